// The tabs: icon and count, the chosen one with its word. One with nothing in it is faint, not gone.
import { setIcon } from "obsidian";
import { TABS, type Choice, type Tab } from "../../core/choice";
import type { Sidebar } from "../../core/sidebar";
import { figure, TAB_NAMES, tabWords } from "../messages";
import { setAttrIfNew, setTextIfNew } from "../rows/row-frame";

const ICONS: Readonly<Record<Tab, string>> = { talks: "presentation", speakers: "users", todos: "square-check", questions: "help-circle", takeaways: "lightbulb" };

interface TabEl {
  readonly el: HTMLElement;
  readonly countEl: HTMLElement;
}

function makeTab(bar: HTMLElement, tab: Tab, panelId: string): TabEl {
  const el = bar.createEl("button", { cls: ["clickable-icon", "conference-notes-tab"], attr: { type: "button", role: "tab", id: `${panelId}-${tab}`, "aria-controls": panelId } });
  setIcon(el, ICONS[tab]);
  el.createSpan({ cls: "conference-notes-tab-word", text: TAB_NAMES[tab], attr: { "aria-hidden": "true" } });
  el.appendText(" ");
  const countEl = el.createSpan({ cls: "conference-notes-tab-count", attr: { "aria-hidden": "true" } });
  return { el, countEl };
}

/** Draws the tabs for a panel; the answer shows which is chosen, and what each holds. */
export function tabBar(parent: HTMLElement, panel: HTMLElement, choose: (tab: Tab) => void): (choice: Choice, sidebar: Sidebar) => void {
  const bar = parent.createDiv({ cls: "conference-notes-tabs", attr: { role: "tablist", "aria-label": "What to show" } });
  const tabs = new Map(TABS.map((tab) => [tab, makeTab(bar, tab, panel.id)] as const));
  for (const [tab, { el }] of tabs) el.addEventListener("click", () => choose(tab));
  bar.addEventListener("keydown", (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -TABS.length, End: TABS.length };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] ?? 0 : 0;
    const at = TABS.findIndex((tab) => tabs.get(tab)?.el === event.target);
    if (step === 0 || at === -1) return;
    event.preventDefault();
    const way = bar.getCssPropertyValue("direction") === "rtl" && Math.abs(step) === 1 ? -step : step;
    const next = Math.abs(way) === 1 ? (at + way + TABS.length) % TABS.length : Math.max(0, Math.min(TABS.length - 1, at + way));
    const tab = TABS[next];
    if (!tab) return;
    choose(tab);
    tabs.get(tab)?.el.focus();
  });
  return (choice, { counts, hits }) => {
    for (const [tab, { el, countEl }] of tabs) {
      const chosen = tab === choice.tab && hits === null;
      el.toggleClass("is-active", chosen);
      el.toggleClass("conference-notes-nothing", counts[tab] === 0);
      setAttrIfNew(el, "aria-selected", String(chosen));
      setAttrIfNew(el, "tabindex", tab === choice.tab ? "0" : "-1");
      setAttrIfNew(el, "aria-label", tabWords(tab, counts[tab]));
      setTextIfNew(countEl, counts[tab] === 0 ? "" : figure(counts[tab]));
      if (chosen) setAttrIfNew(panel, "aria-labelledby", el.id);
    }
  };
}
