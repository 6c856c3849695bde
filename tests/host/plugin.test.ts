// The built plugin as a user meets it, on the host: the pane, ticking, typing, the form, settings, and what happens when things go wrong.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownView } from "obsidian";
import type { HostOptions } from "../support/host/host";
import { openPlugin, PLUGIN, type PluginHost } from "../support/plugin-host";

const fixture = (name: string): string => readFileSync(join(__dirname, "../fixtures/seed", name), "utf8");
const seed = fixture("pyconweb.md");
const pasted = fixture("pyconweb.txt");

let host: PluginHost;

const open = async (files: Readonly<Record<string, string>>, note: string | null, more: Partial<HostOptions> & { readonly data?: string } = {}): Promise<void> => {
  host = await openPlugin({ files, ...more });
  if (note !== null) await host.app.workspace.openLinkText(note, "");
  host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
  await host.rest();
};

const row = (words: string): HTMLElement => {
  const found = Array.from(host.pane().querySelectorAll<HTMLElement>("[role=treeitem]")).find((el) => el.textContent?.includes(words));
  if (!found) throw new Error(`No row says ${words}. There are:\n${host.rows().join("\n")}`);
  return found;
};

const tick = async (words: string): Promise<void> => {
  row(words).querySelector<HTMLElement>("input[type=checkbox]")?.click();
  await host.rest();
};

const button = (label: string): HTMLElement => {
  const found = Array.from(host.pane().querySelectorAll<HTMLElement>(".conference-notes-empty button")).find((el) => el.textContent === label);
  if (!found) throw new Error(`The pane offers no ${label}.`);
  return found;
};

const view = (): MarkdownView => host.app.workspace.getLeavesOfType("markdown")[0]?.view as MarkdownView;
const notices = (): string[] => Array.from(document.querySelectorAll(".notice")).map((el) => el.textContent ?? "");
const empty = (): string => host.pane().querySelector(".conference-notes-empty")?.textContent ?? "";

afterEach(() => {
  expect(host.problems.found).toEqual([]);
  host.stop();
});

