// New items in every form of talk with every form of section: what is put where, recorded. UPDATE_EXPECTED=1 writes the recording anew; read what changed.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { addItem } from "../../../src/core/write/add-item";
import { behindLine, spliceOf } from "../../../src/core/write/change";
import { identifyTalk } from "../../../src/core/write/find-again";

/** The line that opens a talk, and what stands before each line inside it. */
const TALKS: Readonly<Record<string, readonly [(nth: number) => string, lead: string]>> = {
  "headings": [(nth) => `## Talk ${nth}: T${nth}`, ""],
  "the deepest headings": [(nth) => `###### Talk ${nth}: T${nth}`, ""],
  "underlined headings": [(nth) => `Talk ${nth}: T${nth}\n---------`, ""],
  "bold lines": [(nth) => `**Talk ${nth}: T${nth}**`, ""],
  "lines": [(nth) => `Talk ${nth}: T${nth}`, ""],
  "callouts": [(nth) => `> [!talk] T${nth} — Ada Lovelace`, "> "],
  "quotes": [(nth) => `> ## Talk ${nth}: T${nth}`, "> "],
  "a list": [(nth) => `* Ada Lovelace - T${nth} of engines`, "  "],
  "a numbered list": [(nth) => `${nth}. Talk: T${nth}`, "   "],
  "a tabbed list": [(nth) => `- Talk: T${nth}`, "\t"],
};

/** What stands in the first talk of each note; `#` is one level below the talk. */
const SECTIONS: Readonly<Record<string, string>> = {
  "nothing": "",
  "words": "some words\n",
  "points": "- a point\n  - deeper\n- another\n\nwords\n",
  "numbers": "1. one\n2. [ ] two\n10) three??\n",
  "boxes": "+ [ ] one\n\n+ [x] two  \n",
  "ballots": "• ☑\ufe0f one\n• plain\n",
  "a heading with a gap": "words\n\n# Todos\n\n- [ ] one\n\n# Notes\n\nmore\n",
  "a heading without": "# Takeaways ✨:\n- one\n- two\n# Open questions\n* why??\n",
  "a bold line": "**Questions**\n- why??\n",
  "a bold line with a colon": "**Action items:**\n1. [ ] one\n\n__Fazit__:\n\n* klein\n",
  "a line with a colon": "words\n\nTakeaways:\n- one\n",
  "an item": "- Todos:\n  - [ ] one\n- Notes\n  - two\n",
  "a callout": "> [!todo] Todos\n> - [ ] one\n",
  "labels": "Q: why?\nTakeaway: small\n- Q2: how?\n",
  "bold labels": "- **Q1:** why?\n- **Takeaway:** small\n",
};

const inside = (body: string, opening: string, lead: string): string => {
  const hashes = /#+/u.exec(opening)?.[0] ?? "##";
  const lines = body.replace(/^# (.*)$/gmu, hashes.length < 6 ? `${hashes}# $1` : "**$1**").split("\n").slice(0, -1);
  return lines.map((line) => `${line === "" ? lead.trimEnd() : lead + line}\n`).join("");
};

function noteOf(talk: string, section: string): string {
  const [open = String, lead = ""] = TALKS[talk] ?? [];
  return `# PyDays #event\n\n${open(1)}\n${inside(SECTIONS[section] ?? "", open(1), lead)}\n${open(2)}\n${inside("words\n", open(2), lead)}`;
}

function record(text: string): readonly string[] {
  const raw = { path: "a.md", text };
  const note = readEventNote(raw, { tag: "event" });
  return note.talks.flatMap((talk, nth) => (["todo", "question", "takeaway"] as const).map((kind) => {
    const answer = addItem(raw, identifyTalk(note, talk), { kind, text: "NEW" }, { tag: "event" });
    if (!answer.ok) return `    ${kind} ${nth}: ${answer.error.kind}`;
    const { from, insert } = behindLine(text, spliceOf(text, answer.value.text));
    return `    ${kind} ${nth}: line ${text.slice(0, from).split("\n").length} ${JSON.stringify(insert)}`;
  }));
}

const path = join(process.cwd(), "tests/fixtures/added.txt");
const recorded = new Map((existsSync(path) ? readFileSync(path, "utf8") : "").trimEnd().split("\n\n").map((part) => [part.slice(0, part.indexOf("\n")), part]));
const found = new Map<string, string>();
const names = Object.keys(TALKS).flatMap((talk) => Object.keys(SECTIONS).map((section) => `${talk} with ${section}`));

test.each(names)("into %s", (name) => {
  const text = noteOf(...(name.split(/ with (.*)/u, 2) as [string, string]));
  found.set(name, [name, ...text.split("\n").map((line) => `  |${line}`), ...record(text)].join("\n"));
  expect(found.get(name)).toBe(recorded.get(name));
});

test("the recording is of these notes", () => expect([...recorded.keys()]).toEqual(names));

afterAll(() => {
  if (process.env.UPDATE_EXPECTED === "1") writeFileSync(path, `${[...found.values()].join("\n\n")}\n`);
});
