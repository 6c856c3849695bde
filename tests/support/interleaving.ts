// One interleaving: clicks, outside edits, typing, renames and deletes of one note, in an order that a scheduler picks, and what must hold after it.
import fc from "fast-check";
import type { TFile } from "obsidian";
import { makeActions } from "../../src/app/actions";
import { Indexer } from "../../src/app/indexer";
import type { VaultWriter, Written } from "../../src/app/ports";
import { Store } from "../../src/app/store";
import { allNotes } from "../../src/core/catalog";
import { DEFAULTS } from "../../src/core/settings";
import type { Refusal } from "../../src/core/model";
import { err, ok, type Result } from "../../src/core/result";
import { refused } from "../../src/ui/messages";
import { idOf } from "./merge-lines";
import { SlimApp } from "./slim-app";

export type Step =
  | { readonly kind: "click"; readonly todo: number }
  | { readonly kind: "outside" | "type"; readonly how: "reword" | "insert" | "change"; readonly at: number }
  | { readonly kind: "rename" | "delete" | "recreate" | "index" | "save" | "mode" | "open" };

export interface Interleaving {
  readonly eol: "\n" | "\r\n";
  readonly panes: readonly ("source" | "preview")[];
  readonly steps: readonly Step[];
}

const edit = fc.record({ kind: fc.constantFrom("outside" as const, "type" as const), how: fc.constantFrom("reword" as const, "insert" as const, "insert" as const, "change" as const), at: fc.nat(9) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant("click" as const), todo: fc.nat(3) }), weight: 5 },
  { arbitrary: edit, weight: 5 },
  { arbitrary: fc.record({ kind: fc.constantFrom("index" as const, "save" as const, "mode" as const, "open" as const, "rename" as const) }), weight: 3 },
  { arbitrary: fc.record({ kind: fc.constantFrom("delete" as const, "recreate" as const) }), weight: 1 },
);

export const interleaving: fc.Arbitrary<Interleaving> = fc.record({
  eol: fc.constantFrom("\n", "\n", "\r\n"),
  panes: fc.array(fc.constantFrom("source" as const, "source" as const, "preview" as const), { maxLength: 2 }),
  steps: fc.array(step, { minLength: 2, maxLength: 9 }),
});

const LINES = ["# Days l0 #event", "## Talk 1: Ada > One l1", "- [ ] read t0", "- [ ] write t1", "plain l2", "## Talk 2: Bob > Two l3", "- [ ] call t2", "  - [x] ask t3", "plain l4"];

export type WriterOf = (slim: SlimApp) => VaultWriter;

interface Click {
  readonly todo: string;
  readonly life: number;
  /** True if nothing stood in the way of the click: the note is where the pane thinks it is. */
  readonly isPlain: boolean;
  answer: Result<Written, Refusal> | null;
}

export class Run {
  private readonly slim: SlimApp;
  private readonly store = new Store();
  private readonly indexer: Indexer;
  private readonly actions: ReturnType<typeof makeActions>;
  private readonly notices: string[] = [];
  private readonly clicks: Click[] = [];
  private clicking: Click | null = null;
  /** What the file must hold at the end, and what each todo was set to. */
  private tokens: string[] = [];
  private symbols = new Map([["t0", " "], ["t1", " "], ["t2", " "], ["t3", "x"]]);
  private readonly reworded = new Set<string>();
  private file: TFile | null;
  private life = 0;
  private nth = 0;
  private typed = false;
  private readonly saves: Promise<void>[] = [];

