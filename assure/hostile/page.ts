import { Window } from 'happy-dom';

/** Globals that Node has too, and of which the page's own are needed. */
const ofThePage = [
  ...['Event', 'EventTarget', 'CustomEvent', 'MessageEvent', 'Node', 'navigator'],
  ...['AbortController', 'AbortSignal', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame'],
];

/** Makes this thread a page, before anything that needs one is loaded. */
export function openPage(): void {
  if ('document' in globalThis) return;
  const window = new Window({ url: 'http://localhost/', width: 1024, height: 768 });
  for (const name of new Set([...Object.getOwnPropertyNames(window), ...ofThePage])) {
    if (name in globalThis && !ofThePage.includes(name)) continue;
    const value: unknown = Reflect.get(window, name);
    if (value === undefined) continue;
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true, writable: true });
  // Nodes ask the page's window for its classes and its timers.
  Object.defineProperty(globalThis, 'document', { value: window.document, configurable: true });
}