describe("the pane", () => {
  const talks = [
    "pyconweb | 7 talks · 2 speakers",
    "  1 | Spacy | Ines Montani | 0/4",
    "    [ ] | check prodigy from the same as spacy",
    "    S&P case studies",
    "    [ ] | real-time commodities trading insights by extracting structured attributes",
    "    [ ] | high-security environments",
    "    [ ] | used LLM during annotation",
    "    ?? · ??",
    "  2 | Lessons from processing one billion celery tasks | Daniel Hepper",
    "  3 | UUID",
    "    Don’t reinvent the wheel!",
    "    If you really need to, use UUIDv8",
    "    Use v7 for everything if you’re not sure",
    "    Don’t use v4, it’ll slow you down (unless you want to hide the dates)",
    "  4 | MTTR Mean time to recovery",
    "    CI/CD make it easy and quick",
    "    code: identify critical parts of your code, use precise logs, take advantages from LLM",
    "  5 | Django as an AI Orchestrator | no notes",
    "  6 | Security python web applications",
    "    pip-audit??",
    "    pip-tools??",
    "    OWASP ??",
    "  7 | From 25 Microservices to 1 async Modulith | no notes",
  ];

  test("shows the seed note's talks, in Markdown", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    expect(host.rows()).toEqual(talks);
  });

  test("shows the seed note's talks as they were pasted from a phone", async () => {
    await open({ "PyConWeb.md": pasted }, "PyConWeb");
    expect(host.rows().filter((line) => /^ {2}\S/u.test(line))).toEqual(talks.filter((line) => /^ {2}\S/u.test(line)));
    expect(host.rows().filter((line) => line.includes("[ ]"))).toHaveLength(4);
  });

  test("follows the active note", async () => {
    await open({ "A.md": "# A\n\n## Talk 1: Ada > One\n\n#event", "B.md": "# B\n\n## Talk 1: Bob > Two\n\n#event" }, "A");
    expect(host.rows()[1]).toContain("One");
    await host.app.workspace.openLinkText("B", "");
    await host.rest();
    expect(host.rows()[1]).toContain("Two");
  });

  test("opens the note at the talk's line", async () => {
    await open({ "PyConWeb.md": seed, "Other.md": "" }, "Other");
    expect(empty()).toContain("This note is not tagged #event.");
    button("Show all events").click();
    await host.rest();
    row("pyconweb").querySelector<HTMLElement>(".collapse-icon")?.click();
    await host.rest();
    row("Daniel Hepper").click();
    await host.rest();
    expect(host.app.workspace.getActiveFile()?.path).toBe("PyConWeb.md");
    expect(view().editor.getLine(view().editor.getCursor().line)).toBe("## 2. Talk: Daniel Hepper");
  });

  test("opens the very note, whatever is in its name, in the tab that shows it already", async () => {
    for (const path of ["C#sharp.md", "x|y [z] ^a.md"]) {
      await open({ "C.md": "mine", "deep/C.md": "", [path]: "# C\n\n#event\n\n## Talk 1: Ada > One\n\n## Talk 2: Bob > Two\n" }, null);
      for (const words of ["Two", "One"]) {
        host.pane().querySelector<HTMLElement>(".collapse-icon.is-collapsed")?.click();
        await host.rest();
        row(words).click();
        await host.rest();
      }
      expect(host.app.workspace.getActiveFile()?.path).toBe(path);
      expect(view().editor.getCursor().line).toBe(4);
      expect(host.app.workspace.getLeavesOfType("markdown")).toHaveLength(1);
      expect(host.disk.paths().filter((each) => each.endsWith(".md"))).toHaveLength(3);
      if (path === "C#sharp.md") host.stop();
    }
  });

  test("keeps its elements, scroll and folds while the note is typed in", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    row("Spacy").querySelector<HTMLElement>(".collapse-icon")?.click();
    await host.rest();
    const kept = row("Daniel Hepper");
    kept.focus();
    host.pane().querySelector(".conference-notes-rows")?.scrollTo(0, 0);
    view().editor.replaceRange("- [ ] a new one\n", { line: 46, ch: 0 });
    await host.rest();
    expect(host.rows()).not.toContain("    [ ] | high-security environments");
    expect(host.rows()).toContain("    [ ] | a new one");
    expect(row("Daniel Hepper")).toBe(kept);
    expect(document.activeElement).toBe(kept);
  });

  test("finds the tag wherever it may stand, and nowhere else", async () => {
    const talk = "\n\n## Talk 1: Ada > One\n";
    await open({
      "inline.md": `#Event${talk}`, "front.md": `---\ntags: [event/pycon]\n---${talk}`, "list.md": `- notes #event${talk}`,
      "code.md": `\`#event\`${talk}`, "fence.md": `\`\`\`\n#event\n\`\`\`${talk}`, "other.md": `#eventful${talk}`, "link.md": `[x](https://a.b/#event)${talk}`, "html.md": `<!-- #event -->${talk}`,
      "comment.md": `%% #event %%${talk}`, "comment block.md": `%%\n#event\n%%${talk}`,
    }, null);
    host.faults.calls.length = 0;
    expect(host.rows().map((line) => line.split(" | ")[0])).toEqual(["front", "inline", "list"]);
  });

  test("lets a note go as soon as its tag is typed away", async () => {
    await open({ "A.md": "#event\n\n## Talk 1: Ada > One\n" }, "A");
    view().editor.replaceRange("", { line: 0, ch: 0 }, { line: 0, ch: 6 });
    await host.rest();
    expect(host.rows()).toEqual([]);
  });

  test("reads only notes that carry the tag", async () => {
    const noise = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Noise ${at}.md`, "# Nothing\n- [ ] a task"]));
    await open({ ...noise, "PyConWeb.md": seed }, null);
    expect(host.faults.calls.filter((call) => call === "vault.cachedRead" || call === "vault.read")).toHaveLength(2);
  });

  test.each([
    ["an empty vault", {}, "This vault has no notes yet. Create one and tag it #event to see its talks here."],
    ["a vault without the tag", { "A.md": "# Nothing" }, "No event notes yet. Tag a note with #event, or create a talk note."],
  ])("says in %s what to do", async (_, files, sentence) => {
    await open(files, null);
    expect(empty()).toContain(sentence);
  });

  test("names a note that could not be read, and the others are shown", async () => {
    host = await openPlugin({ files: { "A.md": "#event\n\n## Talk 1: Ada > One", "B.md": "#event\n\n## Talk 1: Bob > Two" }, enabled: [] });
    host.faults.plan({ call: "vault.cachedRead", nth: 1, kind: "throw before" });
    host.faults.plan({ call: "vault.cachedRead", nth: 3, kind: "throw before" });
    await host.app.plugins.enablePlugin(PLUGIN);
    host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
    await host.rest();
    expect(host.rows()[0]).toBe("A.md could not be read: vault.cachedRead failed (as planned, before its effect). Open it to see what is wrong.");
    expect(host.rows()[1]).toContain("B");
  });

  test("follows a rename, and forgets what was deleted", async () => {
    await open({ "A.md": "#event\n\n## Talk 1: Ada > One", "B.md": "#event\n\n## Talk 1: Bob > Two" }, null);
    const file = host.app.vault.getFileByPath("A.md");
    await host.app.vault.rename(file as never, "Z.md");
    await host.rest();
    expect(host.rows().map((line) => line.split(" | ")[0])).toEqual(["B", "Z"]);
    host.removeOutside("Z.md");
    await host.rest();
    expect(host.rows().map((line) => line.split(" | ")[0])).toEqual(["B"]);
  });
});

describe("a tick", () => {
  test("changes the one symbol of a Markdown task", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    await tick("high-security");
    await host.clock.advance(2100);
    expect(host.textOf("PyConWeb.md")).toBe(seed.replace("- [ ] high-security", "- [x] high-security"));
    expect(host.rows()).toContain("    [x] | high-security environments");
  });

  test("changes the one glyph of a pasted box", async () => {
    await open({ "PyConWeb.md": pasted }, null);
    row("pyconweb").querySelector<HTMLElement>(".collapse-icon")?.click();
    await host.rest();
    await tick("high-security");
    expect(host.textOf("PyConWeb.md")).toBe(pasted.replace("☐ high-security", "☑ high-security"));
  });

  test("and another one give the note back as it was", async () => {
    await open({ "PyConWeb.md": pasted }, "PyConWeb");
    await tick("high-security");
    expect(view().editor.getValue()).not.toBe(pasted);
    await tick("high-security");
    await host.clock.advance(2100);
    expect(host.textOf("PyConWeb.md")).toBe(pasted);
  });

  test("keeps what is typed and not yet saved", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    view().editor.replaceRange("typed just now\n", { line: 4, ch: 0 });
    await tick("high-security");
    await host.clock.advance(2100);
    const expected = seed.split("\n");
    expected.splice(4, 0, "typed just now");
    expect(host.textOf("PyConWeb.md")).toBe(expected.join("\n").replace("- [ ] high-security", "- [x] high-security"));
    expect(notices()).toEqual([]);
  });

  test("is one step to undo", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    await tick("high-security");
    view().editor.undo();
    expect(view().editor.getValue()).toBe(seed);
  });

  test("finds a line that moved on the disk while the pane did not know", async () => {
    const text = "#event\n\n## Talk 1: Ada > One\n\n- [ ] first\n- [ ] second\n";
    await open({ "A.md": text, "B.md": "" }, "B");
    host.pane().querySelector<HTMLElement>("[aria-label='Show all events']")?.click();
    host.pane().querySelector<HTMLElement>(".collapse-icon")?.click();
    await host.rest();
    host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => host.disk.write("A.md", `a line above\n${text}`) });
    await tick("second");
    expect(host.textOf("A.md")).toBe(`a line above\n${text.replace("- [ ] second", "- [x] second")}`);
  });

  test("of a line that is gone is refused in one sentence, and nothing is written", async () => {
    const text = "#event\n\n## Talk 1: Ada > One\n\n- [ ] first\n- [ ] second\n";
    await open({ "A.md": text, "B.md": "" }, "B");
    host.pane().querySelector<HTMLElement>("[aria-label='Show all events']")?.click();
    host.pane().querySelector<HTMLElement>(".collapse-icon")?.click();
    await host.rest();
    const gone = text.replace("- [ ] second\n", "");
    host.faults.plan({ call: "vault.process", nth: 1, kind: "edit before", edit: () => host.disk.write("A.md", gone) });
    await tick("second");
    expect(host.textOf("A.md")).toBe(gone);
    expect(notices()).toEqual(["“second” was not ticked, because it is not in the note any more.Open note"]);
  });

  test("in a note with Windows line ends keeps them all", async () => {
    const text = "\ufeff#event\r\n\r\n## Talk 1: Ada > One\r\n\r\n- [ ] first\r\n";
    await open({ "A.md": text }, "A");
    await tick("first");
    await host.clock.advance(2100);
    expect(host.textOf("A.md")).toBe(text.replace("[ ]", "[x]"));
  });
});

describe("insert talk section", () => {
  test("continues the note's numbering and form, and puts the cursor there", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    host.app.workspace.setActiveLeaf(host.app.workspace.getLeavesOfType("markdown")[0] as never);
    expect(host.app.commands.executeCommandById(`${PLUGIN}:insert-talk`)).toBe(true);
    await host.rest();
    const { editor } = view();
    expect(editor.getLine(editor.getCursor().line)).toMatch(/^## Talk 8: $/u);
    expect(host.rows().at(-1)).toBe("  8 | Untitled talk | no notes");
    expect(document.querySelector(".notice")?.textContent).toBe("Added a talk: its title goes where the cursor is.");
  });

  test("is there while the pane is active, and takes the keyboard to the note", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    host.pane().querySelector<HTMLElement>("[role=treeitem]")?.focus();
    expect(host.app.workspace.activeLeaf?.view.getViewType()).toBe("conference-notes-sidebar");
    expect(host.app.commands.executeCommandById(`${PLUGIN}:insert-talk`)).toBe(true);
    await host.rest();
    expect(view().editor.hasFocus()).toBe(true);
    expect(view().editor.getLine(view().editor.getCursor().line)).toBe("## Talk 8: ");
  });

  test("puts the cursor there in a note with Windows line ends too, and keeps them", async () => {
    const text = "\ufeff#event\r\n\r\n## Talk 1: Ada > One\r\n\r\nwords\r\n";
    await open({ "A.md": text }, "A");
    host.app.workspace.setActiveLeaf(host.app.workspace.getLeavesOfType("markdown")[0] as never);
    host.app.commands.executeCommandById(`${PLUGIN}:insert-talk`);
    await host.rest();
    expect(host.textOf("A.md")).toBe(`${text}\r\n## Talk 2: \r\n`);
    expect(view().editor.getCursor()).toEqual({ line: 6, ch: "## Talk 2: ".length });
  });

  test("is not offered in a note without the tag", async () => {
    await open({ "A.md": "# Nothing" }, "A");
    host.app.workspace.setActiveLeaf(host.app.workspace.getLeavesOfType("markdown")[0] as never);
    expect(host.app.commands.executeCommandById(`${PLUGIN}:insert-talk`)).toBe(false);
  });
});