  constructor(private readonly example: Interleaving, private readonly delay: (label: string) => Promise<unknown>, writerOf: WriterOf) {
    this.slim = new SlimApp({ "A.md": LINES.join(example.eol) }, delay);
    this.file = this.slim.vault.getFileByPath("A.md");
    const read = (path: string): string | undefined => {
      const file = this.slim.vault.getFileByPath(path);
      return (file && this.slim.panesOf(file)[0]?.buffer) ?? this.slim.disk.file(path)?.text;
    };
    const reader = {
      eventPaths: () => ["A.md"], isEmpty: () => false, isEvent: () => true, peoplePaths: () => [], isPerson: () => false, missingNotes: () => [],
      read: async (path: string) => Promise.resolve(read(path) === undefined ? err({ kind: "file gone" as const, path }) : ok({ path, text: read(path) ?? "" })),
    };
    this.indexer = new Indexer(this.store, reader, { breathe: () => Promise.resolve() }, () => ({ tag: "event", leftOut: [], closed: "xX-", peopleFolder: "" }));
    const writer = writerOf(this.slim);
    const desk = { say: (sentence: string) => void this.notices.push(sentence), activePath: () => null, activeLine: () => null };
    this.actions = makeActions({
      store: this.store, indexer: this.indexer, reader, desk: desk as never, journal: {} as never, neighbours: { tasks: () => null, taskForm: () => null, templateFolders: () => [], templater: () => null, formats: () => ({ date: null, time: null }) }, settings: () => DEFAULTS, saveSettings: () => Promise.resolve(), refuse: refused,
      writer: {
        ...writer,
        edit: async (path, change) => {
          const click = this.clicking;
          const answer = await writer.edit(path, change);
          if (click) this.answered(click, answer);
          return answer;
        },
      },
    });
    for (const mode of example.panes) if (this.file) this.slim.open(this.file, mode);
  }

  async begin(): Promise<void> {
    await this.indexer.look();
  }

  /** One step, at the moment the scheduler picked. */
  async take(taken: Step): Promise<void> {
    const { file, slim } = this;
    switch (taken.kind) {
      case "click": return this.click(`t${taken.todo}`);
      case "index": return this.indexer.again(file?.path ?? "A.md");
      case "outside": return this.outside(taken);
      case "type": return this.type(taken);
      case "rename": return this.rename();
      case "delete": return this.remove();
      case "recreate": {
        this.remove();
        this.life += 1;
        slim.disk.write("A.md", LINES.join(this.example.eol));
        slim.vault.noticeOutside("A.md");
        this.file = slim.vault.getFileByPath("A.md");
        return;
      }
      case "save": return slim.panes[0]?.save();
      case "open": return void (file && slim.panes.length < 3 && slim.open(file, "source"));
      case "mode": {
        const [pane] = slim.panes;
        if (pane) pane.mode = pane.mode === "source" ? "preview" : "source";
      }
    }
  }

  private async click(todo: string): Promise<void> {
    const note = [...allNotes(this.store.get().catalog)][0];
    const found = note && [...note.todos, ...note.talks.flatMap((talk) => talk.todos)].find((each) => idOf(each.source.text) === todo);
    if (!found || !note) return;
    const click: Click = { todo, life: this.life, isPlain: this.file?.path === note.path, answer: null };
    this.clicks.push(click);
    this.clicking = click;
    const done = this.actions.tick(note.path, found.key);
    this.clicking = null;
    await done;
  }

  private answered(click: Click, answer: Result<Written, Refusal>): void {
    click.answer = answer;
    if (!answer.ok || answer.value.before === answer.value.text || click.life !== this.life) return;
    const line = answer.value.text.split(/\r?\n/u).find((each) => idOf(each) === click.todo);
    this.symbols.set(click.todo, /\[(.)\]/u.exec(line ?? "")?.[1] ?? "?");
  }

  /** Others reword t0 and t2 only, typing t1 and t3 only: who changes one place at once with another is for the app to settle. */
  private changed(text: string, { how, at, kind }: Extract<Step, { at: number }>, eol: string): string {
    const lines = text.split(eol);
    const token = `${kind === "type" ? "y" : "x"}${++this.nth}`;
    const own = kind === "type" ? ["t1", "t3"] : ["t0", "t2"];
    const target = how === "reword" ? own[at % 2] : kind === "type" ? "l2" : "l4";
    if (how === "insert") lines.splice(1 + (at % lines.length), 0, `new ${token}`);
    else {
      const place = lines.findIndex((line) => idOf(line) === target);
      if (place === -1) return text;
      lines[place] = `${lines[place] ?? ""} +${token}+`;
      if (how === "reword") this.reworded.add(target ?? "");
    }
    this.tokens.push(token);
    return lines.join(eol);
  }

