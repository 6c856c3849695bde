// Context menus: items in sections, closed by a choice, Escape or a click elsewhere.
import type * as Api from "obsidian";
import { Component } from "./component";
import { activeDoc } from "./environment";
import { setIcon } from "./icons";
import { problems } from "./problems";

export class MenuItem {
  readonly dom = createDiv({ cls: ["menu-item", "tappable"], attr: { role: "menuitem", tabindex: "-1" } });
  section = "";
  private readonly iconEl = this.dom.createDiv("menu-item-icon");
  private readonly titleEl = this.dom.createDiv("menu-item-title");
  private run: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;
  private disabled = false;

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    this.iconEl.empty();
    if (icon !== null) setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.dom.toggleClass("mod-checked", checked === true);
    if (checked !== null) this.dom.setAttribute("aria-checked", String(checked));
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass("is-disabled", disabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass("is-warning", isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.toggleClass("is-label", isLabel);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  onClick(run: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.run = run;
    return this;
  }

  choose(event: MouseEvent | KeyboardEvent): boolean {
    if (this.disabled) return false;
    problems.guard(() => this.run?.(event));
    return true;
  }
}

export class Menu extends Component {
  readonly dom = createDiv({ cls: "menu", attr: { role: "menu" } });
  private parts: (MenuItem | "separator")[] = [];
  private readonly endsOfMenu: (() => unknown)[] = [];

  addItem(fill: (item: MenuItem) => unknown): this {
    const item = new MenuItem();
    this.parts.push(item);
    fill(item);
    return this;
  }

  addSeparator(): this {
    this.parts.push("separator");
    return this;
  }

  setNoIcon(): this { return this; }
  setUseNativeMenu(): this { return this; }
  setParentElement(): this { return this; }

  showAtMouseEvent(event: MouseEvent): this {
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, (event.target as Node | null)?.ownerDocument ?? undefined);
  }

  showAtPosition(position: Api.MenuPositionDef, doc: Document = activeDoc()): this {
    this.draw();
    doc.body.append(this.dom);
    const { innerWidth, innerHeight } = doc.defaultView ?? window;
    const { width, height } = this.dom.getBoundingClientRect();
    this.dom.setCssStyles({ left: `${Math.max(0, Math.min(position.x, innerWidth - width))}px`, top: `${Math.max(0, Math.min(position.y, innerHeight - height))}px` });
    const outside = (event: Event): void => {
      if (!this.dom.contains(event.target as Node)) this.hide();
    };
    doc.addEventListener("mousedown", outside, true);
    this.endsOfMenu.push(() => doc.removeEventListener("mousedown", outside, true));
    this.items()[0]?.dom.focus();
    this.load();
    return this;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.dom.remove();
    for (const end of this.endsOfMenu.splice(0)) problems.guard(end);
    this.unload();
    return this;
  }

  close(): void { this.hide(); }
  onHistoryBack(): void { this.hide(); }
  onHide(callback: () => unknown): void { this.endsOfMenu.push(callback); }

  static forEvent(event: PointerEvent | MouseEvent): Menu {
    const menu = new Menu();
    event.preventDefault();
    void Promise.resolve().then(() => menu.showAtMouseEvent(event));
    return menu;
  }

  private items(): MenuItem[] {
    return this.parts.filter((part) => part instanceof MenuItem);
  }

  private draw(): void {
    this.dom.empty();
    const sections = [...new Set(this.items().map((item) => item.section))];
    for (const [at, section] of sections.entries()) {
      if (at > 0) this.dom.createDiv("menu-separator");
      for (const part of this.parts) {
        if (part === "separator") {
          if (section === "") this.dom.createDiv("menu-separator");
        } else if (part.section === section) this.dom.append(part.dom);
      }
    }
    for (const item of this.items()) item.dom.onclick = (event) => {
      if (item.choose(event)) this.hide();
    };
    this.dom.onkeydown = (event) => this.key(event);
  }

  private key(event: KeyboardEvent): void {
    const items = this.items();
    const at = items.findIndex((item) => item.dom === activeDoc().activeElement);
    if (event.key === "Escape") this.hide();
    else if (event.key === "ArrowDown") items[(at + 1) % items.length]?.dom.focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.dom.focus();
    else if (event.key === "Enter") {
      if (items[at]?.choose(event)) this.hide();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
