// Every verb on whole notes, one of each style: what it puts where, recorded. UPDATE_EXPECTED=1 writes the recording anew; read what changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Edit, Refusal } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import type { Result } from "../../../src/core/result";
import { withTag } from "../../../src/core/tag-line";
import { addItem } from "../../../src/core/write/add-item";
import { answerQuestion } from "../../../src/core/write/answer-question";
import { spliceOf } from "../../../src/core/write/change";
import { cutTalk } from "../../../src/core/write/cut-talk";
import { identifyLine, identifyTalk } from "../../../src/core/write/find-again";
import { insertTalk } from "../../../src/core/write/insert-talk";
import { markTalk } from "../../../src/core/write/mark-talk";
import { setProperty } from "../../../src/core/write/set-property";

const NOTES: Readonly<Record<string, string>> = {
  "labels and numbers": "# PyDays\n\n#event\n\n## Talk 1: Ada Lovelace > Engines\n\n- a point\n- [ ] read\n  - nested\n\n### Takeaways\n\n- small\n\n### Questions\n\n- how?\n\n## Talk 2: Bob Kahn > Nets\n\nwords\n\n#conf\n",
  "numbers in front": "#event\n## 1. Engines (Ada Lovelace)\n* [ ] read\n* who??\n## 2. Nets (Bob Kahn)\nQ: why?\n\n## 3. Maps (Carl Maier)\n",
  "bold lines": "# PyDays #event\n\n**Talk 1: Engines - Ada Lovelace**\nwords\n☐ read\n\n**Talk 2: Nets - Bob Kahn**\nTakeaway: small\n",
  "bold with numbers": "#event\n\n**1. Engines**\nAda Lovelace\n\n- [ ] read\n\n**2. Nets**\nBob Kahn\n\n- more??  \n",
  "plain labels": "PyDays\n#event\n\nTalk 1: Engines by Ada Lovelace\n• ☐ read\n• ☑ write\n\nTalk 2: Nets by Bob Kahn\nTakeaways\n• small\n",
  "callouts": "#event\n\n> [!talk] Engines — Ada Lovelace\n> words\n> - [ ] read\n>\n> **Takeaways**\n> - small\n\n> [!talk]- Nets — Bob Kahn\n> - what??\n",
  "a table": "#event\n\n| Time | Talk | Speaker | Notes |\n|---|---|---|---|\n| 10:00 | Engines | Ada Lovelace | why?? |\n| 11:00 | Nets | Bob Kahn | |\n",
  "a list of talks": "#event\n\n1. Talk: Engines\n   - [ ] read\n   - a point\n2. Talk: Nets\n   1. [ ] first\n   2. [ ] second\n",
  "underlined headings": "PyDays\n======\n#event\n\nEngines\n-------\nAda Lovelace\n\n* point\n\nNets\n----\nBob Kahn\n\n### Questions\n\nQ: how many?\nA: two\n\nQ: why?\n",
  "times and rooms": "---\ntags: [event]\n---\n# PyDays\n\n## 10:00 Engines (Ada Lovelace, Room A)\n- [ ] read\n## 11:30 Nets (Bob Kahn, Room B)\n1. one\n2. two??\n",
  "German labels": "#event\n\n## Vortrag 1: Maschinen\n\n### Fazit\n- klein\n### Fragen\n- [ ] offen\n\n## Vortrag 2: Netze\nFrage: warum?\n",
  "tabs and trailing blanks": "#event\n\n##  Talk 1:  Engines  ##\n\t- [ ] read  \n\t\t- deep\n\n##\tTalk 2: Nets ^block\n- why?? ^b-1\n",
  "Windows line ends": "\ufeff---\r\ntitle: 'x' # mine\r\ntags:\r\n  - event\r\n---\r\n# PyDays\r\n\r\n## Talk 1: Engines\r\n\r\n- [ ] read\r\n\r\n## Talk 9: Nets\r\n\r\n### Todos\r\n\r\n- [ ] call",
  "one talk": "---\nevent: PyDays\nspeakers: Ada Lovelace\ntags: event\n---\n# Engines\n\n- [ ] read\n\n## Takeaways\n\n- small\n\n## Questions\n\n- **Q1:** why?\n",
  "no talks": "---\ntags: event\n---\n# PyDays\n\nwords\n",
  "marks": "#event\n\n## Engines %% talk %%\n- a\n## Break %% no talk %%\n## Nets\n- [ ] b\n",
  "quotes and stars": "#event\n\n## \"Engines\" by *Ada Lovelace*\n+ [ ] read\n\n---\n\n## \"Nets\" by *Bob Kahn*\n+ point\n\n---\n",
  "keynotes and talks": "#event\n\n## Keynote: Engines - Ada Lovelace\n\n- small\n\n## Talk 1: Nets - Bob Kahn\n\n- [ ] call\n\n## Talk 2: Maps - Carl Maier\n",
  "lettered": "#event\n\n### Session A: Engines\n- x\n### Session B: Nets\n- y\n",
  "code at the end": "#event\n\n## Talk 1: Engines\n\n```js\n- [ ] no\n```\n\n## Talk 2: Nets\n\n```\nopen\n",
};

