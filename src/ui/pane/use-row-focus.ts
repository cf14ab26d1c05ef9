import { useLayoutEffect, useRef, useState, type MutableRef } from 'preact/hooks';
import type { Row } from './row';
import type { ListScroller } from './virtual-list';

/** Which row has the focus, and how it moves: by key, since rows come and go while the focus stays. */
export interface RowFocus {
  readonly body: MutableRef<HTMLDivElement | null>;
  readonly scroller: MutableRef<ListScroller | null>;
  /** the row that the tabulator reaches */
  readonly tabStop: number;
  /** the first row that can have the focus */
  readonly first: number;
  /** the row that shall stay in the document, even scrolled away; null for none */
  readonly kept: number | null;
  /** the index of the row that an element is in, -1 for none */
  indexOf(element: HTMLElement): number;
  /** Moves from a row to the next one in a direction. */
  step(from: number, direction: 1 | -1): void;
  /** Focuses the row of a key once it is painted. */
  want(key: string): void;
  /** The focus went somewhere by itself. */
  follow(target: EventTarget | null): void;
}

function isFocusable(row: Row | undefined): row is Row {
  return row !== undefined && row.kind !== 'heading' && row.kind !== 'message' && row.kind !== 'note';
}

/** Keeps the focus in a list of rows of which only those in view are in the document. */
export function useRowFocus(rows: readonly Row[]): RowFocus {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const scroller = useRef<ListScroller | null>(null);
  /** the key of the row that shall take the focus once it is painted */
  const wanted = useRef<string | null>(null);
  /** where the focus was, for when its row goes away */
  const lastIndex = useRef(-1);

  const activeIndex = rows.findIndex((row) => row.key === activeKey);
  const first = rows.findIndex(isFocusable);
  const hadFocus = useRef(false);

  /** Focuses the wanted row if it is in the document; a row that is scrolled away comes there with the next painting. */
  const focusWanted = (): void => {
    const key = wanted.current;
    if (key === null) return;
    const index = rows.findIndex((row) => row.key === key);
    const element = body.current?.querySelector<HTMLElement>(`[data-index="${index}"] > [tabindex]`);
    if (element === null || element === undefined) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  };
  const focusRow = (index: number): void => {
    const row = rows[index];
    if (!isFocusable(row)) return;
    wanted.current = row.key;
    setActiveKey(row.key);
    scroller.current?.show(index);
    focusWanted();
  };
  const step = (from: number, direction: 1 | -1): void => {
    for (let index = from + direction; index >= 0 && index < rows.length; index += direction) {
      if (isFocusable(rows[index])) {
        focusRow(index);
        return;
      }
    }
  };

  useLayoutEffect(focusWanted);
  // The row that had the focus is gone, say, since its person was contacted: the next one takes its place.
  useLayoutEffect(() => {
    if (activeIndex >= 0) lastIndex.current = activeIndex;
    else if (hadFocus.current && lastIndex.current >= 0 && wanted.current === null) {
      const element = body.current;
      const active = element?.ownerDocument.activeElement ?? null;
      if (active !== null && active !== element?.ownerDocument.body) return;
      const near = Math.min(lastIndex.current, rows.length - 1);
      if (isFocusable(rows[near])) focusRow(near);
      else if (rows.slice(near).some(isFocusable)) step(near, 1);
      else step(near, -1);
    }
  });

  return {
    body,
    scroller,
    tabStop: activeIndex >= 0 ? activeIndex : first,
    first,
    kept: activeIndex >= 0 ? activeIndex : null,
    indexOf: (element) => Number(element.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1),
    step,
    want: (key) => {
      wanted.current = key;
      setActiveKey(key);
    },
    follow: (target) => {
      if (!(target instanceof HTMLElement)) return;
      const row = rows[Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? -1)];
      hadFocus.current = isFocusable(row);
      if (isFocusable(row)) setActiveKey(row.key);
    },
  };
}
