// What is known now, and who wants to hear of it. The one place that changes over time.
import { EMPTY_CATALOG } from "../core/catalog";
import type { Known } from "../core/arrange";

export class Store {
  /** Until the first look at the vault is over, nobody knows whether there is nothing. */
  private known: Known = { catalog: EMPTY_CATALOG, unreadable: new Map(), progress: { read: 0, all: 0 } };
  private readonly watchers = new Set<() => void>();

  get(): Known {
    return this.known;
  }

  set(known: Known): void {
    if (known === this.known) return;
    this.known = known;
    for (const watcher of this.watchers) watcher();
  }

  /** Calls back after each change until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
}
