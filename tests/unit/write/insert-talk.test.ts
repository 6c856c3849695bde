// A new talk in the note's own form: nothing else changes, and the note reads as before with one talk more.
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { runs } from "../../support/runs";
import { insertTalk } from "../../../src/core/write/insert-talk";

const read = (text: string): ReturnType<typeof readEventNote> => readEventNote({ path: "PyCon.md", text }, { tag: "event" });

/** The note after the command, the cursor as `|`; the cursor before it stands at the line with `|`, if there is one. */
function inserted(note: string): string {
  const line = note.split("\n").findIndex((each) => each.includes("|"));
  const answer = insertTalk({ path: "PyCon.md", text: note.replace("|", "") }, line === -1 ? null : line, { tag: "event" });
  if (!answer.ok) return answer.error.kind;
  const { text, cursor } = answer.value;
  return cursor === null ? text : `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

test.each([
  ["an empty note", "", "## Talk 1: |\n"],
  ["a note without talks", "# PyCon 2024\n\nWelcome.\n\n#event\n", "# PyCon 2024\n\nWelcome.\n\n## Talk 1: |\n\n#event\n"],
  ["plain labels", "PyCon\n\nTalk 1: Ada > Engines\nnotes\n\nTalk 2: Loops\n\n#event", "PyCon\n\nTalk 1: Ada > Engines\nnotes\n\nTalk 2: Loops\n\nTalk 3: |\n\n#event"],
  ["labels in headings of the third level", "# PyCon\n\n### Talk 1: Engines\n\nx\n\n### Talk 2: Loops\n\ny\n", "# PyCon\n\n### Talk 1: Engines\n\nx\n\n### Talk 2: Loops\n\ny\n\n### Talk 3: |\n"],
  ["another language", "# PyCon\n\n## Vortrag 1: Maschinen\n\nx\n\n## Vortrag 2: Schleifen\n\ny\n", "# PyCon\n\n## Vortrag 1: Maschinen\n\nx\n\n## Vortrag 2: Schleifen\n\ny\n\n## Vortrag 3: |\n"],
  ["titles only, at the cursor", "# PyCon\n\n## Engines\n\nx|\n\n## Loops\n\ny\n", "# PyCon\n\n## Engines\n\nx\n\n## |\n\n## Loops\n\ny\n"],
  ["bold lines", "# PyCon\n\n**Talk 1: Engines**\n\nx\n\n**Talk 2: Loops**\n\ny\n", "# PyCon\n\n**Talk 1: Engines**\n\nx\n\n**Talk 2: Loops**\n\ny\n\n**Talk 3: |**\n"],
  ["lines framed by signs", "# PyCon\n\n===== Engines / Ada Lovelace =====\nx\n\n===== Nets / Bob Kahn =====\ny\n", "# PyCon\n\n===== Engines / Ada Lovelace =====\nx\n\n===== Nets / Bob Kahn =====\ny\n\n===== | =====\n"],
  ["a note with a byte order mark only", "\ufeff", "\ufeff## Talk 1: |\n"],
  ["a note with returns", "# PyCon\r\n\r\n## Talk 1: A\r\nx\r\n", "# PyCon\r\n\r\n## Talk 1: A\r\nx\r\n\r\n## Talk 2: |\r\n"],
  ["a note with lone returns", "# PyCon\r\r## Talk 1: A\r", "# PyCon\r\r## Talk 1: A\r\r## Talk 2: |\r"],
  ["a talk above one that ends in code", "# PyCon\n\n## A|\n\nx\n\n## B\n```\nx\n", "# PyCon\n\n## A\n\nx\n\n## |\n\n## B\n```\nx\n"],
  ["a code block that never ends", "# PyCon\n\n## Talk 1: A\n```\nx\n", "unclosed"],
  ["a comment that never ends", "# PyCon\n\n## Talk 1: A\n%%\nx\n", "unclosed"],
  ["times", "# PyCon\n\n## 09:00 A\n\nx\n\n## 10:00 B\n", "# PyCon\n\n## 09:00 A\n\nx\n\n## 10:00 B\n\n## |\n"],
  ["callouts", "# PyCon\n\n> [!talk] A — Ada Lovelace\n> x\n\n> [!talk] B — Ada Lovelace\n> y\n", "# PyCon\n\n> [!talk] A — Ada Lovelace\n> x\n\n> [!talk] B — Ada Lovelace\n> y\n\n> [!talk] |\n"],
  ["several lines of tags at the end", "# PyCon\n\n## Talk 1: A\nx\n\n#event\n\n#py\n", "# PyCon\n\n## Talk 1: A\nx\n\n## Talk 2: |\n\n#event\n\n#py\n"],
  ["a label without title", "# PyCon\n\n## Talk 1\nx\n", "# PyCon\n\n## Talk 1\nx\n\n## Talk 2: |\n"],
  ["letters", "# PyCon\n\n### A. Engines\n\nx\n\n### B. Loops\n\ny\n", "# PyCon\n\n### A. Engines\n\nx\n\n### B. Loops\n\ny\n\n### C. |\n"],
  ["letters in plain lines", "# PyCon\n\nA) Engines - Ada Lovelace\nx\n\nB) Moths - Grace Hopper\ny\n", "# PyCon\n\nA) Engines - Ada Lovelace\nx\n\nB) Moths - Grace Hopper\ny\n\nC) |\n"],
  ["letters behind a label, in bold", "# PyCon\n\n**Talk A: Engines**\nx\n\n**Talk B: Loops**\ny\n", "# PyCon\n\n**Talk A: Engines**\nx\n\n**Talk B: Loops**\ny\n\n**Talk C: |**\n"],
  ["letters that begin anew each day, at the cursor", "# PyCon\n\n## Day 1\n\n### A. Engines\n\nx|\n\n### B. Loops\n\n## Day 2\n\n### A. Moths\n", "# PyCon\n\n## Day 1\n\n### A. Engines\n\nx\n\n### B. Loops\n\n### C. |\n\n## Day 2\n\n### A. Moths\n"],
  ["a list without blank lines, its tags stay last", "# PyCon\n\n- Engines - Ada Lovelace\n  - x\n- Moths - Grace Hopper\n\n#event\n", "# PyCon\n\n- Engines - Ada Lovelace\n  - x\n- Moths - Grace Hopper\n- |\n\n#event\n"],
  ["such a list, at the cursor", "# PyCon\n\n- Engines - Ada Lovelace\n  - x|\n- Moths - Grace Hopper\n", "# PyCon\n\n- Engines - Ada Lovelace\n  - x\n- |\n- Moths - Grace Hopper\n"],
  ["a list with numbers", "# PyCon\n\n1. Engines - Ada Lovelace\n2. Moths - Grace Hopper\n", "# PyCon\n\n1. Engines - Ada Lovelace\n2. Moths - Grace Hopper\n3. |\n"],
  ["a list with blank lines", "# PyCon\n\n- Engines - Ada Lovelace\n\n- Moths - Grace Hopper\n", "# PyCon\n\n- Engines - Ada Lovelace\n\n- Moths - Grace Hopper\n\n- |\n"],
  ["Roman numerals", "# PyCon 2024\n\n### I. Engines\n\nx\n\n### II. Loops\n\ny\n", "# PyCon 2024\n\n### I. Engines\n\nx\n\n### II. Loops\n\ny\n\n### III. |\n"],
  ["small Roman numerals behind a label", "# PyCon 2024\n\n## Talk i: Engines\n\n## Talk ii: Loops\n\n## Talk iii: Nets\n", "# PyCon 2024\n\n## Talk i: Engines\n\n## Talk ii: Loops\n\n## Talk iii: Nets\n\n## Talk iv: |\n"],
  ["codes", "# PyCon 2024\n\n## T01 Engines\n\nx\n\n## T02 Loops\n\ny\n", "# PyCon 2024\n\n## T01 Engines\n\nx\n\n## T02 Loops\n\ny\n\n## T03 |\n"],
  ["codes at the cursor, over nine", "# PyCon 2024\n\n## T01: Engines\n\n## T09: Nets\n\n## T10: Loops|\n\ny\n\n## Extra\n", "# PyCon 2024\n\n## T01: Engines\n\n## T09: Nets\n\n## T10: Loops\n\ny\n\n## T11: |\n\n## Extra\n"],
  ["codes with a dash", "# PyCon 2024\n\n## S-1 - Engines\n\n## S-2 - Loops\n", "# PyCon 2024\n\n## S-1 - Engines\n\n## S-2 - Loops\n\n## S-3 - |\n"],
  ["names with numbers are no codes", "# PyCon 2024\n\n## ES6 Engines\nx\n\n## ES7 Loops\n", "# PyCon 2024\n\n## ES6 Engines\nx\n\n## ES7 Loops\n\n## |\n"],
  ["one name with a one is no code", "# PyCon 2024\n\n## P1 problems\nx\n", "# PyCon 2024\n\n## P1 problems\nx\n\n## |\n"],
  ["one code", "# PyCon 2024\n\n## T01 Engines\n", "# PyCon 2024\n\n## T01 Engines\n\n## T02 |\n"],
  ["parts of all", "# PyCon 2024\n\n## [1/7] Engines\n\n## [2/7] Loops\n", "# PyCon 2024\n\n## [1/7] Engines\n\n## [2/7] Loops\n\n## [3/7] |\n"],
  ["parts of all, one more than there were", "# PyCon 2024\n\n## Talk 1/2: Engines\n\n## Talk 2/2: Loops\n", "# PyCon 2024\n\n## Talk 1/2: Engines\n\n## Talk 2/2: Loops\n\n## Talk 3/3: |\n"],
  ["one part of all", "# PyCon 2024\n\n## [1/7] Engines\n", "# PyCon 2024\n\n## [1/7] Engines\n\n## [2/7] |\n"],
  ["numbers with a nought", "# PyCon 2024\n\n## Talk 08: Engines\n\n## Talk 09: Loops\n", "# PyCon 2024\n\n## Talk 08: Engines\n\n## Talk 09: Loops\n\n## Talk 10: |\n"],
  ["one letter alone, which is read as a talk with the next one only", "# PyCon 2024\n\n### A. Engines\n\nx\n", "# PyCon 2024\n\n### A. Engines\n\nx\n\n### B. |\n"],
  ["one letter alone, before another part of the note", "# PyCon 2024\n\n## Talks\n\n### A. Engines\n\nx\n\n#### Notes\n\n## Hallway\n", "# PyCon 2024\n\n## Talks\n\n### A. Engines\n\nx\n\n#### Notes\n\n### B. |\n\n## Hallway\n"],
  ["one letter in bold", "# PyCon 2024\n\n**A. Engines**\nx\n", "# PyCon 2024\n\n**A. Engines**\nx\n\n**B. |**\n"],
  ["one letter of a name", "# PyCon 2024\n\n### A. Lovelace - Engines\n\nx\n", "# PyCon 2024\n\n### A. Lovelace - Engines\n\nx\n\n## Talk 1: |\n"],
  ["letters that most talks do not have", "# PyCon 2024\n\n### A. Engines\n\n### B. Loops\n\n### Nets\n\n### Maps\n", "# PyCon 2024\n\n### A. Engines\n\n### B. Loops\n\n### Nets\n\n### Maps\n\n### |\n"],
  ["small letters, behind the day of the cursor", "# PyCon 2024\n\n## Day 1\n\n### a) Engines\n\n### b) Loops\n\n## Hallway|\n\nx\n\n## Day 2\n\n### a) Moths\n", "# PyCon 2024\n\n## Day 1\n\n### a) Engines\n\n### b) Loops\n\n### c) |\n\n## Hallway\n\nx\n\n## Day 2\n\n### a) Moths\n"],
  ["letters, with the cursor above all talks", "# PyCon 2024|\n\n### A. Engines\n\n### B. Loops\n", "# PyCon 2024\n\n### A. Engines\n\n### B. Loops\n\n### C. |\n"],
  ["letters up to Z", "# PyCon 2024\n\n### A. Part 0\n\n### B. Part 1\n\n### C. Part 2\n\n### D. Part 3\n\n### E. Part 4\n\n### F. Part 5\n\n### G. Part 6\n\n### H. Part 7\n\n### I. Part 8\n\n### J. Part 9\n\n### K. Part 10\n\n### L. Part 11\n\n### M. Part 12\n\n### N. Part 13\n\n### O. Part 14\n\n### P. Part 15\n\n### Q. Part 16\n\n### R. Part 17\n\n### S. Part 18\n\n### T. Part 19\n\n### U. Part 20\n\n### V. Part 21\n\n### W. Part 22\n\n### X. Part 23\n\n### Y. Part 24\n\n### Z. Part 25\n\nend\n", "# PyCon 2024\n\n### A. Part 0\n\n### B. Part 1\n\n### C. Part 2\n\n### D. Part 3\n\n### E. Part 4\n\n### F. Part 5\n\n### G. Part 6\n\n### H. Part 7\n\n### I. Part 8\n\n### J. Part 9\n\n### K. Part 10\n\n### L. Part 11\n\n### M. Part 12\n\n### N. Part 13\n\n### O. Part 14\n\n### P. Part 15\n\n### Q. Part 16\n\n### R. Part 17\n\n### S. Part 18\n\n### T. Part 19\n\n### U. Part 20\n\n### V. Part 21\n\n### W. Part 22\n\n### X. Part 23\n\n### Y. Part 24\n\n### Z. Part 25\n\nend\n\n### |\n"],
  ["times with two blanks before them", "# PyCon\n\n##  09:00 A\n\nx\n\n##  10:00 B\n", "# PyCon\n\n##  09:00 A\n\nx\n\n##  10:00 B\n\n##  |\n"],
  ["titles with emphasis further on", "# PyCon\n\n## Talk 1: Engines and *other* moths\n\n## Talk 2: Relays and *other* moths\n", "# PyCon\n\n## Talk 1: Engines and *other* moths\n\n## Talk 2: Relays and *other* moths\n\n## Talk 3: |\n"],
  ["titles in bold", "# PyCon\n\n**Engines** - Ada Lovelace\nx\n\n**Moths** - Grace Hopper\ny\n", "# PyCon\n\n**Engines** - Ada Lovelace\nx\n\n**Moths** - Grace Hopper\ny\n\n**|**\n"],
  ["titles in bold in headings", "# PyCon\n\n## **Engines** - Ada Lovelace\n\n## **Moths** - Grace Hopper\n", "# PyCon\n\n## **Engines** - Ada Lovelace\n\n## **Moths** - Grace Hopper\n\n## |\n"],
  ["titles that are links", "# PyCon\n\n## [[Engines]] - Ada Lovelace\n\n## [[Moths]] - Grace Hopper\n", "# PyCon\n\n## [[Engines]] - Ada Lovelace\n\n## [[Moths]] - Grace Hopper\n\n## |\n"],
  ["bold lines with other marks", "# PyCon\n\n__Talk 1: Engines__\n\nx\n\n__Talk 2: Loops__\n", "# PyCon\n\n__Talk 1: Engines__\n\nx\n\n__Talk 2: Loops__\n\n__Talk 3: |__\n"],
  ["bold lines in a quote", "# PyCon\n\n> **Talk 1: Engines**\n> x\n\n> **Talk 2: Loops**\n> y\n", "# PyCon\n\n> **Talk 1: Engines**\n> x\n\n> **Talk 2: Loops**\n> y\n\n> **Talk 3: |**\n"],
  ["the form that most talks have", "# PyCon\n\n## Talk 1: Engines\n\n## Talk 2: Loops\n\n## Keynote: Nets\n", "# PyCon\n\n## Talk 1: Engines\n\n## Talk 2: Loops\n\n## Keynote: Nets\n\n## Talk 3: |\n"],
  ["the later form where two are as common", "# PyCon\n\n## Keynote: Nets\n\n## Talk 1: Engines\n", "# PyCon\n\n## Keynote: Nets\n\n## Talk 1: Engines\n\n## Talk 2: |\n"],
  ["talks of words alone", "# PyCon 2024\n\nENGINES\nAda Lovelace\nx\n\nLOOPS\nBob Kahn\ny\n", "# PyCon 2024\n\nENGINES\nAda Lovelace\nx\n\nLOOPS\nBob Kahn\ny\n\n| %% talk %%\n"],
  ["titles of a note that begins with one", "## Engines - Ada Lovelace\nx\n\n## Moths - Grace Hopper\n", "## Engines - Ada Lovelace\nx\n\n## Moths - Grace Hopper\n\n## |\n"],
  ["blanks in the last line", "# PyCon\n\n## Talk 1: A\nx\n  \n", "# PyCon\n\n## Talk 1: A\nx\n\n## Talk 2: |\n  \n"],
  ["tags that end a talk at the cursor", "# PyCon\n\n## Engines|\n\nx\n\n#async\n\n## Loops\n", "# PyCon\n\n## Engines\n\nx\n\n#async\n\n## |\n\n## Loops\n"],
  ["tags only", "#event\n", "## Talk 1: |\n\n#event\n"],
  ["blank lines only", "\n\n", "## Talk 1: |\n\n\n"],
  ["a talk right above another one", "# PyCon\n\n## Engines|\nx\n## Loops\n", "# PyCon\n\n## Engines\nx\n\n## |\n\n## Loops\n"],
  ["a long list with numbers", "# PyCon\n\n9. Engines - Ada Lovelace\n10. Moths - Grace Hopper\n", "# PyCon\n\n9. Engines - Ada Lovelace\n10. Moths - Grace Hopper\n11. |\n"],
  ["a list with blanks in a line between", "# PyCon\n\n- Engines - Ada Lovelace\n  \n- Moths - Grace Hopper\n", "# PyCon\n\n- Engines - Ada Lovelace\n  \n- Moths - Grace Hopper\n\n- |\n"],
  ["a list of which some items stand apart", "# PyCon\n\n- Engines - Ada Lovelace\n\n- Moths - Grace Hopper\n- Nets - Bob Kahn\n", "# PyCon\n\n- Engines - Ada Lovelace\n\n- Moths - Grace Hopper\n- Nets - Bob Kahn\n\n- |\n"],
  ["a list in a quote", "# PyCon\n\n> - Engines - Ada Lovelace\n> - Moths - Grace Hopper\n", "# PyCon\n\n> - Engines - Ada Lovelace\n> - Moths - Grace Hopper\n> - |\n"],
  ["no line end at the end", "# PyCon\n\n## Talk 1: A", "# PyCon\n\n## Talk 1: A\n\n## Talk 2: |"],
  ["a full-width colon","# PyCon\n\n讲座1：标题\n\nx\n\n讲座2：标题\n","# PyCon\n\n讲座1：标题\n\nx\n\n讲座2：标题\n\n讲座3：|\n"],
  ["other headings, and no talk yet", "#event\n\n## Engines 1\n\n", "#event\n\n## Engines 1\n\n## Talk 1: |\n\n"],
  ["a heading that is no talk beside the first one", "#event\n\n## Hello\n\n## Talk 1: Ada Lovelace > Engines\n", "#event\n\n## Hello\n\n## Talk 1: Ada Lovelace > Engines\n\n## Talk 2: |\n"],
  ["letters without titles", "# PyCon 2024\n\n### A. Engines\n\n### B. Nets\n\n### C.\n", "# PyCon 2024\n\n### A. Engines\n\n### B. Nets\n\n### C.\n\n### D. |\n"],
  ["Roman numerals in bold", "# PyCon 2024\n\n**I. Engines**\nx\n\n**II. Loops**\ny\n", "# PyCon 2024\n\n**I. Engines**\nx\n\n**II. Loops**\ny\n\n**III. |**\n"],
  ["numbers with a nought, of one digit", "# PyCon 2024\n\n## Talk 01: Engines\n\n## Talk 02: Loops\n", "# PyCon 2024\n\n## Talk 01: Engines\n\n## Talk 02: Loops\n\n## Talk 03: |\n"],
  ["labels in a quote", "# PyCon\n\n> Talk 1: Engines\n> x\n\n> Talk 2: Loops\n> y\n", "# PyCon\n\n> Talk 1: Engines\n> x\n\n> Talk 2: Loops\n> y\n\n> Talk 3: |\n"],
  ["times in callouts", "# PyCon\n\n> [!talk] 10:00 Engines - Ada Lovelace\n> x\n\n> [!talk] 11:00 Nets - Bob Kahn\n> y\n", "# PyCon\n\n> [!talk] 10:00 Engines - Ada Lovelace\n> x\n\n> [!talk] 11:00 Nets - Bob Kahn\n> y\n\n> [!talk] |\n"],
  ["times in a list with two blanks", "# PyCon\n\n-  10:00 Engines - Ada Lovelace\n-  11:00 Nets - Bob Kahn\n", "# PyCon\n\n-  10:00 Engines - Ada Lovelace\n-  11:00 Nets - Bob Kahn\n-  |\n"],
  ["headings with blanks before them", "# PyCon\n\n  ## Talk 1: Engines\n\n  ## Talk 2: Nets\n", "# PyCon\n\n  ## Talk 1: Engines\n\n  ## Talk 2: Nets\n\n## Talk 3: |\n"],
  ["letters with blanks before them", "# PyCon\n\n  ### A. Engines\n\n  ### B. Nets\n", "# PyCon\n\n  ### A. Engines\n\n  ### B. Nets\n\n### C. |\n"],
  ["underlined headings with blanks behind them", "# PyCon\n\nEngines - Ada Lovelace  \n---\n\nNets - Bob Kahn  \n---\n", "# PyCon\n\nEngines - Ada Lovelace  \n---\n\nNets - Bob Kahn  \n---\n\n## |\n"],
  ["titles with emphasis in their first words", "# PyCon\n\n## Talk 1: A *b* c\n\n## Talk 2: C *d* e\n", "# PyCon\n\n## Talk 1: A *b* c\n\n## Talk 2: C *d* e\n\n## |\n"],
  ["one letter of a name with a colon", "# PyCon 2024\n\n### A. Lovelace: Engines\n\nx\n", "# PyCon 2024\n\n### A. Lovelace: Engines\n\nx\n\n### |\n"],
  ["a letter in another form than that of the talks", "# PyCon 2024\n\n**A. Engines**\n\n### Moths\n\nx\n", "# PyCon 2024\n\n**A. Engines**\n\n### Moths\n\nx\n\n### |\n"],
  ["one letter before a title with a dash", "# PyCon 2024\n\n### A. Engines of Ada - a story\n\nx\n", "# PyCon 2024\n\n### A. Engines of Ada - a story\n\nx\n\n### B. |\n"],
  ["letters of which some follow each other, at the cursor", "# PyCon 2024\n\n### A. Engines\n\n### B. Loops|\n\n### Nets\n\n### Maps\n", "# PyCon 2024\n\n### A. Engines\n\n### B. Loops\n\n### |\n\n### Nets\n\n### Maps\n"],
  ["codes that do not follow each other", "# PyCon 2024\n\n## T01 Engines\n\n## T05 Loops\n\n## T09 Nets\n", "# PyCon 2024\n\n## T01 Engines\n\n## T05 Loops\n\n## T09 Nets\n\n## |\n"],
  ["letters in bold, before a talk that has none", "# PyCon\n\n**Talk A: Engines**\nx\n\n**Talk B: Loops**|\ny\n\n**Keynote: Nets**\nz\n", "# PyCon\n\n**Talk A: Engines**\nx\n\n**Talk B: Loops**\ny\n\n**Talk C: |**\n\n**Keynote: Nets**\nz\n"],
  ["letters from the first line on", "## A. Engines\n\nx\n\n## B. Loops\n\ny\n", "## A. Engines\n\nx\n\n## B. Loops\n\ny\n\n## C. |\n"],
  ["letters, at the heading of a day's first", "# PyCon 2024\n\n## Day 1\n\n### A. Engines\n\n### B. Loops\n\n## Day 2\n\n### A. Moths|\n", "# PyCon 2024\n\n## Day 1\n\n### A. Engines\n\n### B. Loops\n\n## Day 2\n\n### A. Moths\n\n### B. |\n"],
  ["a heading among items", "# PyCon\n\n## Maps %% talk %%\n\n- Engines %% talk %%\n- Nets %% talk %%\n", "# PyCon\n\n## Maps %% talk %%\n\n- Engines %% talk %%\n- Nets %% talk %%\n\n- | %% talk %%\n"],
  ["headings that are read as others with each talk more", "# Day 2 Notes\n\n## Crane Kit\nwords\n## Bob\n### Jest\n## Ships\n## VR Harbours\n#event\n", "misread"],
  ["items and another talk", "# PyCon\n\n**Talk 4: D**\n\n1. Talk: Engines\n2. Talk: Nets\n", "# PyCon\n\n**Talk 4: D**\n\n1. Talk: Engines\n2. Talk: Nets\n\n5. Talk: |\n"],
  ["one letter in bold and nothing else", "**A. Engines**", "**A. Engines**\n\n## Talk 1: |"],
  ["one letter that is no first one", "### B. Loops", "### B. Loops\n\n### |"],
  ["the same heading twice", "### B. Loops\n### B. Loops\n", "### B. Loops\n### B. Loops\n\n### | %% talk %%\n"],
  ["letters above code that never ends", "\n### A. Engines\n## Talk 1: A\n```\n%%\n**B. Nets**\n**Talk 4: D**\n", "\n### A. Engines\n\n### B. |\n\n## Talk 1: A\n```\n%%\n**B. Nets**\n**Talk 4: D**\n"],
  ["a title that begins as its label, and goes on with marks", "# PyCon\n\n## Talk 1: Talk like a pirate\n\n## Talk 2: Talk to people *now*\n", "# PyCon\n\n## Talk 1: Talk like a pirate\n\n## Talk 2: Talk to people *now*\n\n## Talk 3: |\n"],
  ["callouts without a blank", "# PyCon\n\n> [!talk]A — Ada Lovelace\n> x\n\n> [!talk]B — Ada Lovelace\n> y\n", "# PyCon\n\n> [!talk]A — Ada Lovelace\n> x\n\n> [!talk]B — Ada Lovelace\n> y\n\n> [!talk]|\n"],
  ["one letter of a name, indented", "# PyCon 2024\n\n  ### A. Lovelace - Engines\n\nx\n", "# PyCon 2024\n\n  ### A. Lovelace - Engines\n\nx\n\n## Talk 1: |\n"],
  ["one letter of a name before a colon", "# PyCon 2024\n\n### A. Lovelace: Engines\n\nx\n", "# PyCon 2024\n\n### A. Lovelace: Engines\n\nx\n\n### |\n"],
  ["letters that begin anew each day, from the first line on", "### A. Engines\n\n### B. Nets\n\n## Day 2\n\n### A. Maps\n", "### A. Engines\n\n### B. Nets\n\n## Day 2\n\n### A. Maps\n\n### B. |\n"],
  ["a last talk whose form only a title without people goes on with", "## Talk 1: A\n## Crane Kit\n11:00 Nets\n## T02 Loops\n### I. Engines|\n## Crane Kit\n", "## Talk 1: A\n## Crane Kit\n11:00 Nets\n## T02 Loops\n### I. Engines\n\n## |\n\n## Crane Kit\n"],
  ["items and another talk, close to each other", "**Talk 4: D**\n1. Talk: Engines\n\n", "**Talk 4: D**\n1. Talk: Engines\n\n5. Talk: |\n\n"],
  ["one of several who speak stands behind the number", "# PyCon\n\n## Talk 1 (Ada Lovelace): Engines\nSpeakers: Ada Lovelace, Bob Kahn\n\n## Talk 2 (Carl Maier): Nets\nSpeakers: Carl Maier, Dora Lee\n", "# PyCon\n\n## Talk 1 (Ada Lovelace): Engines\nSpeakers: Ada Lovelace, Bob Kahn\n\n## Talk 2 (Carl Maier): Nets\nSpeakers: Carl Maier, Dora Lee\n\n## Talk 3: |\n"],
  ["one part of all with a deeper heading below it, before another part of the note", "\n### [1/7] Engines\n#### Notes\nx\n## Hallway\ny\n", "\n### [1/7] Engines\n#### Notes\nx\n\n### [2/7] |\n\n## Hallway\ny\n"],
  ["who speaks stands right behind the number", "# PyCon\n\n## Talk 1(Ada Lovelace): Engines\n\n## Talk 2(Bob Kahn): Nets\n", "# PyCon\n\n## Talk 1(Ada Lovelace): Engines\n\n## Talk 2(Bob Kahn): Nets\n\n## Talk 3: |\n"],
  ["who speaks stands behind the number, and another behind the title", "# PyCon\n\n## Talk 1 (Ada Lovelace): Engines - Bob Kahn\n\n## Talk 2 (Bob Kahn): Nets of wire - Carl Maier\n", "# PyCon\n\n## Talk 1 (Ada Lovelace): Engines - Bob Kahn\n\n## Talk 2 (Bob Kahn): Nets of wire - Carl Maier\n\n## Talk 3: |\n"],
  ["who speaks stands behind the number", "# PyCon\n\n**Talk 1 (Ada Lovelace, Mill Ltd): Engines**\nx\n\n**Talk 2 (Bob Kahn): Nets**\ny\n", "# PyCon\n\n**Talk 1 (Ada Lovelace, Mill Ltd): Engines**\nx\n\n**Talk 2 (Bob Kahn): Nets**\ny\n\n**Talk 3: |**\n"],
  ["something else stands in brackets", "# PyCon\n\n## Session 1: (remote) Engines - Ada Lovelace\n\n## Session 2: (remote) Nets - Bob Kahn\n", "# PyCon\n\n## Session 1: (remote) Engines - Ada Lovelace\n\n## Session 2: (remote) Nets - Bob Kahn\n\n## Session 3: |\n"],
  ["bold titles with people behind them", "# Cranes\n#event\n\n**Radio on the quay** @ropewalker\n- one each\n\n**Who owns the gate** @nightkeeper + @lock_2\n- nobody\n", "# Cranes\n#event\n\n**Radio on the quay** @ropewalker\n- one each\n\n**Who owns the gate** @nightkeeper + @lock_2\n- nobody\n\n**|** %% talk %%\n"],
  ["talks told in sentences, at the cursor", "# Loop evening\n\nAda Lovelace spoke about 'Engines without steam'. Nobody left early.|\n- cards\n\nAfter the break, with coffee.\n\nGrace Hopper spoke about 'Moths in the relay'. Tape helps.\n- tape\n", "# Loop evening\n\nAda Lovelace spoke about 'Engines without steam'. Nobody left early.\n- cards\n\nAfter the break, with coffee.\n\n| %% talk %%\n\nGrace Hopper spoke about 'Moths in the relay'. Tape helps.\n- tape\n"],
  ["people in bold above quoted titles, at the cursor", "# Loop days\n\n**Ada Lovelace**, Engines Ltd|\n\"Steam is a product\"\n- cards\n\n**Grace Hopper**, Navy\n\"Moths are bugs\"\n- tape\n", "# Loop days\n\n**Ada Lovelace**, Engines Ltd\n\"Steam is a product\"\n- cards\n\n**|** %% talk %%\n\n**Grace Hopper**, Navy\n\"Moths are bugs\"\n- tape\n"],
  ["titles that are marked with a tag", "# PyCon\n\n## <mark>Engines</mark>\nx\n\n## <mark>Loops</mark>\ny\n", "# PyCon\n\n## <mark>Engines</mark>\nx\n\n## <mark>Loops</mark>\ny\n\n## <mark>|</mark>\n"],
  ["words that end in a row of signs below the titles", "# PyCon\n\n## Engines\nloud, very loud ~~~~~\n\n## Moths\nsoft, very soft ~~~~~\n", "# PyCon\n\n## Engines\nloud, very loud ~~~~~\n\n## Moths\nsoft, very soft ~~~~~\n\n## |\n"],
  ["people in deep headings below the titles", "# PyCon\n\n## Engines\n#### Ada Lovelace\n\n- x\n\n## Moths\n#### Grace Hopper\n\n- y\n", "# PyCon\n\n## Engines\n#### Ada Lovelace\n\n- x\n\n## Moths\n#### Grace Hopper\n\n- y\n\n## |\n"],
  ["letters in bold that are not read as talks", "# PyCon\n\n## Ada Lovelace - Engines\nx\n\n**A. Loops**\n\n**B. Nets**\n\nx\n", "# PyCon\n\n## Ada Lovelace - Engines\nx\n\n**A. Loops**\n\n**B. Nets**\n\nx\n\n**C. |**\n"],
  ["letters of which the last one counts no talk, with a deeper heading below it", "# PyCon\n\n### A. Lunch\n\n#### Notes\n\nx\n\n### B. Engines\n\n#### More\n\ny\n\n### C. Coffee\n\n#### Cakes\n\nz\n", "# PyCon\n\n### A. Lunch\n\n#### Notes\n\nx\n\n### B. Engines\n\n#### More\n\ny\n\n### C. Coffee\n\n#### Cakes\n\nz\n\n### D. |\n"],
  ["people in headings of two levels, at the cursor of the deeper one", "## Harbour Forum\n\n#### Day 1\n\n##### Speaker: Ada Lovelace|\n\n- cards\n\n##### Speaker: Bob Kahn\n\n- nets\n\n#### Day 2\n\n#### Speaker: Grace Hopper\n\n- tape\n\n#### Speaker: Carl Maier\n", "## Harbour Forum\n\n#### Day 1\n\n##### Speaker: Ada Lovelace\n\n- cards\n\n**|** %% talk %%\n\n##### Speaker: Bob Kahn\n\n- nets\n\n#### Day 2\n\n#### Speaker: Grace Hopper\n\n- tape\n\n#### Speaker: Carl Maier\n"],
  ["talks told in sentences", "# Harbour Days\n#event\n\nFirst up was Ada Lovelace with \"Ropes that sing\". Good start.\n\nThen Bob Kahn talked about \"Nets for small boats\".\n\n- [ ] mend ours\n", "# Harbour Days\n#event\n\nFirst up was Ada Lovelace with \"Ropes that sing\". Good start.\n\nThen Bob Kahn talked about \"Nets for small boats\".\n\n- [ ] mend ours\n\n| %% talk %%\n"],
  ["talks over rows of signs", "# Folding Days\n\n#event\n\nHinges <- Ada Lovelace\n^^^^^^^^^^\n- fold\n\nCranes <- Grace Hopper\n^^^^^^^^^^^\n- rope\n", "# Folding Days\n\n#event\n\nHinges <- Ada Lovelace\n^^^^^^^^^^\n- fold\n\nCranes <- Grace Hopper\n^^^^^^^^^^^\n- rope\n\n|\n^^^^^^^^^^^\n"],
  ["plain lines below times", "# Rope Fair\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n- a\n\n10:00\nKnots that tell, Grace Hopper\n- b\n", "# Rope Fair\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n- a\n\n10:00\nKnots that tell, Grace Hopper\n- b\n\n| %% talk %%\n"],
  ["underlined titles", "# Ponds\n#event\n\n<u>Bees behind glass</u>\n<u>Ada Lovelace, Bern</u>\n- a\n\n<u>Rain you can order</u>\n<u>Grace Hopper, Oslo</u>\n- b\n", "# Ponds\n#event\n\n<u>Bees behind glass</u>\n<u>Ada Lovelace, Bern</u>\n- a\n\n<u>Rain you can order</u>\n<u>Grace Hopper, Oslo</u>\n- b\n\n<u>|</u>\n"],
  ["marked titles", "# Stoves\n#event\n\n- ==**Leftovers as a system**== — Ingrid\n  - a\n- ==**One pot, nine people**== — Samuel\n  - b\n", "# Stoves\n#event\n\n- ==**Leftovers as a system**== — Ingrid\n  - a\n- ==**One pot, nine people**== — Samuel\n  - b\n- ==|== %% talk %%\n"],
  ["a number without a title, which is gone to", "# Dikes\n#event\n\n## 1. Clay under pressure\nx\n\n## 2. Beavers\ny\n\n## 3. \n", "# Dikes\n#event\n\n## 1. Clay under pressure\nx\n\n## 2. Beavers\ny\n\n## 3. |\n"],
  ["one letter of a name before a colon, above a list", "# PyCon 2024\n\n## A. Lovelace: Engines of war\n- x\n", "# PyCon 2024\n\n## A. Lovelace: Engines of war\n- x\n\n## |\n"],
  ["talks over rows of signs with blanks behind", "# Folding Days\n\n#event\n\nHinges <- Ada Lovelace\n^^^^^^^^^^\n- fold\n\nCranes <- Grace Hopper\n^^^^^^^^^^^  \n- rope\n", "# Folding Days\n\n#event\n\nHinges <- Ada Lovelace\n^^^^^^^^^^\n- fold\n\nCranes <- Grace Hopper\n^^^^^^^^^^^  \n- rope\n\n|\n^^^^^^^^^^^\n"],
  ["a number without a title, with blanks behind it", "# Dikes\n#event\n\n## 1. Clay under pressure\nx\n\n## 2. Beavers\ny\n\n## 3.   \n", "# Dikes\n#event\n\n## 1. Clay under pressure\nx\n\n## 2. Beavers\ny\n\n## 3. |  \n"],
  ["a number without a title in code", "# Dikes\n#event\n\n## 1. Clay under pressure\nx\n\n## 2. Beavers\n```\n## 3. \n```\n", "# Dikes\n#event\n\n## 1. Clay under pressure\nx\n\n## 2. Beavers\n```\n## 3. \n```\n\n## 3. |\n"],
  ["an empty heading above the talks", "# Dikes\n#event\n\n## \n\n## Clay - Ada Lovelace\nx\n\n## Beavers - Grace Hopper\ny\n", "# Dikes\n#event\n\n## \n\n## Clay - Ada Lovelace\nx\n\n## Beavers - Grace Hopper\ny\n\n## |\n"],
  ["an empty heading below a later talk", "# Dikes\n#event\n\n## Clay - Ada Lovelace\nx|\n\n## Beavers - Grace Hopper\ny\n\n## \n", "# Dikes\n#event\n\n## Clay - Ada Lovelace\nx\n\n## |\n\n## Beavers - Grace Hopper\ny\n\n## \n"],
  ["plain lines of which one has no title yet", "# Rope Fair\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n- a\n\n10:00\nKnots that tell, Grace Hopper\n- b\n\n %% talk %%\n", "# Rope Fair\n#event\n\n09:00\nRopes that lie, Ada Lovelace\n- a\n\n10:00\nKnots that tell, Grace Hopper\n- b\n\n| %% talk %%\n"],
  ["a list whose items are no talks any more with another one, in whatever form", "# Hat Day\n#event\n\n- ==**Felt**== — Nadia\n    - wet it first\n- ==**Straw that bends**== — Old Tom & Ximena\n    - dry\n- ==**Who wears them**== — Thandiwe\n    - cards\n- ==**Ribbons**== — nobody came so we all talked\n    - tins\n- ==**Labels**== — Kerstin from the ministry\n    - sewn in\n\nmy take-homes\n- pins\n- steam\n", "misread"],
  ["a note that is one talk", "---\nevent: PyCon\nspeaker: Ada Lovelace\n---\n# Engines\n", "no place"],
])("%s", (_, before, after) => {
  expect(inserted(before)).toBe(after);
});

