// Long lists, and what the pane costs: few elements, nothing touched that did not change, nothing done while nobody looks, nothing late.
import { describeSandbox, openSandbox } from "./harness";
import { bigNote, box, list, putNote, row, search, tab } from "./pane";
import type { Sandbox } from "./sandbox";

const nodes = (sandbox: Sandbox): Promise<number> => sandbox.pane().evaluate((el) => el.querySelectorAll("*").length);

async function openBig(todos: number): Promise<Sandbox> {
  const sandbox = await openSandbox();
  await putNote(sandbox, "Big.md", bigNote(todos));
  await sandbox.openNote("Big.md");
  await row(sandbox, "Big conference").waitFor();
  await tab(sandbox, "Todos").click();
  await row(sandbox, "todo number 0 of many").waitFor();
  return sandbox;
}

/** Keeps in mind every row that the page changes from now on. */
const watchRows = (sandbox: Sandbox): Promise<void> => sandbox.pane().evaluate((pane) => {
  const changed = new Set<string>();
  Object.assign(window, { changedRows: changed });
  new MutationObserver((records) => {
    for (const { target } of records) changed.add((target.parentElement?.closest("[role=treeitem]") ?? (target as Element).closest?.("[role=treeitem]"))?.textContent ?? (target as Element).className);
  }).observe(pane, { subtree: true, childList: true, attributes: true, characterData: true });
});
const changedRows = (sandbox: Sandbox): Promise<readonly string[]> => sandbox.page.evaluate(() => [...(window as unknown as { changedRows: Set<string> }).changedRows]);

describeSandbox("a long list", () => {
  test("of 10,000 todos keeps fewer than 1,000 elements, wherever it is scrolled to", async () => {
    const sandbox = await openBig(10_000);
    expect(await nodes(sandbox)).toBeLessThan(1000);
    for (const share of [0.3, 0.7, 1]) {
      await list(sandbox).evaluate((el, part) => el.scrollTo(0, el.scrollHeight * part), share);
      await sandbox.page.waitForTimeout(100);
      expect(await nodes(sandbox)).toBeLessThan(1000);
      const gap = await list(sandbox).evaluate((el) => {
        const { top, bottom } = el.getBoundingClientRect();
        const rows = Array.from(el.querySelectorAll("[role=treeitem]"), (item) => item.getBoundingClientRect());
        return Math.max(Math.min(...rows.map((box) => box.top)) - top, bottom - 40 - Math.max(...rows.map((box) => box.bottom)));
      });
      expect(gap).toBeLessThanOrEqual(8);
    }
    await row(sandbox, "todo number 9999 of many").waitFor();
    expect(await row(sandbox, "todo number 9999 of many").evaluate((el) => [el.getAttribute("aria-setsize"), el.getAttribute("aria-posinset")])).toEqual(["50", "50"]);
  });

  test("touches the row that was ticked and no other", async () => {
    const sandbox = await openBig(10_000);
    await list(sandbox).evaluate((el) => el.scrollTo(0, 5000));
    await sandbox.page.waitForTimeout(200);
    const words = await sandbox.pane().locator(".conference-notes-todo").nth(20).textContent() ?? "";
    const place = await box(sandbox, words).evaluate((el) => el.getBoundingClientRect().top);
    await sandbox.page.mouse.move(5, 5);
    await sandbox.page.waitForTimeout(100);
    await watchRows(sandbox);
    await box(sandbox, words).evaluate((el) => (el as HTMLElement).click());
    await row(sandbox, words).and(sandbox.pane().locator("[aria-checked=true]")).waitFor();
    const changed = await changedRows(sandbox);
    // Besides the row: the count of its talk or event, where they are on the page, and the number on the tab.
    expect(changed.filter((text) => text.includes("todo number") && !text.includes(words))).toEqual([]);
    expect(Math.abs(await box(sandbox, words).evaluate((el) => el.getBoundingClientRect().top) - place)).toBeLessThan(2);
  });

  test("stays where it is when todos come and go above it", async () => {
    const sandbox = await openBig(2000);
    await list(sandbox).evaluate((el) => el.scrollTo(0, 20_000));
    await sandbox.page.waitForTimeout(200);
    const first = await sandbox.pane().locator(".conference-notes-todo").nth(15).textContent() ?? "";
    const before = await row(sandbox, first).evaluate((el) => el.getBoundingClientRect().top);
    await sandbox.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Big.md");
      if (file) await window.app.vault.process(file, (text) => text.replace("- [ ] todo number 3 of", `${"- [ ] one more that is new here\n".repeat(30)}- [ ] todo number 3 of`));
    });
    await tab(sandbox, "Todos").and(sandbox.pane().locator("[aria-label='Todos 2,030 open']")).waitFor();
    expect(Math.abs(await row(sandbox, first).evaluate((el) => el.getBoundingClientRect().top) - before)).toBeLessThan(2);
  });
});