const OPTIONS = { tag: "event" };
const told = (text: string, answer: Result<Edit, Refusal>): string => {
  if (!answer.ok) return answer.error.kind;
  const { from, to, insert } = spliceOf(text, answer.value.text);
  const line = text.slice(0, from).split(/\r\n?|\n/u).length;
  const cursor = answer.value.cursor === null ? "" : ` cursor ${answer.value.cursor - from}`;
  return `line ${line}: ${from === to ? "" : `${JSON.stringify(text.slice(from, to))} → `}${JSON.stringify(insert)}${cursor}`;
};

function record(text: string): readonly string[] {
  const raw = { path: "a.md", text };
  const note = readEventNote(raw, OPTIONS);
  const lines: string[] = [];
  const say = (verb: string, answer: Result<Edit, Refusal>): void => void lines.push(`  ${verb}: ${told(text, answer)}`);
  for (const at of [null, 4]) say(`insert at ${at ?? "the end"}`, insertTalk(raw, at, OPTIONS));
  for (const [nth, talk] of note.talks.entries()) {
    for (const kind of ["todo", "question", "takeaway"] as const) say(`${kind} in ${nth}`, addItem(raw, identifyTalk(note, talk), { kind, text: "see | it" }, OPTIONS));
    for (const mark of ["talk", "no talk", null] as const) say(`mark ${nth} ${mark ?? "away"}`, markTalk(raw, identifyLine(note, talk.source), mark, OPTIONS));
    const cut = cutTalk(raw, identifyTalk(note, talk), OPTIONS);
    lines.push(`  cut ${nth}: ${cut.ok ? JSON.stringify(cut.value.section) : cut.error.kind}`);
  }
  for (const { source, text: words } of [note, ...note.talks].flatMap(({ questions }) => questions)) say(`answer ${words}`, answerQuestion(raw, identifyLine(note, source), "a | b", OPTIONS));
  say("event", setProperty(text, "event", "Py: Days"));
  say("tags", setProperty(text, "tags", ["event", "new"]));
  say("tag", withTag(raw, "conf"));
  return lines;
}

const path = join(process.cwd(), "tests/fixtures/written.txt");
const recorded = new Map((existsSync(path) ? readFileSync(path, "utf8") : "").trimEnd().split("\n\n").map((part) => [part.slice(0, part.indexOf("\n")), part]));
const found = new Map<string, string>();

test.each(Object.entries(NOTES))("each verb writes as the note writes: %s", (name, text) => {
  found.set(name, [name, ...record(text)].join("\n"));
  expect(found.get(name)).toBe(recorded.get(name));
});

test("the recording is of these notes", () => expect([...recorded.keys()]).toEqual(Object.keys(NOTES)));

afterAll(() => {
  if (process.env.UPDATE_EXPECTED === "1") writeFileSync(path, `${[...found.values()].join("\n\n")}\n`);
});