describe("new talk note", () => {
  const type = (label: string, words: string): void => {
    const input = document.querySelector<HTMLInputElement>(`.conference-notes-form input[aria-label='${label}']`);
    if (!input) throw new Error(`The form has no ${label}.`);
    input.focus();
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const press = (key: string): boolean => document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true })) ?? false;
  const start = async (): Promise<void> => {
    host.app.commands.executeCommandById(`${PLUGIN}:new-talk-note`);
    await host.rest();
  };

  test("is made on Enter, with front matter, the cursor in it, and shows under its event", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    await start();
    expect(document.querySelector<HTMLInputElement>("input[aria-label='Event']")?.value).toBe("pyconweb");
    type("Speakers", "Ada Lovelace, Grace: Hopper");
    press("Enter");
    type("Title", "Notes: on / the \"engine\"");
    press("Enter");
    await host.rest();
    expect(document.querySelector(".conference-notes-form")).toBeNull();
    const path = "Talks/Notes - on - the engine.md";
    expect(host.textOf(path)).toBe([
      "---", "event: \"[[PyConWeb|pyconweb]]\"", "speakers: [\"[[Ada Lovelace]]\", \"[[Grace: Hopper]]\"]", "kind: talk", "date: 2026-05-24", "tags: [\"event\"]", "---",
      "", "# Notes: on / the \"engine\"", "", "", "", "## Takeaways", "", "",
    ].join("\n"));
    expect(host.app.workspace.getActiveFile()?.path).toBe(path);
    const { editor } = host.app.workspace.activeEditor as unknown as MarkdownView;
    expect(editor.getCursor()).toEqual({ line: 10, ch: 0 });
    expect(host.rows().at(-1)).toContain("Notes: on / the \"engine\"");
    expect(host.rows()[0]).toContain("8 talks");
  });

  test("takes the day of the event that is chosen, until a day is, and stands with it also without speakers", async () => {
    const others = { "Day.md": "---\ndate: 2025-10-03\n---\n# Data Day\n#event", "Talk.md": "---\nevent: \"[[Data Day]]\"\nspeakers: Ada Lovelace\ndate: 2025-10-03\n---\n# First\n#event" };
    await open({ "PyConWeb.md": seed, ...others }, "PyConWeb");
    await start();
    const date = document.querySelector<HTMLInputElement>("input[aria-label='Date']");
    expect(date?.value).toBe("2026-05-24");
    type("Event", "data day");
    expect(date?.value).toBe("2025-10-03");
    type("Title", "Second");
    press("Enter");
    await host.rest();
    expect(host.rows().map((words) => words.replace(/ *\|.*/u, ""))).toEqual(["Data Day", "  First", "  Second"]);
    await start();
    type("Date", "2025-10-04");
    type("Event", "pyconweb");
    type("Title", "Third");
    press("Enter");
    await host.rest();
    expect(host.textOf("Talks/Third.md")).toContain("date: 2025-10-04\n");
  });

  test("never overwrites a note", async () => {
    await open({ "Talks/One.md": "mine", "PyConWeb.md": seed }, "PyConWeb");
    await start();
    type("Title", "ONE");
    // A person's keys come one after the other: what is suggested for the first is gone by the second.
    await host.rest();
    press("Enter");
    await host.rest();
    expect(host.textOf("Talks/One.md")).toBe("mine");
    expect(host.textOf("Talks/ONE 1.md")).toContain("# ONE");
  });

  test("without a title stays open and says why", async () => {
    await open({}, null);
    await start();
    press("Enter");
    await host.rest();
    expect(document.querySelector(".conference-notes-path")?.textContent).toBe("Name the talk first: its title names the note.");
  });

  test("says so when the template is gone, and keeps what was entered", async () => {
    await open({}, null, { data: JSON.stringify({ templatePath: "Templates/Talk.md" }) });
    await start();
    type("Title", "One");
    press("Enter");
    await host.rest();
    expect(notices()).toEqual(["The talk note was not made, because there is no note Templates/Talk.md any more."]);
    expect(document.querySelector<HTMLInputElement>("input[aria-label='Title']")?.value).toBe("One");
  });
});

