// Reads every event note again, and knows when that was done last. It can be stopped: what is known stays.
import type { Indexer } from "./indexer";
import type { Desk } from "./ports";

/** How a rebuild ended; `replaced` by a later one, such as after a change of the settings. */
export type RebuildEnd = "done" | "stopped" | "replaced";

export class Rebuilder {
  /** When all event notes were read last, as the time of day; null before the first time. */
  lookedAt: string | null = null;
  private stopped = false;

  constructor(private readonly indexer: Indexer, private readonly desk: Desk) {}

  async rebuild(): Promise<RebuildEnd> {
    this.stopped = false;
    const done = await this.indexer.look();
    if (done) this.lookedAt = this.desk.now("HH:mm:ss");
    return done ? "done" : this.stopped ? "stopped" : "replaced";
  }

  stop(): void {
    this.stopped = true;
    this.indexer.stop();
  }
}
