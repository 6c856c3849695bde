// The built plugin among typing, outside edits, renames, deletes and mode changes, a few milliseconds apart: a few hundred runs on the full host.
// Its merge is the worse of what the app may do, so nobody writes two places at once here; what is lost then is lost by the plugin.
import fc from "fast-check";
import type { MarkdownView } from "obsidian";
import { openPlugin, PLUGIN, type PluginHost } from "../support/plugin-host";
import { runs } from "../support/runs";

const TODOS = ["read", "write", "call"];
const NOTE = `# Event\n\n#event\n\n## Talk 1: Ada > One\n\n- [ ] ${TODOS[0]}\n- [ ] ${TODOS[1]}\n\n## Talk 2: Bob > Two\n\n- [ ] ${TODOS[2]}\n\nend\n`;

type Step = { readonly kind: "click" | "type" | "outside" | "rename" | "delete" | "mode" | "undo" | "wait"; readonly at: number; readonly after: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("click" as const, "click" as const, "click" as const, "type" as const, "outside" as const, "rename" as const, "mode" as const, "undo" as const, "wait" as const, "delete" as const),
  at: fc.nat(2), after: fc.constantFrom(0, 0, 5, 20, 60, 2_100),
});

const views = (host: PluginHost): readonly MarkdownView[] => host.app.workspace.getLeavesOfType("markdown").map((leaf) => leaf.view as MarkdownView);
const isDirty = (host: PluginHost): boolean => views(host).some((view) => (view as unknown as { isDirty: boolean }).isDirty);
const boxOf = (host: PluginHost, words: string): HTMLElement | null =>
  Array.from(host.pane().querySelectorAll<HTMLElement>("[role=treeitem]")).find((el) => el.textContent?.includes(words))?.querySelector<HTMLElement>("input[type=checkbox]") ?? null;

async function play(steps: readonly Step[], isOpen: boolean): Promise<void> {
  const host = await openPlugin({ files: { "A.md": NOTE, "Z.md": "" } });
  const said = new Set<Element>();
  const look = (): void => document.querySelectorAll(".notice").forEach((el) => said.add(el));
  try {
    await host.app.workspace.openLinkText(isOpen ? "A" : "Z", "");
    host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
    await host.rest();
    if (!isOpen) host.pane().querySelector<HTMLElement>("[aria-label='Show all events']")?.click();
    await host.rest();
    if (!isOpen) host.pane().querySelector<HTMLElement>(".collapse-icon")?.click();
    await host.rest();
    const tokens: string[] = [];
    let isGone = false;
    let clicks = 0;
    for (const [nth, { kind, at, after }] of steps.entries()) {
      const file = host.app.vault.getFileByPath("A.md") ?? host.app.vault.getFileByPath("B.md");
      const view = views(host).find((each) => each.file === file);
      const words = `mark${nth}`;
      if (kind === "click") {
        const box = boxOf(host, TODOS[at] ?? "");
        box?.click();
        clicks += box ? 1 : 0;
      }
      if (kind === "undo") host.app.commands.executeCommandById(`${PLUGIN}:undo-last-change`);
      if (kind === "type" && view?.getMode() === "source") { view.editor.replaceRange(`${words}\n`, { line: 2 + at, ch: 0 }); tokens.push(words); }
      if (kind === "outside" && file && !isDirty(host)) { host.writeOutside(file.path, `${host.textOf(file.path)}${words}\n`); tokens.push(words); await host.clock.advance(0); }
      if (kind === "rename" && file) void host.app.vault.rename(file, file.path === "A.md" ? "B.md" : "A.md");
      if (kind === "delete" && file && nth > 3) { host.removeOutside(file.path); isGone = true; }
      if (kind === "mode" && view) void (view as unknown as { toggleMode: () => Promise<void> }).toggleMode();
      await host.clock.advance(after);
      look();
    }
    await host.clock.advance(2_500);
    look();
    const paths = host.disk.paths().filter((path) => path.endsWith(".md") && path !== "Z.md");
    expect(paths.length).toBe(isGone ? 0 : 1);
    expect(host.problems.found).toEqual([]);
    // Every notice speaks of a click that was refused or of an undo.
    expect(said.size).toBeLessThanOrEqual(clicks + steps.filter(({ kind }) => kind === "undo").length);
    if (isGone) return;
    const text = host.textOf(paths[0] ?? "");
    expect(tokens.filter((words) => !text.includes(`${words}\n`))).toEqual([]);
    expect(text.replace(/mark\d+\n/gu, "").replaceAll("[x]", "[ ]")).toBe(NOTE);
    // What the pane shows is what the note says.
    for (const words of TODOS) expect((boxOf(host, words) as HTMLInputElement | null)?.checked).toBe(text.includes(`[x] ${words}`));
  } finally {
    host.stop();
  }
}

test("nothing is lost, nothing is made, and the pane shows what the note says", async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), fc.boolean(), play), { numRuns: runs(40, 600) });
}, 3_600_000);