describe("settings", () => {
  const saved = (): unknown => JSON.parse(host.textOf(`.obsidian/plugins/${PLUGIN}/data.json`) || "null");
  const setText = async (at: number, words: string): Promise<void> => {
    const input = Array.from(document.querySelectorAll<HTMLInputElement>(".mod-settings .setting-item input:not([type=checkbox])"))[at];
    if (!input) throw new Error(`There is no text setting ${at}.`);
    input.value = words;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    await host.rest();
  };
  const openSettings = (): void => {
    host.app.setting.open();
    host.app.setting.openTabById(PLUGIN);
  };

  test("are not written before the user changes one", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    openSettings();
    await host.clock.advance(5000);
    expect(saved()).toBeNull();
  });

  test("change the tag at once", async () => {
    await open({ "A.md": "#event\n\n## Talk 1: Ada > One", "B.md": "#conf\n\n## Talk 1: Bob > Two" }, null);
    openSettings();
    await setText(0, "#conf");
    expect(saved()).toMatchObject({ eventTag: "conf" });
    expect(host.rows().map((line) => line.split(" | ")[0])).toEqual(["B"]);
  });

  test("name words that open a talk: all notes are read again at once, the pane and what is written follow", async () => {
    await open({ "A.md": "#event\n\n# Testipäivät\n\nEttekanne 3: Silmukat\n\n- [ ] tee se\n", "B.md": "#event\n\n## Talk 1: Ada > One" }, "A");
    expect(host.rows().filter((line) => line.includes("Silmukat"))).toEqual([]);
    openSettings();
    await setText(1, "Ettekanne, ");
    expect(saved()).toMatchObject({ labelWords: "Ettekanne," });
    expect(host.rows().filter((line) => line.includes("Silmukat"))).toHaveLength(1);
    host.app.commands.executeCommandById(`${PLUGIN}:insert-talk`);
    await host.rest();
    expect(view().editor.getValue()).toContain("Ettekanne 4: \n");
    await setText(1, "");
    expect(host.rows().filter((line) => line.includes("Silmukat"))).toEqual([]);
  });

  test("that can't be used are refused with a message and not saved", async () => {
    await open({}, null);
    openSettings();
    await setText(0, "two words");
    expect(document.querySelector(".setting-item-error")?.textContent).toBe("Use letters, numbers, _, - or / only.");
    expect(saved()).toBeNull();
  });

  test("hide done todos", async () => {
    await open({ "A.md": "#event\n\n## Talk 1: Ada > One\n- [x] done\n- [ ] open" }, "A", { data: JSON.stringify({ showDone: false }) });
    expect(host.rows().filter((line) => line.includes("[") )).toEqual(["    [ ] | open"]);
  });

  test("survive a file that is no JSON, and keep it aside", async () => {
    await open({ "A.md": "#event\n\n## Talk 1: Ada > One" }, "A", { data: "{ broken" });
    expect(notices()[0]).toContain("can't read its settings");
    openSettings();
    await setText(0, "conf");
    expect(saved()).toMatchObject({ eventTag: "conf" });
    expect(host.textOf(`.obsidian/plugins/${PLUGIN}/data.broken.json`)).toBe("{ broken");
    host.writeOutside(`.obsidian/plugins/${PLUGIN}/data.json`, "{ again");
    await (host.plugin(PLUGIN) as unknown as { onExternalSettingsChange: () => Promise<void> }).onExternalSettingsChange();
    openSettings();
    await setText(0, "talks");
    expect(["data.broken.json", "data.broken 1.json"].map((name) => host.textOf(`.obsidian/plugins/${PLUGIN}/${name}`))).toEqual(["{ broken", "{ again"]);
  });

  test("of a newer version keep what this one does not know", async () => {
    await open({}, null, { data: JSON.stringify({ version: 9, eventTag: "conf", colours: ["red"] }) });
    expect(notices()[0]).toContain("newer version");
    openSettings();
    await setText(0, "event");
    expect(saved()).toMatchObject({ version: 9, eventTag: "event", colours: ["red"] });
  });

  test("changed from outside are taken over", async () => {
    await open({ "A.md": "#event\n\n## Talk 1: Ada > One", "B.md": "#conf\n\n## Talk 1: Bob > Two" }, null);
    host.writeOutside(`.obsidian/plugins/${PLUGIN}/data.json`, JSON.stringify({ version: 1, eventTag: "conf" }));
    await (host.plugin(PLUGIN) as unknown as { onExternalSettingsChange: () => Promise<void> }).onExternalSettingsChange();
    await host.rest();
    expect(host.rows().map((line) => line.split(" | ")[0])).toEqual(["B"]);
  });
});

