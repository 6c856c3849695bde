// What is copied as Markdown reads as what it was copied from; and where links lead.
import { everyEvent } from "../../../src/core/all-events";
import { noteAt } from "../../../src/core/catalog";
import { eventMarkdown, subpathOf, takeawaysMarkdown, talkMarkdown } from "../../../src/core/copy";
import { catalogOf } from "../../support/catalogs";

const TEXT = `# PyCon
#event

## Talk 1: Ada Lovelace > Engines: part one
- [ ] read **this**
- [/] half
Q: Who?
Takeaway: Loops are old.

## Talk 2: Bob Miller > Same
## Talk 2: Bob Miller > Same
- [ ] x
`;
const catalog = catalogOf({ "P.md": TEXT });
const event = everyEvent(catalog).byDate[0];
const note = noteAt(catalog, "P.md");

test("a talk, the takeaways of an event, and a whole event", () => {
  if (!event || !note?.talks[0]) throw new Error("The note has no talks.");
  const talk = "## Engines: part one\n\nAda Lovelace\n\n- [ ] read **this**\n- [/] half\n\n**Questions**\n\n- Q: Who?\n\n**Takeaways**\n\n- Loops are old.\n";
  expect(talkMarkdown(note.talks[0])).toBe(talk);
  expect(takeawaysMarkdown(event)).toBe("# PyCon\n\n## Engines: part one\n\n- Loops are old.\n");
  expect(eventMarkdown(event)).toBe(`# PyCon\n\n${talk}\n## Same\n\nBob Miller\n\n## Same\n\nBob Miller\n\n- [ ] x\n`);
});

test("a link leads to the heading of the talk, or to the note where that would be another one", () => {
  if (!note) throw new Error("The note is not there.");
  expect(subpathOf(note, 4)).toBe("#Talk 1 Ada Lovelace > Engines part one");
  expect(subpathOf(note, 9)).toBe("#Talk 2 Bob Miller > Same");
  expect(subpathOf(note, 11)).toBe("");
  expect(subpathOf(note, 0)).toBe("");
});
