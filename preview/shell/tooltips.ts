const GAP = 8;
const SHOW_AFTER_MS = 200;

/** Shows the `aria-label` of what the pointer rests on, as the app does for all such elements. */
export function showTooltips(): void {
  let timer: number | undefined;
  const hide = (): void => {
    window.clearTimeout(timer);
    document.querySelector('.tooltip')?.remove();
  };
  document.addEventListener('mouseover', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[aria-label]') : null;
    hide();
    if (!target) return;
    timer = window.setTimeout(() => {
      if (target.isConnected) show(target);
    }, SHOW_AFTER_MS);
  });
  document.addEventListener('mouseleave', hide);
  document.addEventListener('mousedown', hide, true);
  document.addEventListener('keydown', hide, true);
}

function show(target: HTMLElement): void {
  const text = target.getAttribute('aria-label');
  if (!text) return;
  const tooltip = document.body.appendChild(document.createElement('div'));
  tooltip.className = 'tooltip';
  tooltip.textContent = text;
  tooltip.appendChild(document.createElement('div')).className = 'tooltip-arrow';
  const box = target.getBoundingClientRect();
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const { offsetWidth: width, offsetHeight: height } = tooltip;
  const side = target.dataset['tooltipPosition'] ?? 'bottom';
  const place = {
    right: { left: box.right + GAP, top: middle.y - height / 2 },
    left: { left: box.left - GAP - width, top: middle.y - height / 2 },
    top: { left: middle.x - width / 2, top: box.top - GAP - height },
    bottom: { left: middle.x - width / 2, top: box.bottom + GAP },
  }[side] ?? { left: middle.x, top: box.bottom };
  tooltip.classList.add(`mod-${side}`);
  const left = Math.min(Math.max(GAP / 2, place.left), window.innerWidth - width - GAP / 2);
  tooltip.style.left = `${left}px`;
  tooltip.style.top = `${Math.max(GAP / 2, place.top)}px`;
}
