import type { KeymapContext, KeymapEventHandler, KeymapEventListener, Modifier, PaneType } from 'obsidian';
import type * as obsidian from 'obsidian';
import { Platform } from './platform';

interface KeyHandler extends KeymapEventHandler {
  readonly listener: KeymapEventListener;
}

type KeyState = Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** A set of key handlers; what it does not handle goes on to its parent. */
export class Scope implements obsidian.Scope {
  readonly #parent: Scope | undefined;
  #handlers: readonly KeyHandler[] = [];

  constructor(parent?: Scope) {
    this.#parent = parent;
  }

  /** `modifiers: null` takes any modifiers, `key: null` any key. */
  register(
    modifiers: Modifier[] | null,
    key: string | null,
    listener: KeymapEventListener,
  ): KeymapEventHandler {
    const handler: KeyHandler = {
      scope: this,
      modifiers: modifiers && modifiers.map(physicalModifier).sort().join(','),
      key,
      listener,
    };
    this.#handlers = [...this.#handlers, handler];
    return handler;
  }

  unregister(handler: KeymapEventHandler): void {
    this.#handlers = this.#handlers.filter((known) => known !== handler);
  }

  /** For the keymap: runs the first handler that matches; a result of `false` consumes the key. */
  handle(event: KeyboardEvent): unknown {
    const modifiers = pressedModifiers(event);
    const context: KeymapContext = { vkey: event.key, key: event.key, modifiers };
    for (const handler of this.#handlers) {
      if (handler.key !== null && handler.key.toLowerCase() !== event.key.toLowerCase()) continue;
      if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
      const result: unknown = handler.listener(event, context);
      if (result === false) {
        event.preventDefault();
        event.stopPropagation();
      }
      return result ?? true;
    }
    return this.#parent?.handle(event);
  }
}

/** Sends keys to the scope on top: that of a modal or menu, else that of the active view, else the app's. */
export class Keymap implements obsidian.Keymap {
  #stack: readonly Scope[] = [];
  readonly #base: () => Scope;

  constructor(base: () => Scope) {
    this.#base = base;
  }

  pushScope(scope: Scope): void {
    this.#stack = [...this.#stack.filter((known) => known !== scope), scope];
  }

  popScope(scope: Scope): void {
    this.#stack = this.#stack.filter((known) => known !== scope);
  }

  /** For the host: listens to the window's keys from now on. */
  attach(target: Window): void {
    target.addEventListener('keydown', (event) => (this.#stack.at(-1) ?? this.#base()).handle(event), true);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    switch (physicalModifier(modifier)) {
      case 'Alt':
        return event.altKey;
      case 'Ctrl':
        return event.ctrlKey;
      case 'Meta':
        return event.metaKey;
      default:
        return event.shiftKey;
    }
  }

  static isModEvent(event?: obsidian.UserEvent | null): PaneType | boolean {
    if (!event) return false;
    if (event instanceof MouseEvent && event.button === 1) return 'tab';
    if (!Keymap.isModifier(event, 'Mod')) return false;
    if (!event.altKey) return 'tab';
    return event.shiftKey ? 'window' : 'split';
  }
}

let appKeymap: Keymap | null = null;

/** For the app: menus and suggesters are made without a reference to the app, yet need its keymap. */
export function shareKeymap(keymap: Keymap): void {
  appKeymap = keymap;
}

/** The keymap of the app that runs; `null` before there is one. */
export function sharedKeymap(): Keymap | null {
  return appKeymap;
}

function physicalModifier(modifier: Modifier): Modifier {
  if (modifier !== 'Mod') return modifier;
  return Platform.isMacOS ? 'Meta' : 'Ctrl';
}

function pressedModifiers(event: KeyState): string {
  const pressed: string[] = [];
  if (event.altKey) pressed.push('Alt');
  if (event.ctrlKey) pressed.push('Ctrl');
  if (event.metaKey) pressed.push('Meta');
  if (event.shiftKey) pressed.push('Shift');
  return pressed.join(',');
}