test("goes behind the last talk where it would change what others say at the cursor", () => {
  const text = readFileSync(join(__dirname, "../../notes/hours-without-minutes.md"), "utf8");
  const line = text.split("\n").findIndex((each) => each.startsWith("1pm"));
  expect(inserted(text.split("\n").map((each, at) => (at === line ? `${each}|` : each)).join("\n"))).toBe(`${text}\n| %% talk %%\n`);
});

describe("a table of talks", () => {
  const insert = (text: string, line: number | null = null): string => {
    const answer = insertTalk({ path: "PyCon.md", text }, line, { tag: "event" });
    if (!answer.ok) return answer.error.kind;
    return `${answer.value.text.slice(0, answer.value.cursor ?? 0)}‸${answer.value.text.slice(answer.value.cursor ?? 0)}`;
  };
  const table = "# PyCon\n\n| Talk | Speaker | Notes |\n|---|---|---|\n| Engines | Ada Lovelace | x |\n| Moths | Grace Hopper | y |\n";

  test("gets a row, the cursor where the title goes", () => {
    expect(insert(`${table}\nbye\n`)).toBe(`${table}| ‸ |  |  |\n\nbye\n`);
    expect(insert(table.trimEnd())).toBe(`${table}| ‸ |  |  |`);
    expect(insert(table, 4)).toBe(table.replace("x |\n", "x |\n| ‸ |  |  |\n"));
    expect(insert(table.replaceAll("\n", "\r\n"))).toBe(`${table}| ‸ |  |  |\n`.replaceAll("\n", "\r\n"));
  });

  test("counts on, also beside other columns", () => {
    const counted = "# PyCon\n\n| Time | # | Talk | Speaker |\n|---|---|---|---|\n| 09:00 | 1 | Engines | Ada Lovelace |\n| 10:00 | 2 | Moths | Grace Hopper |\n";
    expect(insert(counted, 4)).toBe(`${counted}|  | 3 | ‸ |  |\n`);
  });

  test("counts on where some rows are not counted, whatever row the cursor is in", () => {
    const some = "# PyCon\n\n| # | Talk | Speaker |\n|---|---|---|\n| 1 | Engines | Ada Lovelace |\n|  | Moths | Grace Hopper |\n";
    expect(insert(some, 4)).toBe(`${some}|  | ‸ |  |\n`);
    const last = some.replace("|  | Moths", "| 2 | Moths");
    expect(insert(last, 4)).toBe(`${last}| 3 | ‸ |  |\n`);
  });

  test("has the cursor in the column of the titles, however they are written", () => {
    const rows = (one: string, other: string): string => `# PyCon\n\n| Time | Talk | Speaker |\n|---|---|---|\n| 09:00 | ${one} | Ada Lovelace |\n| 10:00 | ${other} | Grace Hopper |\n`;
    for (const [one, other] of [["**Engines**", "**Moths** in *relays*"], ["Engines", "Moths [slides](https://a.b)"]]) expect(insert(rows(one ?? "", other ?? ""))).toBe(`${rows(one ?? "", other ?? "")}|  | ‸ |  |\n`);
  });

  test("has it in the first column that is not counted where a title can't be found again among marks and people", () => {
    const rows = "# PyCon\n\n| # | Talk |\n|---|---|\n| 1 | Engines (Ada Lovelace) |\n| 2 | **Moths** in *relays* (Bob Kahn) |\n";
    expect(insert(rows)).toBe(`${rows}| 3 | ‸ |\n`);
    const swapped = "# PyCon\n\n| Talk | # |\n|---|---|\n| Engines (Ada Lovelace) | 1 |\n| **Moths** in *relays* (Bob Kahn) | 2 |\n";
    expect(insert(swapped)).toBe(`${swapped}| ‸ | 3 |\n`);
  });

  test("is gone to where it is there and has no title yet: it is no talk, and would be counted twice", () => {
    const counted = "# PyCon\n\n| # | Talk | Speaker |\n|---|---|---|\n| 1 | Engines | Ada Lovelace |\n| 2 | Moths | Grace Hopper |\n";
    expect(insert(counted)).toBe(`${counted}| 3 | ‸ |  |\n`);
    expect(insert(`${counted}| 3 |  |  |\n\nbye\n`)).toBe(`${counted}| 3 | ‸ |  |\n\nbye\n`);
    expect(insert(`${table}|  |  |  |\n`)).toBe(`${table}| ‸ |  |  |\n`);
  });

  test("goes on in a quote, with blanks behind its rows", () => {
    const quoted = "# PyCon\n\n> | Talk | Speaker |\n> |---|---|\n> | Engines | Ada Lovelace |  \n> | Moths | Grace Hopper |  \n";
    expect(insert(quoted)).toBe(`${quoted}> | ‸ |  |\n`);
  });

  test("among the notes of a talk is none", () => {
    const text = "# PyCon\n\n## Talk 1: Engines\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Talk 2: Nets\n";
    expect(insert(text)).toBe(`${text}\n## Talk 3: ‸\n`);
  });

  test("has a talk more when the title is typed", () => {
    const typed = insert(table).replace("‸", "Loops");
    expect(read(typed).talks.map(({ title }) => title)).toEqual(["Engines", "Moths", "Loops"]);
  });
});

