// Every call of the app that an action makes fails once: before its work, after it, or by never answering. No text is lost, and the user
// hears of it once: what is said not to be done is not done, and what is done is not said to have failed.
import type { MarkdownView } from "obsidian";
import type { FaultKind } from "../support/host/faults";
import { openPlugin, PLUGIN, type PluginHost } from "../support/plugin-host";

const NOTE = "# PyDays 2026\n\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] read\n- [ ] write\n\n## Talk 2: Bob Kahn > Nets\n\n- [ ] call\n";
const KINDS: readonly FaultKind[] = ["throw before", "throw after", "hang"];
/** Two waits for an answer that never comes; a notice stays for eight seconds. */
const PATIENCE = 21_000;
const LOOK = 7_000;

interface Action {
  readonly files: Readonly<Record<string, string>>;
  /** What data.json holds at the start. */
  readonly data?: string;
  /** What comes before the calls that are to fail. */
  readonly before?: (host: PluginHost) => Promise<void>;
  readonly run: (host: PluginHost) => void | Promise<void>;
  /** True if what was asked for is there. */
  readonly isDone: (host: PluginHost) => boolean;
  /** The lines that must stand somewhere at the end, whatever happened. */
  readonly kept: readonly string[];
  /** How many notices a success has. */
  readonly said: number;
}

const views = (host: PluginHost): readonly MarkdownView[] => host.app.workspace.getLeavesOfType("markdown").map((leaf) => leaf.view as MarkdownView);
const notices = (): readonly string[] => Array.from(document.querySelectorAll(".notice .notice-message")).map((el) => el.textContent ?? "");
const command = (host: PluginHost, id: string): void => void host.app.commands.executeCommandById(`${PLUGIN}:${id}`);
const show = async (host: PluginHost, path: string): Promise<void> => {
  await host.app.workspace.openLinkText(path, "");
  await host.rest();
};
const unfold = async (host: PluginHost): Promise<void> => {
  command(host, "open-sidebar");
  await host.rest();
  host.pane().querySelector<HTMLElement>("[aria-label='Show all events']")?.click();
  await host.rest();
  for (const icon of Array.from(host.pane().querySelectorAll<HTMLElement>(".collapse-icon.is-collapsed"))) icon.click();
  await host.rest();
};
const tick = (host: PluginHost, words: string): void => {
  const row = Array.from(host.pane().querySelectorAll<HTMLElement>("[role=treeitem]")).find((el) => el.textContent?.includes(words));
  row?.querySelector<HTMLElement>("input[type=checkbox]")?.click();
};
/** What the user has of a note: on the disk and in panes. A pane whose own reading failed is behind the disk. */
const textsOf = (host: PluginHost, path: string): readonly string[] => [host.textOf(path), ...views(host).filter((view) => view.file?.path === path).map((view) => view.editor.getValue())];
const says = (host: PluginHost, path: string, words: string): boolean => textsOf(host, path).some((text) => text.includes(words));
const everything = (host: PluginHost): string => [...host.disk.paths().map((path) => host.textOf(path)), ...views(host).map((view) => view.editor.getValue())].join("\n");
const cursor = (host: PluginHost, line: number): void => {
  host.app.workspace.setActiveLeaf(host.app.workspace.getLeavesOfType("markdown")[0] as never);
  views(host)[0]?.editor.setCursor({ line, ch: 0 });
};
const content = (text: string): readonly string[] => text.split(/\r?\n/u).filter((line) => line !== "" && !line.includes("[ ]"));
const isTicked = (host: PluginHost): boolean => says(host, "A.md", "- [x] read");
const ASKED = NOTE.replace("- [ ] call", "- how many??");
const enter = (selector: string, words: string): void => {
  const input = document.querySelector<HTMLInputElement>(selector);
  if (!input) throw new Error(`There is no ${selector}.`);
  input.value = words;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const form = input.closest("form");
  if (form) form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  else input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
};
/** A command that asks for words, asked before the calls that are to fail. */
const asking = (line: number, id: string) => async (host: PluginHost): Promise<void> => {
  await show(host, "A");
  cursor(host, line);
  command(host, id);
  await host.rest();
};
const changeSetting = async (host: PluginHost): Promise<void> => {
  host.app.setting.open();
  host.app.setting.openTabById(PLUGIN);
  const input = Array.from(document.querySelectorAll<HTMLInputElement>(".mod-settings .setting-item input:not([type=checkbox])"))[0];
  if (input) input.value = "conf";
  input?.dispatchEvent(new Event("input", { bubbles: true }));
  await host.rest();
};
const isSaved = (host: PluginHost): boolean => host.textOf(`.obsidian/plugins/${PLUGIN}/data.json`).includes("\"eventTag\": \"conf\"");
const isMoved = (host: PluginHost): boolean => says(host, "A.md", "→ [[Nets]]") && host.textOf("Talks/Nets.md").includes("- [ ] call");

