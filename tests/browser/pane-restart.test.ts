// What a pane keeps over a restart, one that nobody looked at yet, and the first look at a vault that takes its time.
import { describeSandbox, openSandbox } from "./harness";
import { bigNote, list, putNote, row, search, tab } from "./pane";
import type { Sandbox } from "./sandbox";

const VIEW = "conference-notes-sidebar";

/** The first row in sight and how far below the upper edge it begins. */
const firstInSight = (sandbox: Sandbox): Promise<readonly [key: string, offset: number]> => list(sandbox).evaluate((el) => {
  const { top } = el.getBoundingClientRect();
  const first = Array.from(el.querySelectorAll<HTMLElement>("[role=treeitem]")).find((item) => item.getBoundingClientRect().bottom > top);
  return [first?.dataset.key ?? "", Math.round((first?.getBoundingClientRect().top ?? 0) - top)] as const;
});

/** Closes the pane and puts it back as the app does at a start: where it was not in sight, as a stand-in that becomes the view when its tab is chosen. */
const restart = (sandbox: Sandbox): Promise<void> => sandbox.page.evaluate(async (type) => {
  const { workspace } = window.app;
  const [leaf] = workspace.getLeavesOfType(type);
  const state = JSON.parse(JSON.stringify(leaf?.getViewState())) as { type: string };
  await workspace.getRightLeaf(false)?.setViewState({ type: "empty" });
  leaf?.detach();
  const next = workspace.getRightLeaf(false) as unknown as { readonly defer: (state: unknown, title: string) => Promise<void> };
  await next.defer(state, "Conference notes");
}, VIEW);

const isDeferred = (sandbox: Sandbox): Promise<boolean | undefined> => sandbox.page.evaluate((type) => window.app.workspace.getLeavesOfType(type)[0]?.isDeferred, VIEW);

const reveal = (sandbox: Sandbox): Promise<void> => sandbox.page.evaluate(async (type) => {
  const [leaf] = window.app.workspace.getLeavesOfType(type);
  if (leaf) await window.app.workspace.revealLeaf(leaf);
}, VIEW);

describeSandbox("a pane after a restart", () => {
  test("has its tab, filter, folds and scroll again, once it is looked at", async () => {
    const sandbox = await openSandbox();
    await putNote(sandbox, "Big.md", bigNote(2000));
    await sandbox.openNote("Big.md");
    await row(sandbox, "Big conference").waitFor();
    await tab(sandbox, "Todos").click();
    await sandbox.pane().getByRole("button", { name: "All", exact: true }).click();
    await row(sandbox, "Title 0").locator(".conference-notes-fold").click();
    await list(sandbox).evaluate((el) => el.scrollTo(0, 9000));
    await row(sandbox, "Title 0").waitFor({ state: "detached" });
    // The layout is saved when scrolling has come to rest.
    await sandbox.page.waitForTimeout(600);
    const before = await firstInSight(sandbox);
    await restart(sandbox);
    expect(await isDeferred(sandbox)).toBe(true);
    expect(await list(sandbox).count()).toBe(0);
    await reveal(sandbox);
    await list(sandbox).waitFor();
    await sandbox.page.waitForFunction((key) => document.querySelector(`[data-key="${key}"]`) !== null, before[0]);
    expect(await firstInSight(sandbox)).toEqual(before);
    expect(await tab(sandbox, "Todos").getAttribute("aria-selected")).toBe("true");
    expect(await sandbox.pane().getByRole("button", { name: "All", exact: true }).getAttribute("aria-pressed")).toBe("true");
    await list(sandbox).evaluate((el) => el.scrollTo(0, 0));
    await row(sandbox, "Title 0").waitFor();
    expect(await row(sandbox, "Title 0").getAttribute("aria-expanded")).toBe("false");
  });

  test("has its query again, with what it found", async () => {
    const sandbox = await openSandbox();
    await search(sandbox).fill("spcy");
    await row(sandbox, "Spacy").waitFor();
    await restart(sandbox);
    await reveal(sandbox);
    await row(sandbox, "Spacy").waitFor();
    expect(await search(sandbox).inputValue()).toBe("spcy");
    expect(await sandbox.pane().locator(".conference-notes-match").count()).toBeGreaterThan(0);
  });

  test("hears of what happened before it was looked at", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await restart(sandbox);
    await putNote(sandbox, "Late.md", "# Late conference\n#event\n\n## Talk 1: Ada Lovelace > Engines\n");
    await sandbox.openNote("Late.md");
    await reveal(sandbox);
    await row(sandbox, "Engines").waitFor();
  });
});

describeSandbox("the first look at a vault", () => {
  test("that takes its time shows how far it is, and what is read so far", async () => {
    const sandbox = await openSandbox({ vault: "empty", query: { plugin: "off" } });
    await sandbox.page.evaluate(async () => {
      const { vault } = window.app;
      for (let nth = 0; nth < 120; nth++) await vault.create(`${nth}.md`, `# Conference ${nth}\n#event\n\n## Talk 1: Ada Lovelace > Number ${nth}\n`);
      const read = vault.cachedRead.bind(vault);
      const doors: (() => void)[] = [];
      let reads = 0;
      vault.cachedRead = async (file) => {
        reads += 1;
        if (reads === 60) await new Promise<void>((open) => doors.push(open));
        return read(file);
      };
      Object.assign(window, { openDoors: () => doors.forEach((open) => open()) });
      const { plugins } = window.app as unknown as { readonly plugins: { readonly enablePluginAndSave: (id: string) => Promise<void> } };
      await plugins.enablePluginAndSave("conference-notes");
    });
    const bar = sandbox.pane().getByRole("progressbar", { name: "Reading 50 of 120 event notes" });
    await bar.waitFor();
    expect(await bar.evaluate((el) => [el.getAttribute("aria-valuenow"), el.getAttribute("aria-valuemax")])).toEqual(["50", "120"]);
    await row(sandbox, "Conference").waitFor();
    await sandbox.page.evaluate(() => (window as unknown as { openDoors: () => void }).openDoors());
    await bar.waitFor({ state: "hidden" });
    await sandbox.pane().getByRole("tab", { name: "Talks 120" }).waitFor();
  });
});

describeSandbox("the pane and motion", () => {
  test("moves nothing where less motion is asked for, and rings elsewhere", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    // The page stills everything by itself: what the plugin says is looked at alone.
    await sandbox.page.evaluate(() => {
      for (const { cssRules } of Array.from(document.styleSheets)) for (const rule of Array.from(cssRules)) {
        if (rule instanceof CSSMediaRule && rule.cssRules[0]?.cssText.startsWith("*")) rule.deleteRule(0);
      }
    });
    const moving = (): Promise<readonly string[]> => sandbox.pane().evaluate((pane) => Array.from(pane.querySelectorAll("[class*='conference-notes-']"))
      .filter((el) => getComputedStyle(el).animationName !== "none" || getComputedStyle(el).transitionDuration.split(", ").some((time) => time !== "0s"))
      .flatMap((el) => Array.from(el.classList).filter((name) => /-(?:done|ring|rows|row|window|card|progress)$/u.test(name))));
    expect(await moving()).toEqual([]);
    await sandbox.page.emulateMedia({ reducedMotion: "no-preference" });
    expect(await moving()).toContain("conference-notes-ring");
  });
});