// A short heading over boxes only, at the end, is the event's own list as soon as two talks stand before it.
const part = fc.constantFrom("## Talk 1: Ada > One\n", "## Talk 2\n", "### Sub of what was said\n", "words\n", "- [ ] todo\n", "\n", "\r\n", "#event\n", "Talk 3: Plain\n", "**Talk 4: Bold**\n", "  \n", "> quote\n", "```\ncode\n```\n", "\t", "last");
const note = fc.array(part, { maxLength: 16 }).map((parts) => parts.join(""));

test("all other text stays, in one place there is more", () => {
  fc.assert(fc.property(note, fc.nat(20), (text, line) => {
    const answer = insertTalk({ path: "PyCon.md", text }, line, { tag: "event" });
    if (!answer.ok) return;
    const { text: next, cursor } = answer.value;
    let same = 0;
    while (same < text.length && text[same] === next[same]) same += 1;
    expect(next.endsWith(text.slice(same))).toBe(true);
    expect(next.length).toBeGreaterThan(text.length);
    expect(cursor).toBeGreaterThanOrEqual(same);
    expect(cursor).toBeLessThanOrEqual(next.length);
  }), { numRuns: runs(1500, 20_000) });
});

test("a title typed at the cursor is a talk, and every other talk is as it was", () => {
  fc.assert(fc.property(note.filter((text) => !text.includes("\t")), fc.nat(20), (text, line) => {
    const answer = insertTalk({ path: "PyCon.md", text }, line, { tag: "event" });
    if (!answer.ok) return;
    const at = answer.value.cursor ?? 0;
    const typed = `${answer.value.text.slice(0, at)}Garbage collection${answer.value.text.slice(at)}`;
    const [before, after] = [read(text).talks, read(typed).talks];
    expect(after.map((talk) => talk.title)).toContain("Garbage collection");
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter((talk) => talk.title !== "Garbage collection").map((talk) => talk.source.text)).toEqual(before.map((talk) => talk.source.text));
  }), { numRuns: runs(1500, 20_000) });
});

