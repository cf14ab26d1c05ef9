type Attributes = Record<string, string | number | boolean | null>;

interface ElementInfo extends DomElementInfo {
  readonly attr?: Attributes;
}

/** `createEl` and its kin: a class list is short for the options. */
export function buildElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options?: DomElementInfo | string,
  callback?: (element: HTMLElementTagNameMap[K]) => void,
  parent?: Node,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  applyInfo(element, infoOf(options), parent);
  callback?.(element);
  return element;
}

/** `createSvg`, which knows fewer options. */
export function buildSvg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  options?: SvgElementInfo | string,
  callback?: (element: SVGElementTagNameMap[K]) => void,
  parent?: Node,
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  applyInfo(element, infoOf(options), parent);
  callback?.(element);
  return element;
}

function infoOf(options: DomElementInfo | SvgElementInfo | string | undefined): ElementInfo {
  return typeof options === 'string' ? { cls: options } : (options ?? {});
}

function applyInfo(element: HTMLElement | SVGElement, info: ElementInfo, owner: Node | undefined): void {
  const { cls, text, attr, title, type, placeholder, href, value } = info;
  if (cls) element.setAttribute('class', Array.isArray(cls) ? cls.join(' ') : cls);
  if (text !== undefined) element.setText(text);
  if (attr) element.setAttrs(attr);
  if (title !== undefined) element.setAttribute('title', title);
  if (type !== undefined) element.setAttribute('type', type);
  if (placeholder !== undefined) element.setAttribute('placeholder', placeholder);
  if (href !== undefined) element.setAttribute('href', href);
  if (value !== undefined && 'value' in element) element.value = value;
  const parent = owner ?? info.parent;
  if (info.prepend) parent?.insertBefore(element, parent.firstChild);
  else parent?.appendChild(element);
}