const ACTIONS: Readonly<Record<string, Action>> = {
  "ticking in a closed note": {
    files: { "A.md": NOTE, "B.md": "" }, before: async (host) => { await show(host, "B"); await unfold(host); },
    run: (host) => tick(host, "read"), isDone: isTicked, kept: content(NOTE), said: 0,
  },
  "ticking in an open note with unsaved typing": {
    files: { "A.md": NOTE }, before: async (host) => { await show(host, "A"); await unfold(host); views(host)[0]?.editor.replaceRange("typed\n", { line: 2, ch: 0 }); },
    run: (host) => tick(host, "read"), isDone: isTicked, kept: [...content(NOTE), "typed"], said: 0,
  },
  "ticking in a note in reading mode with unsaved typing": {
    files: { "A.md": NOTE },
    before: async (host) => {
      await show(host, "A");
      await unfold(host);
      views(host)[0]?.editor.replaceRange("typed\n", { line: 2, ch: 0 });
      (views(host)[0] as unknown as { setMode: (mode: string) => void }).setMode("preview");
    },
    run: (host) => tick(host, "read"), isDone: isTicked, kept: [...content(NOTE), "typed"], said: 0,
  },
  "inserting a talk": {
    files: { "A.md": NOTE }, before: async (host) => { await show(host, "A"); cursor(host, 4); },
    run: (host) => command(host, "insert-talk"), isDone: (host) => says(host, "A.md", "## Talk 3:"), kept: content(NOTE), said: 0,
  },
  "making a talk note": {
    files: { "Talks/One.md": "mine" },
    run: (host) => {
      command(host, "new-talk-note");
      const input = document.querySelector<HTMLInputElement>("input[aria-label='Title']");
      if (input) input.value = "One";
      input?.dispatchEvent(new Event("input", { bubbles: true }));
      input?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    },
    isDone: (host) => says(host, "Talks/One 1.md", "# One"), kept: ["mine"], said: 0,
  },
  "making a talk note in a folder to be made": {
    files: {},
    run: (host) => ACTIONS["making a talk note"]?.run(host),
    isDone: (host) => says(host, "Talks/One.md", "# One"), kept: [], said: 0,
  },
  "moving a talk": {
    files: { "A.md": NOTE, "Talks/x.md": "" }, before: async (host) => { await show(host, "A"); cursor(host, 11); },
    run: (host) => command(host, "move-talk-into-note"), isDone: isMoved, kept: [...content(NOTE), "- [ ] call"], said: 1,
  },
  "moving a talk out of a note with Windows line ends": {
    files: { "A.md": NOTE.replaceAll("\n", "\r\n"), "Talks/x.md": "" }, before: async (host) => { await show(host, "A"); cursor(host, 11); },
    run: (host) => command(host, "move-talk-into-note"), isDone: isMoved, kept: [...content(NOTE), "- [ ] call"], said: 1,
  },
  "undoing a tick in a closed note": {
    files: { "A.md": NOTE, "B.md": "" }, before: async (host) => { await show(host, "B"); await unfold(host); tick(host, "read"); await host.rest(); },
    run: (host) => command(host, "undo-last-change"), isDone: (host) => host.textOf("A.md") === NOTE, kept: content(NOTE), said: 1,
  },
  "adding a todo in an open note with unsaved typing": {
    files: { "A.md": NOTE }, before: async (host) => { await asking(4, "add-todo")(host); views(host)[0]?.editor.replaceRange("typed\n", { line: 2, ch: 0 }); },
    run: () => enter(".conference-notes-prompt input", "call Grace"), isDone: (host) => says(host, "A.md", "- [ ] call Grace"), kept: [...content(NOTE), "typed"], said: 1,
  },
  "adding a takeaway in a note with Windows line ends": {
    files: { "A.md": NOTE.replaceAll("\n", "\r\n") }, before: asking(11, "add-takeaway"),
    run: () => enter(".conference-notes-prompt input", "small steps"), isDone: (host) => says(host, "A.md", "small steps"), kept: content(NOTE), said: 1,
  },
  "answering a question in an open note": {
    files: { "A.md": ASKED }, before: asking(11, "answer-question"),
    run: () => enter(".conference-notes-prompt input", "seven"), isDone: (host) => says(host, "A.md", "- how many?? → seven"), kept: content(NOTE), said: 1,
  },
  "answering a question in a closed note": {
    files: { "A.md": ASKED, "B.md": "" },
    before: async (host) => {
      await show(host, "B");
      await unfold(host);
      host.pane().querySelector<HTMLElement>("button[data-act=answer]")?.click();
      await host.rest();
    },
    run: (host) => {
      const input = host.pane().querySelector<HTMLInputElement>(".conference-notes-row-field");
      if (input) input.value = "seven";
      input?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    },
    isDone: (host) => says(host, "A.md", "- how many?? → seven"), kept: content(NOTE), said: 0,
  },
  "marking a line as no talk": {
    files: { "A.md": NOTE }, before: async (host) => { await show(host, "A"); cursor(host, 4); },
    run: (host) => command(host, "mark-as-no-talk"), isDone: (host) => says(host, "A.md", "%% no talk %%"), kept: content(NOTE).filter((line) => !line.includes("Talk 1")), said: 1,
  },
  "adding the tag": {
    files: { "A.md": NOTE.replace("#event\n\n", ""), "B.md": NOTE }, before: async (host) => { await show(host, "A"); command(host, "open-sidebar"); await host.rest(); },
    run: (host) => Array.from(host.pane().querySelectorAll<HTMLElement>("button")).find((el) => el.textContent === "Add the tag")?.click(),
    isDone: (host) => says(host, "A.md", "#event"), kept: content(NOTE).filter((line) => line !== "#event"), said: 0,
  },
  "saving a setting": { files: {}, run: changeSetting, isDone: isSaved, kept: [], said: 0 },
  "saving a setting over a file that is no JSON": {
    files: {}, data: "{ \"mine\": 1", before: (host) => host.clock.advance(9_000), run: changeSetting, isDone: isSaved, kept: ["{ \"mine\": 1"], said: 0,
  },
};

