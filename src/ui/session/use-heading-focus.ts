import { useLayoutEffect, useRef, type MutableRef } from 'preact/hooks';

/** The heading of whatever a sitting shows, and how it gets the focus. */
export interface HeadingFocus {
  readonly root: MutableRef<HTMLDivElement | null>;
  readonly heading: MutableRef<HTMLHeadingElement | null>;
  /** Focuses the heading, wherever the focus is. */
  readonly takeFocus: () => void;
}

/**
 * Whoever comes next takes the focus, so that keys go on and a screen reader says the name.
 *
 * @param shown differs where something else is shown
 * @param focusAsked grows when the heading shall have the focus, wherever it was
 * @param keeper selector of what keeps the focus meanwhile; null where nothing does
 */
export function useHeadingFocus(shown: string, focusAsked: number, keeper: string | null): HeadingFocus {
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focused = useRef(0);
  const takeFocus = (): void => heading.current?.focus({ preventScroll: true });
  useLayoutEffect(() => {
    const active = root.current?.ownerDocument.activeElement ?? null;
    const isInside = root.current?.contains(active) === true;
    const isElsewhere = active !== null && active.tagName !== 'BODY' && !isInside;
    const isKept = isInside && keeper !== null && active?.closest(keeper) !== null;
    if ((isElsewhere || isKept) && focused.current === focusAsked) return;
    focused.current = focusAsked;
    takeFocus();
  }, [shown, focusAsked]);
  return { root, heading, takeFocus };
}
