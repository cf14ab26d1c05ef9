import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef, type MutableRef } from 'preact/hooks';

/** Rows beyond the visible ones that are kept, so that keys and scrolling find them there. */
const overscan = 6;

interface VirtualListProps {
  readonly count: number;
  readonly keyAt: (index: number) => string;
  /** in pixels, until a row was measured */
  readonly estimate: (index: number) => number;
  readonly label: string;
  /** the row that shall be there even when it is scrolled away, since it has the focus */
  readonly keep: number | null;
  /** where the list is scrolled to at first, in pixels */
  readonly start: number;
  /** called with how far it is scrolled, once it rests */
  readonly rested: (offset: number) => void;
  readonly scroller: MutableRef<ListScroller | null>;
  readonly children: (index: number) => ComponentChildren;
}

/** Scrolls the list so that a row is in view. */
export interface ListScroller {
  show(index: number): void;
}

/** A list of which only the rows in view are in the document. */
export function VirtualList(props: VirtualListProps) {
  const { count, keyAt, estimate, label, keep, start, rested, scroller, children } = props;
  const element = useRef<HTMLDivElement>(null);
  const [, repaint] = useReducer((turn: number) => turn + 1, 0);
  const virtualizer = useMemo(
    () =>
      new Virtualizer<HTMLDivElement, HTMLDivElement>(
        optionsFor(1, keyAt, estimate, element, () => undefined),
      ),
    [],
  );
  virtualizer.setOptions({
    ...optionsFor(count, keyAt, estimate, element, () => repaint(undefined)),
    rangeExtractor: (range) => {
      const indexes: number[] = [];
      const start = Math.max(0, range.startIndex - overscan);
      const end = Math.min(range.count - 1, range.endIndex + overscan);
      for (let index = start; index <= end; index += 1) indexes.push(index);
      if (keep !== null && keep < count && (keep < start || keep > end)) indexes.push(keep);
      return indexes.sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  // The first painting knows the heights that are guessed: far enough for a place to be found again.
  const toStart = useRef(start);
  useLayoutEffect(() => {
    if (toStart.current === 0 || count === 0) return;
    virtualizer.scrollToOffset(toStart.current);
    toStart.current = 0;
  });
  scroller.current = { show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }) };

  return (
    <div class="kit-scroll" ref={element} onScrollEnd={(event) => rested(event.currentTarget.scrollTop)}>
      <div
        class="kit-list"
        role="list"
        aria-label={label}
        style={{ '--kit-list-size': `${virtualizer.getTotalSize()}px` }}
      >
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            class="kit-list-row"
            role="listitem"
            aria-setsize={count}
            aria-posinset={item.index + 1}
            data-index={item.index}
            ref={(row) => virtualizer.measureElement(row)}
            style={{ '--kit-row-start': `${item.start}px` }}
          >
            {children(item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function optionsFor(
  count: number,
  keyAt: (index: number) => string,
  estimate: (index: number) => number,
  element: { readonly current: HTMLDivElement | null },
  onChange: () => void,
): VirtualizerOptions<HTMLDivElement, HTMLDivElement> {
  return {
    count,
    getScrollElement: () => element.current,
    estimateSize: estimate,
    getItemKey: keyAt,
    overscan,
    // A row has no height while the pane is hidden: to take that for its size would shift all others when it is shown.
    measureElement: (row, entry, instance) =>
      measureElement(row, entry, instance) || estimate(instance.indexFromElement(row)),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: { width: 320, height: 600 },
    onChange,
  };
}