/** One action with one fault; answers with what was wrong, or null, and whether the fault came to pass. */
async function attempt(action: Action, nth: number, kind: FaultKind): Promise<{ readonly wrong: string | null; readonly call: string | null }> {
  const host = await openPlugin({ files: action.files, ...(action.data === undefined ? {} : { data: action.data }) });
  try {
    await action.before?.(host);
    host.faults.calls.length = 0;
    host.faults.plan({ call: "*", nth, kind });
    await action.run(host);
    await host.rest();
    const call = host.faults.calls[nth - 1] ?? null;
    let said = notices();
    const heard = new Set(said);
    for (let waited = 0; waited < PATIENCE; waited += LOOK) {
      await host.clock.advance(LOOK);
      const fresh = notices().filter((words) => !heard.has(words));
      for (const words of fresh) heard.add(words);
      said = [...said, ...fresh];
    }
    return { call, wrong: wrongOf(host, action, said) };
  } finally {
    host.stop();
  }
}

function wrongOf(host: PluginHost, action: Action, said: readonly string[]): string | null {
  const there = everything(host).split(/\r?\n/u);
  const lost = action.kept.filter((line) => !there.includes(line));
  if (lost.length > 0) return `lost: ${lost.join(" / ")}`;
  // What a pane of the app could not save or read for itself is the app's to say.
  const uncaught = host.problems.found.filter((error) => !/vault\.modify|file-view/u.test((error as Error).stack ?? ""));
  if (uncaught.length > 0) return `uncaught: ${uncaught.map(String).join(", ")}`;
  const isDone = action.isDone(host);
  const failures = said.filter((words) => / not | can't | could not /u.test(words));
  const isHalfSaid = failures.some((words) => /may still|could not be opened|once more|could not be saved/u.test(words));
  if (isDone && failures.length > 0 && !isHalfSaid) return `done, and said to have failed: ${said.join(" / ")}`;
  if (isDone ? said.length > Math.max(1, action.said) || said.length < action.said : said.length !== 1) return `${isDone ? "done" : "not done"}, and ${said.length} notices: ${said.join(" / ")}`;
  return !isDone && failures.length === 0 ? `not done, and said to be: ${said.join(" / ")}` : null;
}

test.each(Object.entries(ACTIONS))("%s", async (name, action) => {
  const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const wrong: string[] = [];
  const points: string[] = [];
  for (const kind of KINDS) {
    for (let nth = 1; ; nth++) {
      const answer = await attempt(action, nth, kind);
      if (answer.wrong !== null) wrong.push(`${kind} at ${nth} ${answer.call ?? "(none)"}: ${answer.wrong}`);
      if (answer.call === null) break;
      points.push(answer.call);
    }
  }
  quiet.mockRestore();
  process.stdout.write(`${name}: ${points.length} fault points\n`);
  expect(wrong).toEqual([]);
}, 120_000);