describeSandbox("the pane is never late", () => {
  test("what is typed is there with the frame that shows it, before anything is saved", async () => {
    const sandbox = await openSandbox();
    await sandbox.cursorAfterLine("high-security environments");
    await row(sandbox, "7 talks").waitFor();
    const frames = await sandbox.page.evaluate(async () => {
      const pane = document.querySelector(".conference-notes-rows");
      const { editor } = window.app.workspace.activeEditor ?? {};
      await new Promise(requestAnimationFrame);
      editor?.replaceSelection(" typed");
      for (let frame = 1; frame < 20; frame++) {
        await new Promise(requestAnimationFrame);
        // A callback of this frame that was asked for later runs after ours: look when all have run.
        await new Promise((done) => setTimeout(done, 0));
        if (pane?.textContent?.includes("environments typed")) return frame;
      }
      return 20;
    });
    expect(frames).toBe(1);
    expect(await sandbox.noteText("Conferences/PyConWeb.md")).not.toContain("typed");
  });

  test("changes from outside, renames, deletes and tags are followed", async () => {
    const sandbox = await openSandbox();
    await sandbox.pane().getByRole("button", { name: "Show all events" }).click();
    await putNote(sandbox, "New one.md", "# Newest\n#event\n\n## Talk 1: Ada > One\n");
    await row(sandbox, "Newest").waitFor();
    await sandbox.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("New one.md");
      if (file) await window.app.vault.process(file, (text) => text.replace("Newest", "Renamed inside"));
    });
    await row(sandbox, "Renamed inside").waitFor();
    await sandbox.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("New one.md");
      if (file) await window.app.vault.rename(file, "Moved.md");
    });
    await row(sandbox, "Renamed inside").click();
    await sandbox.page.waitForFunction(() => window.app.workspace.getActiveFile()?.path === "Moved.md");
    await sandbox.page.evaluate(async () => {
      const file = window.app.vault.getFileByPath("Moved.md");
      if (file) await window.app.vault.delete(file);
    });
    await sandbox.pane().getByText("Renamed inside").waitFor({ state: "detached" });
  });

  test("asks for no list of all notes while somebody types, ticks or searches: its cost does not follow the vault", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    await sandbox.page.evaluate(() => {
      const { vault } = window.app;
      const whole = { asked: 0 };
      for (const name of ["getMarkdownFiles", "getFiles", "getAllLoadedFiles"] as const) {
        const all = vault[name].bind(vault) as () => never;
        vault[name] = () => {
          whole.asked += 1;
          return all();
        };
      }
      Object.assign(window, { whole });
    });
    await sandbox.cursorAfterLine("high-security environments");
    await sandbox.page.keyboard.type(" typed");
    await row(sandbox, "environments typed").getByRole("checkbox").click();
    await row(sandbox, "environments typed").getByRole("button", { name: "Undo" }).waitFor();
    await search(sandbox).fill("celery");
    await row(sandbox, "billion celery").waitFor();
    expect(await sandbox.page.evaluate(() => (window as unknown as { whole: { asked: number } }).whole.asked)).toBe(0);
  });

  test("costs nothing while it is hidden, and is right when it is seen again", async () => {
    const sandbox = await openSandbox();
    await row(sandbox, "7 talks").waitFor();
    const toggle = sandbox.page.getByRole("button", { name: "Toggle right sidebar" });
    await toggle.click();
    await watchRows(sandbox);
    await sandbox.cursorAfterLine("high-security environments");
    await sandbox.page.keyboard.type(" while hidden");
    await sandbox.page.waitForTimeout(200);
    expect(await changedRows(sandbox)).toEqual([]);
    await toggle.click();
    await row(sandbox, "environments while hidden").waitFor();
  });
});