test("in a list, a title with its person typed at the cursor is a talk, and the others are as they were", () => {
  const item = fc.record({ mark: fc.constantFrom("- ", "* "), title: fc.constantFrom("Engines", "Moths in relays", "Nets: a story"), sub: fc.constantFrom("", "  - sub\n", "  words\n"), gap: fc.constantFrom("", "\n") });
  fc.assert(fc.property(fc.array(item, { minLength: 2, maxLength: 5 }), fc.nat(8), (items, line) => {
    const text = `# PyCon\n#event\n\n${items.map(({ mark, title, sub, gap }, nth) => `${items[0]?.mark ?? mark}${title} ${nth} - Ada Lovelace\n${sub}${items[0]?.gap ?? gap}`).join("")}`;
    const answer = insertTalk({ path: "PyCon.md", text }, line, { tag: "event" });
    if (!answer.ok) throw new Error(answer.error.kind);
    const at = answer.value.cursor ?? 0;
    const typed = `${answer.value.text.slice(0, at)}Loops - Grace Hopper${answer.value.text.slice(at)}`;
    const titles = read(typed).talks.map(({ title }) => title);
    expect(titles.filter((title) => title !== "Loops")).toEqual(items.map(({ title }, nth) => `${title} ${nth}`));
    expect(titles).toContain("Loops");
  }), { numRuns: runs(300, 5_000) });
});
