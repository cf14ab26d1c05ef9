import type { EventRef } from 'obsidian';
import type * as obsidian from 'obsidian';
import { releaseEvent } from './events';
import { reportHostError } from './host-log';

/** Something with a life cycle: what is registered on it is released when it is unloaded. */
export class Component {
  #loaded = false;
  #children: Component[] = [];
  #releases: (() => unknown)[] = [];

  /** Children load after `onload`, also when it is asynchronous; the promise is for the host. */
  load(): void | Promise<void> {
    if (this.#loaded) return;
    this.#loaded = true;
    const loading: void | Promise<void> = this.onload();
    const loadChildren = (): void => {
      for (const child of [...this.#children]) void child.load();
    };
    if (loading instanceof Promise) return loading.then(loadChildren);
    loadChildren();
  }

  onload(): void | Promise<void> {}

  unload(): void {
    if (!this.#loaded) return;
    this.#loaded = false;
    for (const child of this.#children.splice(0).reverse()) child.unload();
    for (const release of this.#releases.splice(0).reverse()) {
      try {
        release();
      } catch (error) {
        reportHostError(error);
      }
    }
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends obsidian.Component>(child: T): T {
    if (!(child instanceof Component)) throw new Error('addChild expects a Component');
    this.#children.push(child);
    if (this.#loaded) void child.load();
    return child;
  }

  removeChild<T extends obsidian.Component>(child: T): T {
    if (child instanceof Component && this.#children.includes(child)) {
      this.#children = this.#children.filter((known) => known !== child);
      child.unload();
    }
    return child;
  }

  register(release: () => unknown): void {
    this.#releases.push(release);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => releaseEvent(ref));
  }

  registerDomEvent<K extends keyof WindowEventMap>(
    target: Window,
    type: K,
    callback: (this: HTMLElement, event: WindowEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  registerDomEvent<K extends keyof DocumentEventMap>(
    target: Document,
    type: K,
    callback: (this: HTMLElement, event: DocumentEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  registerDomEvent<K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    type: K,
    callback: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  registerDomEvent(
    target: EventTarget,
    type: string,
    callback: (this: HTMLElement, event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as unknown as EventListener;
    target.addEventListener(type, listener, options);
    this.register(() => target.removeEventListener(type, listener, options));
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id));
    return id;
  }
}
