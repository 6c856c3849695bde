// The helpers that the app puts on every window's DOM: `createEl` and its family, classes, attributes, and what arrays and strings can do there.
/* The functions take their element as `this`, as the app's do. */

type Info = DomElementInfo | string | undefined;
type Made<T> = ((el: T) => void) | undefined;

const listOf = (cls: string | string[] | undefined): string[] => (typeof cls === "string" ? cls.split(" ") : cls ?? []).filter((name) => name !== "");

function put(el: Element, text: string | DocumentFragment): void {
  el.textContent = "";
  el.append(text);
}

function applyInfo(el: Element, info: Exclude<Info, string | undefined>): void {
  el.classList.add(...listOf(info.cls));
  if (info.text !== undefined) put(el, info.text);
  for (const [name, value] of Object.entries(info.attr ?? {})) if (value !== null) el.setAttribute(name, String(value));
  for (const key of ["title", "value", "type", "placeholder", "href"] as const) if (info[key] !== undefined) el.setAttribute(key, info[key]);
  if (info.value !== undefined && "value" in el) (el as HTMLInputElement).value = info.value;
}

function make(doc: Document, parent: Node | null, tag: string, info: Info, made: Made<never>, namespace?: string): Element {
  const el = namespace === undefined ? doc.createElement(tag) : doc.createElementNS(namespace, tag);
  const given = typeof info === "string" ? { cls: info } : info;
  if (given) applyInfo(el, given);
  (made as Made<Element>)?.(el);
  const home = given?.parent ?? parent;
  if (home) home.insertBefore(el, given?.prepend ? home.firstChild : null);
  return el;
}

const SVG = "http://www.w3.org/2000/svg";
const docOf = (node: Node): Document => node.ownerDocument ?? (node as Document);

const nodeMembers = {
  detach(this: ChildNode): void { this.remove(); },
  empty(this: Node): void { while (this.lastChild) this.removeChild(this.lastChild); },
  appendText(this: Node, text: string): void { this.appendChild(docOf(this).createTextNode(text)); },
  insertAfter(this: Node, node: Node, child: Node | null): Node { return this.insertBefore(node, child ? child.nextSibling : this.firstChild); },
  indexOf(this: Node, other: Node): number { return Array.from(this.childNodes).indexOf(other as ChildNode); },
  setChildrenInPlace(this: Element, children: Node[]): void { this.replaceChildren(...children); },
  instanceOf(this: Node, type: { readonly name: string }): boolean {
    const own = (this.ownerDocument?.defaultView ?? window) as unknown as Record<string, (new () => unknown) | undefined>;
    const theirs = own[type.name];
    return theirs !== undefined && this instanceof theirs;
  },
  createEl(this: Node, tag: string, info?: Info, made?: Made<never>): Element { return make(docOf(this), this, tag, info, made); },
  createDiv(this: Node, info?: Info, made?: Made<never>): Element { return make(docOf(this), this, "div", info, made); },
  createSpan(this: Node, info?: Info, made?: Made<never>): Element { return make(docOf(this), this, "span", info, made); },
  createSvg(this: Node, tag: string, info?: Info, made?: Made<never>): Element { return make(docOf(this), this, tag, info, made, SVG); },
};

const elementMembers = {
  getText(this: Element): string { return this.textContent ?? ""; },
  setText(this: Element, text: string | DocumentFragment): void { put(this, text); },
  addClass(this: Element, ...names: string[]): void { this.classList.add(...names); },
  addClasses(this: Element, names: string[]): void { this.classList.add(...names); },
  removeClass(this: Element, ...names: string[]): void { this.classList.remove(...names); },
  removeClasses(this: Element, names: string[]): void { this.classList.remove(...names); },
  toggleClass(this: Element, names: string | string[], on: boolean): void { for (const name of listOf(names)) this.classList.toggle(name, on); },
  hasClass(this: Element, name: string): boolean { return this.classList.contains(name); },
  setAttr(this: Element, name: string, value: string | number | boolean | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  },
  setAttrs(this: Element, values: Record<string, string | number | boolean | null>): void { for (const [name, value] of Object.entries(values)) this.setAttr(name, value); },
  getAttr(this: Element, name: string): string | null { return this.getAttribute(name); },
  matchParent(this: Element, selector: string): Element | null { return this.closest(selector); },
  getCssPropertyValue(this: Element, property: string): string { return this.win.getComputedStyle(this).getPropertyValue(property).trim(); },
  isActiveElement(this: Element): boolean { return docOf(this).activeElement === this; },
  find(this: Element, selector: string): Element | null { return this.querySelector(selector); },
  findAll(this: Element, selector: string): Element[] { return Array.from(this.querySelectorAll(selector)); },
  findAllSelf(this: Element, selector: string): Element[] { return [...(this.matches(selector) ? [this] : []), ...Array.from(this.querySelectorAll(selector))]; },
};

