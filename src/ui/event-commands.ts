// Commands for a whole event, that of the active note or one that is chosen: its trip report, and what is worth a look in it.
import type { App, Command } from "obsidian";
import type { Actions } from "../app/actions";
import type { Desk, VaultReader } from "../app/ports";
import type { Store } from "../app/store";
import { allEvents } from "../core/all-events";
import { checkEvent, type Finding, type FindingKind } from "../core/check";
import type { EventGroup } from "../core/events";
import { eventCounts } from "../core/rows/counts";
import { shownText } from "../core/shown-text";
import { dateRange } from "./dates";
import { plural, quote } from "./messages";
import { offered } from "./offered";
import { PickModal } from "./pick-modal";

export interface EventParts {
  readonly app: App;
  readonly actions: Actions;
  readonly store: Store;
  readonly desk: Desk;
  readonly reader: VaultReader;
}

const FINDINGS: Readonly<Record<FindingKind, string>> = {
  "no speaker": "Talk without speaker",
  "empty talk": "Talk without notes",
  "doubtful talk": "May be no talk",
  "lost link": "Link without address",
  "missing note": "Link to a note that is not there",
  "open question": "Open question",
  "broken front matter": "Properties that can't be read",
  "unclosed code": "Code block that never ends",
  "unclosed comment": "Comment that never ends",
};

function chooseEvent({ app, store }: EventParts, does: string, then: (event: EventGroup) => void): void {
  new PickModal<EventGroup>(app, {
    name: "Choose an event", placeholder: "Choose an event…", items: allEvents(store.get().catalog), does, other: null,
    line: (event) => {
      const date = event.date === null ? [] : [dateRange(event.date, event.endDate)];
      return { title: event.name, note: [...date, plural(eventCounts(event).talks, "talk", "talks")].join(" · ") };
    },
    choose: then,
  }).open();
}

/** The event at hand, or one that is chosen. */
async function withEvent(parts: EventParts, does: string, then: (event: EventGroup) => void): Promise<void> {
  const path = parts.desk.activePath();
  const event = path === null ? null : await parts.actions.eventAtHand(path);
  if (event) then(event);
  else chooseEvent(parts, does, then);
}

function copyReport({ desk, actions }: EventParts, event: EventGroup): void {
  const said = `The trip report of ${quote(event.name)}`;
  activeWindow.navigator.clipboard.writeText(`${actions.reportOf(event, "")}\n`)
    .then(() => desk.say(`${said} is in the clipboard.`), () => desk.say(`${said} could not be copied: the clipboard did not take it.`));
}

function showFindings({ app, desk, reader }: EventParts, event: EventGroup): void {
  const findings = checkEvent(event, (path) => reader.missingNotes(path));
  if (findings.length === 0) return desk.say(`Nothing to look at in ${quote(event.name)}: every talk has speakers and notes, no question is open.`);
  new PickModal<Finding>(app, {
    name: `Check ${event.name}`, placeholder: `${plural(findings.length, "thing", "things")} to look at in ${event.name}…`, items: findings, does: "to go there", other: "to open in new tab",
    line: ({ kind, what, talk }) => ({ title: shownText(what) || "Line", note: [FINDINGS[kind], ...(talk === null ? [] : [talk])].join(" · ") }),
    choose: ({ path, line }, how) => void desk.open(path, line, how),
  }).open();
}

export function eventCommands(parts: EventParts): readonly Command[] {
  const command = (id: string, name: string, icon: string, does: string, then: (event: EventGroup) => void): Command => ({
    id, name, icon, checkCallback: offered(() => (parts.store.get().catalog.size > 0 ? true : null), () => void withEvent(parts, does, then)),
  });
  return [
    command("write-trip-report", "Write trip report", "notebook-text", "to write its report", (event) => void parts.actions.writeReport(event, parts.desk.activePath())),
    command("copy-trip-report", "Copy trip report", "clipboard-list", "to copy its report", (event) => copyReport(parts, event)),
    command("check-event", "Check event", "list-checks", "to check it", (event) => showFindings(parts, event)),
  ];
}
