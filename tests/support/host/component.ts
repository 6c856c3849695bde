// The life cycle of obsidian.d.ts: what is registered ends when the component is unloaded, children with their parent.
import type { EventRef } from "obsidian";
import { endRef } from "./events";
import { problems } from "./problems";

interface Target {
  addEventListener(type: string, callback: (event: never) => unknown, options?: boolean | AddEventListenerOptions): void;
  removeEventListener(type: string, callback: (event: never) => unknown, options?: boolean | AddEventListenerOptions): void;
}

export class Component {
  private loaded = false;
  private children: Component[] = [];
  private endings: (() => unknown)[] = [];

  load(): void {
    void this.loadAndWait();
  }

  /** As `load`, and answers when an asynchronous `onload` is through. */
  async loadAndWait(): Promise<void> {
    if (this.loaded) return;
    this.loaded = true;
    const loading: unknown = this.onload();
    for (const child of this.children) child.load();
    await loading;
  }

  onload(): void {
    // For subclasses.
  }

  unload(): void {
    if (!this.loaded) return;
    this.loaded = false;
    for (const child of [...this.children].reverse()) child.unload();
    this.children = [];
    for (const end of [...this.endings].reverse()) problems.guard(end);
    this.endings = [];
    problems.guard(() => this.onunload());
  }

  onunload(): void {
    // For subclasses.
  }

  addChild<T extends Component>(component: T): T {
    this.children.push(component);
    if (this.loaded) component.load();
    return component;
  }

  removeChild<T extends Component>(component: T): T {
    this.children = this.children.filter((child) => child !== component);
    component.unload();
    return component;
  }

  register(end: () => unknown): void {
    this.endings.push(end);
  }

  registerEvent(ref: EventRef): void {
    this.register(() => endRef(ref));
  }

  registerDomEvent(el: Target, type: string, callback: (event: never) => unknown, options?: boolean | AddEventListenerOptions): void {
    el.addEventListener(type, callback, options);
    this.register(() => el.removeEventListener(type, callback, options));
  }

  registerInterval(id: number): number {
    this.register(() => clearInterval(id));
    return id;
  }
}
