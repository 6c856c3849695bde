// What the actions work with: what is known, and the ports.
import type { Refusal } from "../core/model";
import type { Settings } from "../core/settings";
import type { Indexer } from "./indexer";
import type { Desk, Journal, Neighbours, VaultReader, VaultWriter } from "./ports";
import type { Store } from "./store";

/** How the actions put a refusal into words. */
export type Refuse = (what: string, refusal: Refusal) => string;

/** What the actions work with. `refuse` words a refusal. */
export interface Tools {
  readonly store: Store;
  readonly indexer: Indexer;
  readonly reader: VaultReader;
  readonly writer: VaultWriter;
  readonly desk: Desk;
  readonly neighbours: Neighbours;
  readonly journal: Journal;
  readonly settings: () => Settings;
  readonly saveSettings: (settings: Settings) => Promise<void>;
  readonly refuse: Refuse;
}
