import type { App } from '../obsidian/index';
import { addIconButton } from './icon-button';

const NARROWEST = 200;
const WIDEST_SHARE = 0.6;

interface Sidebar {
  readonly side: 'left' | 'right';
  readonly containerEl: HTMLElement;
  readonly toggle: () => void;
}

/** Makes both sidebars foldable by a button and resizable by dragging their inner edge. */
export function furnishSidebars(app: App, container: HTMLElement): void {
  const { leftSplit, rightSplit } = app.workspace;
  const left: Sidebar = {
    side: 'left',
    containerEl: leftSplit.containerEl,
    toggle: () => leftSplit.toggle(),
  };
  const right: Sidebar = {
    side: 'right',
    containerEl: rightSplit.containerEl,
    toggle: () => rightSplit.toggle(),
  };
  for (const sidebar of [left, right]) addResizeHandle(app, sidebar);
  const ribbon = container.querySelector<HTMLElement>('.workspace-ribbon');
  if (ribbon) addToggle(ribbon, left, true);
  addToggle(app.workspace.containerEl, right, false);
}

function addToggle(parent: HTMLElement, { side, toggle }: Sidebar, first: boolean): void {
  const button = addIconButton(parent, {
    icon: side === 'left' ? 'panel-left' : 'panel-right',
    label: `Toggle ${side} sidebar`,
    cls: `sidebar-toggle-button mod-${side}`,
    tooltipSide: side === 'left' ? 'right' : 'bottom',
    onClick: toggle,
  });
  if (first) parent.prepend(button);
}

function addResizeHandle(app: App, { side, containerEl }: Sidebar): void {
  const handle = containerEl.createEl('hr', { cls: 'workspace-leaf-resize-handle' });
  handle.addEventListener('pointerdown', (down) => {
    down.preventDefault();
    handle.setPointerCapture(down.pointerId);
    const start = containerEl.offsetWidth;
    const direction = side === 'left' ? 1 : -1;
    const resize = (move: PointerEvent): void => {
      const width = start + direction * (move.clientX - down.clientX);
      const widest = window.innerWidth * WIDEST_SHARE;
      containerEl.style.width = `${Math.round(Math.min(widest, Math.max(NARROWEST, width)))}px`;
      app.workspace.trigger('resize');
    };
    handle.addEventListener('pointermove', resize);
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', resize), {
      once: true,
    });
  });
}