const htmlMembers = {
  show(this: HTMLElement): void { this.style.display = ""; },
  hide(this: HTMLElement): void { this.style.display = "none"; },
  toggle(this: HTMLElement, on: boolean): void { this.style.display = on ? "" : "none"; },
  toggleVisibility(this: HTMLElement, on: boolean): void { this.style.visibility = on ? "" : "hidden"; },
  isShown(this: HTMLElement): boolean {
    if (!this.isConnected || this.closest("[style*='display: none']") !== null) return false;
    // Where nothing is laid out, there are no boxes to ask.
    return docOf(this).documentElement.getClientRects().length === 0 || this.getClientRects().length > 0;
  },
  setCssStyles(this: HTMLElement, styles: Partial<CSSStyleDeclaration>): void { Object.assign(this.style, styles); },
  setCssProps(this: HTMLElement, values: Record<string, string>): void { for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value); },
  onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown): void {
    this.addEventListener("click", listener);
    this.addEventListener("auxclick", listener);
  },
  onNodeInserted(this: HTMLElement, listener: () => unknown): () => void {
    const timer = this.win.setTimeout(listener, 0);
    return () => this.win.clearTimeout(timer);
  },
  trigger(this: HTMLElement, name: string): void { this.dispatchEvent(new Event(name, { bubbles: true })); },
  on(this: HTMLElement, name: string, selector: string, listener: (event: Event, target: Element) => unknown): void {
    this.addEventListener(name, (event) => {
      const target = event.target instanceof Element ? event.target.closest(selector) : null;
      if (target && this.contains(target)) listener(event, target);
    });
  },
};

const arrayMembers = {
  first<T>(this: T[]): T | undefined { return this[0]; },
  last<T>(this: T[]): T | undefined { return this[this.length - 1]; },
  contains<T>(this: T[], item: T): boolean { return this.includes(item); },
  remove<T>(this: T[], item: T): void { const at = this.indexOf(item); if (at !== -1) this.splice(at, 1); },
  unique<T>(this: T[]): T[] { return [...new Set(this)]; },
};

function give(target: object, members: object): void {
  for (const [name, value] of Object.entries(members)) Object.defineProperty(target, name, { value: value as unknown, writable: true, configurable: true });
}

function giveGetter(target: object, name: string, get: (this: Node) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true });
}

/** Puts the helpers on a window. Doing it twice changes nothing. */
export function installDom(win: Window & typeof globalThis): void {
  give(win.Node.prototype, nodeMembers);
  giveGetter(win.Node.prototype, "doc", function doc() { return docOf(this); });
  giveGetter(win.Node.prototype, "win", function view() { return docOf(this).defaultView ?? win; });
  giveGetter(win.Node.prototype, "constructorWin", () => win);
  give(win.Element.prototype, elementMembers);
  give(win.DocumentFragment.prototype, { find: elementMembers.find, findAll: elementMembers.findAll });
  give(win.HTMLElement.prototype, htmlMembers);
  give(win.Array.prototype, arrayMembers);
  give(win.String.prototype, { contains(this: string, part: string): boolean { return this.includes(part); } });
  give(win.Math, { clamp: (value: number, min: number, max: number) => Math.min(max, Math.max(min, value)), square: (value: number) => value * value });
  const { document } = win;
  give(win, {
    createEl: (tag: string, info?: Info, made?: Made<never>) => make(document, null, tag, info, made),
    createDiv: (info?: Info, made?: Made<never>) => make(document, null, "div", info, made),
    createSpan: (info?: Info, made?: Made<never>) => make(document, null, "span", info, made),
    createSvg: (tag: string, info?: Info, made?: Made<never>) => make(document, null, tag, info, made, SVG),
    createFragment: (made?: (el: DocumentFragment) => void) => {
      const fragment = document.createDocumentFragment();
      made?.(fragment);
      return fragment;
    },
    activeDocument: document,
    activeWindow: win,
    ready: (run: () => void) => run(),
    sleep: (ms: number) => new Promise((resolve) => void win.setTimeout(resolve, ms)),
  });
}
