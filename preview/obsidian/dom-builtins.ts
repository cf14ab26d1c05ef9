import { addMethods } from './dom-elements';
import { buildElement, buildSvg } from './element-factory';

/** The members that `obsidian.d.ts` declares on JavaScript's own objects. */
export function extendBuiltins(): void {
  addMethods<unknown[]>(Array.prototype, {
    first() {
      return this[0];
    },
    last() {
      return this[this.length - 1];
    },
    contains(target) {
      return this.includes(target);
    },
    remove(target) {
      for (let index = this.length - 1; index >= 0; index--)
        if (this[index] === target) this.splice(index, 1);
    },
    unique() {
      return [...new Set(this)];
    },
    shuffle() {
      for (let index = this.length - 1; index > 0; index--) {
        const other = Math.floor(Math.random() * (index + 1));
        [this[index], this[other]] = [this[other], this[index]];
      }
      return this;
    },
  });
  addMethods(Array, { combine: (arrays) => arrays.flat() as never[] });
  addMethods(Object, {
    isEmpty: (object) => Object.keys(object).length === 0,
    each: (object, callback, context) =>
      Object.entries(object).every(([key, value]) => callback.call(context, value, key) !== false),
  });
  addMethods(Math, {
    clamp: (value, min, max) => Math.min(Math.max(value, min), max),
    square: (value) => value * value,
  });
  addMethods(String, { isString: (value): value is string => typeof value === 'string' });
  addMethods(Number, { isNumber: (value): value is number => typeof value === 'number' });
  type StringMembers = Pick<string, 'contains' | 'format' | 'includes' | 'replace'>;
  addMethods<StringMembers>(String.prototype, {
    contains(target) {
      return this.includes(target);
    },
    format(...values) {
      return this.replace(/\{(\d+)\}/g, (placeholder, index) => values[Number(index)] ?? placeholder);
    },
  });
}

/** The functions that `obsidian.d.ts` declares as globals. */
export function addGlobalFunctions(): void {
  Object.assign(globalThis, {
    createEl: buildElement,
    createDiv: (options?: DomElementInfo | string, callback?: (element: HTMLDivElement) => void) =>
      buildElement('div', options, callback),
    createSpan: (options?: DomElementInfo | string, callback?: (element: HTMLSpanElement) => void) =>
      buildElement('span', options, callback),
    createSvg: buildSvg,
    createFragment: (callback?: (fragment: DocumentFragment) => void) => {
      const fragment = document.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
    isBoolean: (value: unknown) => typeof value === 'boolean',
    fish: (selector: string) => document.querySelector(selector),
    fishAll: (selector: string) => [...document.querySelectorAll(selector)],
    sleep: (ms: number) => new Promise((done) => setTimeout(done, ms)),
    nextFrame: () => new Promise((done) => requestAnimationFrame(done)),
    ready: (callback: () => unknown) => {
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', callback);
      else callback();
    },
    activeWindow: window,
    activeDocument: document,
  });
}
