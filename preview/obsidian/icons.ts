import type { IconName, TooltipOptions } from 'obsidian';

/** Lucide's icon nodes: per icon the tags and attributes of its SVG. */
export type IconLibrary = Readonly<
  Record<string, readonly (readonly [string, Readonly<Record<string, string>>])[]>
>;

let library: IconLibrary = {};
const ownIcons = new Map<string, string>();

/** For the host: the icons that `setIcon` finds by name. */
export function setIconLibrary(icons: unknown): void {
  library = icons as IconLibrary;
}

/** Adds an icon, drawn on a square of 100 by 100. */
export function addIcon(id: string, svg: string): void {
  ownIcons.set(id, svg);
}

/** The icon as a new element, or `null` when there is none of that name. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = ownIcons.get(id);
  if (own !== undefined) {
    const icon = svgElement(id, { viewBox: '0 0 100 100' });
    icon.innerHTML = own;
    return icon;
  }
  const name = id.replace(/^lucide-/, '');
  const nodes = library[name];
  if (!nodes) return null;
  const icon = svgElement(id, {
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': 2,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
  icon.addClass(`lucide-${name}`);
  for (const [tag, attributes] of nodes) {
    icon.createSvg(tag as keyof SVGElementTagNameMap, { attr: { ...attributes } });
  }
  return icon;
}

function svgElement(id: string, attributes: Record<string, string | number>): SVGSVGElement {
  const attr = { width: '24', height: '24', ...attributes };
  return createSvg('svg', { cls: ['svg-icon', id], attr });
}

/** Makes the icon the element's only content; an unknown name leaves it empty. */
export function setIcon(parent: HTMLElement, id: IconName): void {
  parent.empty();
  const icon = getIcon(id);
  if (icon) parent.appendChild(icon);
}

/** The tooltip is the element's accessible name, shown by the host on hover. */
export function setTooltip(element: HTMLElement, tooltip: string, options?: TooltipOptions): void {
  element.setAttribute('aria-label', tooltip);
  if (options?.placement) element.setAttribute('data-tooltip-position', options.placement);
}

/** An element made of a `div` that works as a button: with a role, in the tab order, by Enter and Space. */
export function makeIconButton(element: HTMLElement, label: string): void {
  element.setAttrs({ role: 'button', tabindex: 0, 'aria-label': label });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    element.click();
  });
}
