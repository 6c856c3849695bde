// Prose that may be meant as todos in the notes somebody looks at: read when they are looked at, and again when they have changed. The index knows nothing of it.
import type { EventNote, Offer } from "../core/model";
import type { OffersByNote } from "../core/rows/offers";

export class ShownOffers {
  /** Of which note, as it was read, the lines were looked for. */
  private readonly asked = new Map<string, EventNote>();
  private now: OffersByNote = new Map();

  /** `changed` is called when `get` answers with something else. */
  constructor(private readonly offersOf: (path: string) => Promise<readonly Offer[]>, private readonly changed: () => void) {}

  /** What is known now. The same object until something changes. */
  get(): OffersByNote {
    return this.now;
  }

  /** These notes are looked at, and no others. Those that are the same as before cost nothing. */
  look(notes: readonly EventNote[]): void {
    const paths = new Set(notes.map(({ path }) => path));
    for (const path of this.asked.keys()) if (!paths.has(path)) this.asked.delete(path);
    if ([...this.now.keys()].some((path) => !paths.has(path))) this.now = new Map([...this.now].filter(([path]) => paths.has(path)));
    const fresh = notes.filter((note) => this.asked.get(note.path) !== note);
    for (const note of fresh) this.asked.set(note.path, note);
    if (fresh.length > 0) void this.read(fresh);
  }

  /** What is no todo has changed: all are looked for again. What is known stays until then. */
  again(): void {
    this.asked.clear();
  }

  /** One note after the other, each shown when it is known. */
  private async read(notes: readonly EventNote[]): Promise<void> {
    for (const note of notes) {
      const offers = await this.offersOf(note.path);
      // It was looked for again meanwhile, or nobody looks at it any more.
      if (this.asked.get(note.path) !== note || (offers.length === 0 && !this.now.has(note.path))) continue;
      const next = new Map(this.now);
      if (offers.length > 0) next.set(note.path, offers);
      else next.delete(note.path);
      this.now = next;
      this.changed();
    }
  }
}
