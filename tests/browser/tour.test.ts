// The README's tour, read from the README and followed to the letter: what it says to click, tick, run, type and press, in its order.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeSandbox, openSandbox } from "./harness";
import { box, row } from "./pane";
import type { Sandbox } from "./sandbox";

const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
const tour = readme.slice(readme.indexOf("### A tour in ten steps"), readme.indexOf("## Install it into a vault"));
const STEPS = tour.split("\n").filter((line) => /^\d+\. /u.test(line)).map((line) => line.replace(/^\d+\. /u, ""));
const DEED = /(?<click>[Cc]lick \*(?<row>[^*]+)\*)|(?<tick>Tick \*(?<box>[^*]+)\*)|(?<run>[Rr]un \*\*(?<command>[^*]+)\*\*)|(?<type>type `(?<words>[^`]+)`)|(?<press>press (?<key>Enter|Escape))/gu;

const REPORT = "Conferences/pyconweb trip report.md";
const editorHolds = async (sandbox: Sandbox, words: string): Promise<void> => {
  await sandbox.page.waitForFunction((text) => window.app.workspace.activeEditor?.editor?.getValue().includes(text) ?? false, words);
};

/** What each step promises, in the order of the README. */
const PROMISES: readonly ((sandbox: Sandbox) => Promise<unknown>)[] = [
  (sandbox) => sandbox.page.locator(".cm-line.is-flashing", { hasText: "Spacy" }).waitFor(),
  (sandbox) => sandbox.noteHolds("Conferences/PyConWeb.md", "- [x] high-security environments"),
  (sandbox) => sandbox.page.locator(".cm-line.is-flashing", { hasText: "Daniel Hepper" }).waitFor(),
  (sandbox) => editorHolds(sandbox, "## Talk 8: Ada Lovelace > Engines\n"),
  (sandbox) => row(sandbox, "Start small").waitFor(),
  (sandbox) => row(sandbox, "who maintains it??").waitFor(),
  (sandbox) => editorHolds(sandbox, "who maintains it?? → two people"),
  (sandbox) => sandbox.page.locator(".prompt").waitFor({ state: "detached" }),
  (sandbox) => sandbox.page.locator(".notice", { hasText: "Undone: answering" }).waitFor(),
  (sandbox) => sandbox.noteHolds(REPORT, "- Start small\n"),
];

async function follow(sandbox: Sandbox, step: string): Promise<number> {
  const deeds = [...step.matchAll(DEED)].map(({ groups }) => groups ?? {});
  for (const { click, row: words, tick, box: todo, run, command, type, words: typed, press, key } of deeds) {
    if (click !== undefined) await row(sandbox, words ?? "").click();
    if (tick !== undefined) await box(sandbox, todo ?? "").click();
    if (run !== undefined) await sandbox.command(command ?? "");
    if (type !== undefined) await sandbox.page.keyboard.type(typed ?? "");
    if (press !== undefined) {
      if (await sandbox.page.locator(".prompt").count()) await sandbox.page.locator(".prompt .suggestion-item.is-selected").waitFor();
      await sandbox.page.keyboard.press(key ?? "");
    }
  }
  return deeds.length;
}

describeSandbox("the README's tour", () => {
  test("leads from the demo to a trip report in ten steps", async () => {
    expect(STEPS).toHaveLength(10);
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    for (const [at, step] of STEPS.entries()) {
      expect([step, await follow(sandbox, step)]).not.toContain(0);
      await PROMISES[at]?.(sandbox);
    }
    const report = await sandbox.noteText(REPORT);
    expect(report).toContain("- who maintains it?\n");
    expect(report).not.toContain("- [ ]");
  });
});
