import { addMethods } from './dom-elements';

type DelegatedListener = (this: EventTarget, event: Event, target: HTMLElement) => unknown;
type ListenerOptions = boolean | AddEventListenerOptions | undefined;

interface Delegation {
  readonly selector: string;
  readonly listener: DelegatedListener;
  readonly callback: (event: Event) => void;
}

const delegations = new WeakMap<EventTarget, Map<string, Delegation[]>>();

function delegationsOf(target: EventTarget, type: string): Delegation[] {
  const byType = delegations.get(target) ?? new Map<string, Delegation[]>();
  delegations.set(target, byType);
  const list = byType.get(type) ?? [];
  byType.set(type, list);
  return list;
}

function on(
  this: Node,
  type: string,
  selector: string,
  listener: DelegatedListener,
  options?: ListenerOptions,
): void {
  const callback = (event: Event): void => {
    const start =
      event.target instanceof Element ? event.target : (event.target as Node | null)?.parentElement;
    const target = start?.closest<HTMLElement>(selector);
    if (target && target !== this && this.contains(target)) listener.call(this, event, target);
  };
  delegationsOf(this, type).push({ selector, listener, callback });
  this.addEventListener(type, callback, options);
}

function off(
  this: Node,
  type: string,
  selector: string,
  listener: DelegatedListener,
  options?: ListenerOptions,
): void {
  const list = delegationsOf(this, type);
  for (const delegation of list.splice(0)) {
    if (delegation.selector === selector && delegation.listener === listener) {
      this.removeEventListener(type, delegation.callback, options);
    } else list.push(delegation);
  }
}

/** `on` and `off`: listeners for what matches a selector inside an element. */
export function extendDelegation(): void {
  const methods = { on, off } as unknown as Pick<HTMLElement, 'on' | 'off'>;
  addMethods(HTMLElement.prototype, methods);
  addMethods(Document.prototype, methods as unknown as Pick<Document, 'on' | 'off'>);
}
