import { buildElement, buildSvg } from './element-factory';

type Styles = Pick<HTMLElement, 'setCssStyles' | 'setCssProps'>;

/** Some members of `T`; unlike `Partial`, it takes those of an array for what they are. */
type Members<T> = { [K in keyof T as K]?: T[K] } & ThisType<T>;

/** Adds methods that `for..in` does not see. */
export function addMethods<T extends object>(target: T, methods: Members<T>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}

/** Adds properties that are computed on every access. */
export function addGetters<T extends object>(
  target: T,
  getters: Partial<Record<keyof T, (this: T) => unknown>>,
): void {
  for (const [name, get] of Object.entries(getters) as [string, () => unknown][]) {
    Object.defineProperty(target, name, { get, configurable: true });
  }
}

/** The members that `obsidian.d.ts` declares on nodes, elements and UI events. */
export function extendElements(): void {
  extendNodes();
  extendAllElements();
  extendHtmlElements();
  addMethods(DocumentFragment.prototype, {
    find(selector) {
      return this.querySelector(selector) as HTMLElement;
    },
    findAll(selector) {
      return [...this.querySelectorAll<HTMLElement>(selector)];
    },
  });
  addGetters(UIEvent.prototype, {
    targetNode() {
      return this.target instanceof Node ? this.target : null;
    },
    win() {
      return this.view ?? window;
    },
    doc() {
      return (this.view ?? window).document;
    },
  });
  addMethods(UIEvent.prototype, {
    instanceOf(type) {
      return this instanceof type;
    },
  } as Partial<UIEvent>);
}

function extendNodes(): void {
  addMethods(Node.prototype, {
    detach() {
      this.parentNode?.removeChild(this);
    },
    empty() {
      while (this.lastChild) this.removeChild(this.lastChild);
    },
    insertAfter(node, child) {
      this.insertBefore(node, child ? child.nextSibling : this.firstChild);
      return node;
    },
    indexOf(other) {
      return Array.from<Node>(this.childNodes).indexOf(other);
    },
    setChildrenInPlace(children) {
      this.empty();
      for (const child of children) this.appendChild(child);
    },
    appendText(text) {
      this.appendChild(document.createTextNode(text));
    },
    createEl(tag, options, callback) {
      return buildElement(tag, options, callback, this);
    },
    createDiv(options, callback) {
      return buildElement('div', options, callback, this);
    },
    createSpan(options, callback) {
      return buildElement('span', options, callback, this);
    },
    createSvg(tag, options, callback) {
      return buildSvg(tag, options, callback, this);
    },
  });
  addMethods(Node.prototype, {
    instanceOf(this: Node, type: new () => unknown) {
      return this instanceof type;
    },
  } as Partial<Node>);
  addGetters(Node.prototype, {
    doc() {
      return this.ownerDocument ?? document;
    },
    win() {
      return this.ownerDocument?.defaultView ?? window;
    },
    constructorWin: () => window,
  });
}

function extendAllElements(): void {
  addMethods(Element.prototype, {
    find(selector) {
      return this.querySelector(selector);
    },
    findAll(selector) {
      return [...this.querySelectorAll<HTMLElement>(selector)];
    },
    findAllSelf(selector) {
      const below = [...this.querySelectorAll<HTMLElement>(selector)];
      return this.matches(selector) && this instanceof HTMLElement ? [this, ...below] : below;
    },
    getText() {
      return this.textContent ?? '';
    },
    setText(text) {
      if (typeof text === 'string') this.textContent = text;
      else this.replaceChildren(text);
    },
    addClass(...classes) {
      this.classList.add(...classes);
    },
    addClasses(classes) {
      this.classList.add(...classes);
    },
    removeClass(...classes) {
      this.classList.remove(...classes);
    },
    removeClasses(classes) {
      this.classList.remove(...classes);
    },
    toggleClass(classes, on) {
      for (const name of typeof classes === 'string' ? [classes] : classes) this.classList.toggle(name, on);
    },
    hasClass(name) {
      return this.classList.contains(name);
    },
    setAttr(name, value) {
      if (value === null) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
    setAttrs(attributes) {
      for (const [name, value] of Object.entries(attributes)) this.setAttr(name, value);
    },
    getAttr(name) {
      return this.getAttribute(name);
    },
    matchParent(selector, last) {
      if (this.matches(selector)) return this;
      return this === last ? null : (this.parentElement?.matchParent(selector, last) ?? null);
    },
    getCssPropertyValue(property, pseudoElement) {
      return getComputedStyle(this, pseudoElement).getPropertyValue(property).trim();
    },
    isActiveElement() {
      return this.ownerDocument.activeElement === this;
    },
  });
}

function extendHtmlElements(): void {
  const styles: Styles & ThisType<HTMLElement | SVGElement> = {
    setCssStyles(wanted) {
      Object.assign(this.style, wanted);
    },
    setCssProps(properties) {
      for (const [name, value] of Object.entries(properties)) this.style.setProperty(name, value);
    },
  };
  addMethods(SVGElement.prototype, styles);
  addMethods(HTMLElement.prototype, {
    ...styles,
    show() {
      this.style.display = '';
    },
    hide() {
      this.style.display = 'none';
    },
    toggle(on) {
      this.style.display = on ? '' : 'none';
    },
    toggleVisibility(on) {
      this.style.visibility = on ? '' : 'hidden';
    },
    isShown() {
      return this.offsetParent !== null;
    },
    onClickEvent(listener, options) {
      this.addEventListener('click', listener, options);
      this.addEventListener('auxclick', listener, options);
    },
    onNodeInserted(listener, once) {
      return watchInsertion(this, listener, once ?? false);
    },
    onWindowMigrated: () => () => {},
    trigger(type) {
      this.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
    },
  });
  addGetters(HTMLElement.prototype, {
    innerWidth() {
      const style = getComputedStyle(this);
      return this.clientWidth - pixels(style.paddingLeft) - pixels(style.paddingRight);
    },
    innerHeight() {
      const style = getComputedStyle(this);
      return this.clientHeight - pixels(style.paddingTop) - pixels(style.paddingBottom);
    },
  });
}

function watchInsertion(element: HTMLElement, listener: () => unknown, once: boolean): () => void {
  let wasConnected = element.isConnected;
  const observer = new MutationObserver(() => {
    const inserted = element.isConnected && !wasConnected;
    wasConnected = element.isConnected;
    if (!inserted) return;
    listener();
    if (once) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