describe("switching it on and off", () => {
  test("opens the pane when the user switches it on, and not at a start", async () => {
    host = await openPlugin({ files: { "PyConWeb.md": seed } });
    expect(host.app.workspace.getLeavesOfType("conference-notes-sidebar")).toHaveLength(0);
    await host.app.plugins.disablePluginAndSave(PLUGIN);
    await host.app.plugins.enablePluginAndSave(PLUGIN);
    await host.rest();
    expect(host.app.workspace.getLeavesOfType("conference-notes-sidebar")).toHaveLength(1);
  });

  test("leaves nothing behind when it is switched off", async () => {
    await open({ "PyConWeb.md": seed }, "PyConWeb");
    await host.app.plugins.disablePluginAndSave(PLUGIN);
    await host.rest();
    expect(Object.keys(host.app.commands.commands).filter((id) => id.startsWith(PLUGIN))).toEqual([]);
    expect(document.querySelectorAll("[class*=conference-notes]")).toHaveLength(0);
    expect(document.querySelector("[data-setting-id=conference-notes]")).toBeNull();
    view().editor.replaceRange("still typing", { line: 0, ch: 0 });
    await host.clock.advance(3000);
    expect(host.textOf("PyConWeb.md")).toBe(`still typing${seed}`);
  });

  test("reads everything again at the first resolve of a cold start", async () => {
    host = await openPlugin({ files: { "PyConWeb.md": seed }, cold: true });
    host.app.commands.executeCommandById(`${PLUGIN}:open-sidebar`);
    await host.rest();
    expect(host.rows()[0]).toContain("7 talks");
  });
});
