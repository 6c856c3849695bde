// One note on the data half of the host, and one write into it, with whatever happens before and after the app's calls.
import type { TFile } from "obsidian";
import type { Written } from "../../src/app/ports";
import type { Edit, Refusal } from "../../src/core/model";
import { ok, type Result } from "../../src/core/result";
import { vaultWriter } from "../../src/host/vault-writer";
import { SlimApp, type Pane } from "./slim-app";

interface Place { readonly line: number; readonly ch: number }
interface FakeEditor { setCursor: (at: Place) => void; scrollIntoView: () => void; transaction: (given: unknown) => void }

export class Scene {
  readonly slim: SlimApp;
  readonly file: TFile;
  /** Where the cursor was put. */
  readonly cursors: number[] = [];
  /** What was asked of the vault, in order. */
  readonly calls: string[] = [];
  /** Writes through an editor. */
  transactions = 0;

  constructor(text: string) {
    this.slim = new SlimApp({ "A.md": text }, () => Promise.resolve());
    this.file = this.slim.vault.getFileByPath("A.md") as TFile;
    for (const call of ["read", "process"] as const) this.before(call, () => void this.calls.push(call));
  }

  open(mode: Pane["mode"] = "source"): Pane {
    const pane = this.slim.open(this.file, mode);
    const { editor } = pane.view as { readonly editor: FakeEditor };
    const { transaction } = editor;
    editor.setCursor = ({ ch }) => void this.cursors.push(ch);
    editor.transaction = (given) => {
      this.transactions += 1;
      transaction(given);
    };
    return pane;
  }

  editorOf(pane: Pane): FakeEditor {
    return (pane.view as { readonly editor: FakeEditor }).editor;
  }

  /** Something happens each time before the vault does what it is asked. */
  before(call: "read" | "process", happens: () => void | Promise<void>): void {
    const { vault } = this.slim;
    const whole = vault[call].bind(vault) as (...given: unknown[]) => Promise<string>;
    Object.assign(vault, { [call]: async (...given: unknown[]) => {
      await happens();
      return whole(...given);
    } });
  }

  after(call: "read" | "process", happens: () => void): void {
    const { vault } = this.slim;
    const whole = vault[call].bind(vault) as (...given: unknown[]) => Promise<string>;
    Object.assign(vault, { [call]: async (...given: unknown[]) => {
      const answer = await whole(...given);
      happens();
      return answer;
    } });
  }

  close(): void {
    this.slim.panes.splice(0);
  }

  edit(change: (text: string) => Result<Edit, Refusal> = (text) => ok({ text: `${text}!`, cursor: null })): Promise<Result<Written, Refusal>> {
    return vaultWriter(this.slim.app).edit("A.md", change);
  }

  get saved(): string | undefined {
    return this.slim.disk.file("A.md")?.text;
  }
}