  private outside(taken: Extract<Step, { at: number }>): void {
    if (!this.file) return;
    this.slim.outside(this.file.path, (text) => this.changed(text, taken, text.includes("\r\n") ? "\r\n" : "\n"));
  }

  private type(taken: Extract<Step, { at: number }>): void {
    const pane = this.slim.panes.find((each) => each.mode === "source");
    if (!pane) return;
    this.typed = true;
    pane.type(this.changed(pane.buffer, taken, "\n"));
    this.saves.push(this.delay("autosave").then(() => pane.save()));
  }

  private async rename(): Promise<void> {
    const { file } = this;
    if (!file) return;
    const from = file.path;
    const to = from === "A.md" ? "B.md" : "A.md";
    this.slim.disk.move(from, to);
    for (const [moved] of this.slim.vault.tree.move(file, to)) this.slim.vault.trigger("rename", moved, from);
    await this.delay("rename is heard");
    this.actions.hear({ kind: "renamed", from, to });
    await this.indexer.hear({ kind: "renamed", from, to });
  }

  private remove(): void {
    if (!this.file) return;
    const { path } = this.file;
    this.slim.disk.remove(path);
    this.slim.vault.noticeOutside(path);
    this.file = null;
    this.life += 1;
    this.tokens = [];
    this.typed = false;
    this.symbols = new Map([["t0", " "], ["t1", " "], ["t2", " "], ["t3", "x"]]);
    this.reworded.clear();
  }

  /** When the panes have saved what was typed. */
  async settled(): Promise<void> {
    await Promise.all(this.saves);
  }

  /** What was lost, or null. */
  async verdict(): Promise<string | null> {
    for (const pane of [...this.slim.panes]) await pane.save();
    const paths = this.slim.disk.paths();
    if (paths.length > 1 || (!this.file && paths.length > 0)) return `there is a file too many: ${paths.join(", ")}`;
    if (this.slim.violations.length > 0) return "the disk was written below unsaved typing";
    const unanswered = this.clicks.filter((click) => click.answer === null).length;
    if (unanswered > 0) return `${unanswered} clicks got no answer`;
    const refusedClicks = this.clicks.filter((click) => click.answer?.ok === false);
    if (refusedClicks.length !== this.notices.length) return `${refusedClicks.length} refused clicks and ${this.notices.length} notices`;
    const needless = refusedClicks.find((click) => click.isPlain && this.life === 0 && !this.reworded.has(click.todo));
    if (needless) return `${needless.todo} was refused needlessly: ${this.notices.join(" ")}`;
    return this.file ? this.textVerdict(this.slim.disk.file(this.file.path)?.text ?? "") : null;
  }

  private textVerdict(text: string): string | null {
    const lost = this.tokens.filter((token) => !new RegExp(`\\b${token}\\b`, "u").test(text));
    if (lost.length > 0) return `an edit was lost: ${lost.join(", ")}`;
    const wrong = [...this.symbols].filter(([todo, symbol]) => !text.split(/\r?\n/u).some((line) => idOf(line) === todo && line.includes(`[${symbol}]`)));
    if (wrong.length > 0) return `a todo is not as it was set: ${wrong.join(" ")} in\n${text}`;
    const kept = text.split(/\r?\n/u).filter((line) => /\b[lt]\d/u.test(line)).length;
    if (kept !== LINES.length) return "a line was lost or doubled";
    return this.example.eol === "\r\n" && !this.typed && /(?:^|[^\r])\n/u.test(text) ? "line ends were converted" : null;
  }
}
