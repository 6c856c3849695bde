// The form of a new item and of a new section, on whole notes: the gaps, bullets, labels, levels and names that the note has there.
import { readEventNote } from "../../../src/core/read/read-event-note";
import { addItem } from "../../../src/core/write/add-item";
import { identifyTalk } from "../../../src/core/write/find-again";
import type { ItemKind } from "../../../src/core/write/section-words";

function added(text: string, nth: number, kind: ItemKind, words: string, takeaways: readonly string[] = [], isTask = false): string {
  const raw = { path: "a.md", text };
  const options = { tag: "event", takeaways };
  const note = readEventNote(raw, options);
  const talk = note.talks[nth];
  if (!talk) throw new Error("no talk");
  const answer = addItem(raw, identifyTalk(note, talk), { kind, text: words, isTask }, options);
  return answer.ok ? answer.value.text : answer.error.kind;
}

const ROWS: readonly (readonly [what: string, before: string, nth: number, kind: ItemKind, after: string])[] = [
  ["apart, as most of the other talks begin", "# E #event\n\n## Talk 1: A\n\nx\n\n## Talk 2: B\n## Talk 3: C\n\ny\n", 1, "todo", "# E #event\n\n## Talk 1: A\n\nx\n\n## Talk 2: B\n\n- [ ] NEW\n\n## Talk 3: C\n\ny\n"],
  ["close, as most of them begin", "# E #event\n\n## Talk 1: A\nx\n## Talk 2: B\n\n## Talk 3: C\ny\n", 1, "todo", "# E #event\n\n## Talk 1: A\nx\n## Talk 2: B\n\n- [ ] NEW\n\n## Talk 3: C\ny\n"],
  ["close, where as many begin so as so", "# E #event\n\n## Talk 1: A\n\nx\n## Talk 2: B\n## Talk 3: C\ny\n", 1, "todo", "# E #event\n\n## Talk 1: A\n\nx\n## Talk 2: B\n- [ ] NEW\n\n## Talk 3: C\ny\n"],
  ["apart, where empty ones are not counted", "# E #event\n\n## Talk 1: A\n\nx\n## Talk 2: B\n## Talk 3: C\n## Talk 4: D\n", 1, "todo", "# E #event\n\n## Talk 1: A\n\nx\n## Talk 2: B\n\n- [ ] NEW\n\n## Talk 3: C\n## Talk 4: D\n"],
  ["apart below a heading where no other talk has notes", "# E #event\n\n## Talk 1: A\n## Talk 2: B\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n- [ ] NEW\n\n## Talk 2: B\n"],
  ["close below a bold line where no other talk has notes", "# E #event\n\n**Talk 1: A**\n**Talk 2: B**\n", 0, "todo", "# E #event\n\n**Talk 1: A**\n**Talk 2: B**\n\n- [ ] NEW\n"],
  ["as the others begin, whatever its own sections do", "# E #event\n\n## Talk 1: A\nx\n### Todos\n### Notes\ny\n## Talk 2: B\n\nz\n", 0, "todo", "# E #event\n\n## Talk 1: A\nx\n### Todos\n\n- [ ] NEW\n\n### Notes\ny\n## Talk 2: B\n\nz\n"],
  ["below the last line", "# E #event\n\n## Talk 1: A\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n- [ ] NEW\n"],
  ["below the last line and a blank one", "# E #event\n\n## Talk 1: A\n\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n- [ ] NEW\n"],
  ["close to an item that stands apart from words only", "# E #event\n\n## Talk 1: A\nwords\n\n- [ ] a\n", 0, "todo", "# E #event\n\n## Talk 1: A\nwords\n\n- [ ] a\n- [ ] NEW\n"],
  ["close to an item that stands apart from a nested one", "# E #event\n\n## Talk 1: A\n- [ ] a\n  - [ ] b\n\n- [ ] c\n", 0, "todo", "# E #event\n\n## Talk 1: A\n- [ ] a\n  - [ ] b\n\n- [ ] c\n- [ ] NEW\n"],
  ["behind a question that is counted by Roman numerals", "# E #event\n\n## Talk 1: A\n\n### Questions\n\nI. x??\nII. y??\n\n## Talk 2: B\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### Questions\n\nI. x??\nII. y??\nIII. NEW??\n\n## Talk 2: B\n"],
  ["behind a question that is counted by small Roman numerals", "# E #event\n\n## Talk 1: A\n\n### Questions\n\ni. x??\nii. y??\n\n## Talk 2: B\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### Questions\n\ni. x??\nii. y??\niii. NEW??\n\n## Talk 2: B\n"],
  ["behind a question that is counted by one Roman numeral", "# E #event\n\n## Talk 1: A\n\n### Questions\n\nI. x??\n\n## Talk 2: B\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### Questions\n\nI. x??\nII. NEW??\n\n## Talk 2: B\n"],
  ["behind a question that is counted by letters", "# E #event\n\n## Talk 1: A\n\n### Questions\n\na) x??\nb) y??\n\n## Talk 2: B\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### Questions\n\na) x??\nb) y??\nc) NEW??\n\n## Talk 2: B\n"],
  ["with a bullet of its own beside a list in Roman numerals", "# E #event\n\n## Talk 1: A\n\nII. x\nIII. y\n\n## Talk 2: B\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\nII. x\nIII. y\n\n### Takeaways\n\n- NEW\n\n## Talk 2: B\n"],
  ["behind the label of a single letter", "# E #event\n\n## Talk 1: A\n\n- **Q:** is it??\n- **Q:** why??\n\n## Talk 2: B\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n- **Q:** is it??\n- **Q:** why??\n- **Q:** NEW?\n\n## Talk 2: B\n"],
  ["behind the last letter there is", "# E #event\n\n## Talk 1: A\n\n### Questions\n\nY. x??\nZ. y??\n\n## Talk 2: B\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### Questions\n\nY. x??\nZ. y??\nZ. NEW??\n\n## Talk 2: B\n"],
  ["behind the words of its section", "# E #event\n\n## Talk 1: A\n\n### Todos\n\nsome words\n\n## Talk 2: B\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n### Todos\n\nsome words\n\n- [ ] NEW\n\n## Talk 2: B\n"],
  ["behind the words of its section, close to the next", "# E #event\n\n## Talk 1: A\n\n### Todos\nsome words\n## Talk 2: B\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n### Todos\nsome words\n\n- [ ] NEW\n\n## Talk 2: B\n"],
  ["into a new section right before the next talk", "# E #event\n\n## Talk 1: A\nwords\n## Talk 2: B\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nwords\n\n### Takeaways\n- NEW\n\n## Talk 2: B\n"],
  ["behind its label right before the next talk", "# E #event\n\n## Talk 1: A\nTakeaway: x\n## Talk 2: B\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nTakeaway: x\n\nTakeaway: NEW\n\n## Talk 2: B\n"],
  ["with the label that the talk itself has", "# E #event\n\n## Talk 1: A\nTakeaway: x\n\n## Talk 2: B\n- **Takeaway:** y\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nTakeaway: x\n\nTakeaway: NEW\n\n## Talk 2: B\n- **Takeaway:** y\n"],
  ["behind the todos of some section, not of the last", "# E #event\n\n## Talk 1: A\n\n### Stuff\n- [ ] a\n\n### Notes\nx\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n### Stuff\n- [ ] a\n- [ ] NEW\n\n### Notes\nx\n"],
  ["into a section where another talk has one, rather than behind a label", "# E #event\n\n## Talk 1: A\n\n### Takeaways\n- a\n\n## Talk 2: B\n\nTakeaway: b\n", 1, "takeaway", "# E #event\n\n## Talk 1: A\n\n### Takeaways\n- a\n\n## Talk 2: B\n\nTakeaway: b\n\n### Takeaways\n- NEW\n"],
  ["behind the notes where only another talk has todos", "# E #event\n\n## Talk 1: A\n- [ ] a\n\n## Talk 2: B\nx\n### Notes\ny\n", 1, "todo", "# E #event\n\n## Talk 1: A\n- [ ] a\n\n## Talk 2: B\nx\n\n- [ ] NEW\n\n### Notes\ny\n"],
  ["behind the notes where another talk has todos without boxes", "# E #event\n\n## Talk 1: A\nTODO: call\n\n## Talk 2: B\nx\n### Notes\ny\n", 1, "todo", "# E #event\n\n## Talk 1: A\nTODO: call\n\n## Talk 2: B\nx\n\n- [ ] NEW\n\n### Notes\ny\n"],
  ["behind the notes where another talk has questions", "# E #event\n\n## Talk 1: A\nwhy??\n\n## Talk 2: B\nx\n### Notes\ny\n", 1, "question", "# E #event\n\n## Talk 1: A\nwhy??\n\n## Talk 2: B\nx\n\n- NEW??\n\n### Notes\ny\n"],
  ["into its section, with another list of todos behind", "# E #event\n\n## Talk 1: A\n\n### Todos\n- [ ] a\n\n### Later\n- [ ] b\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n### Todos\n- [ ] a\n- [ ] NEW\n\n### Later\n- [ ] b\n"],
  ["into a talk that has a table", "# E #event\n\n## Talk 1: A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [ ] NEW\n"],
  ["with two blanks behind the quote marks", "# E #event\n\n>  [!talk] A — Ada Lovelace\n>  - x\n\n>  [!talk] B — Ada Lovelace\n>  words\n", 1, "todo", "# E #event\n\n>  [!talk] A — Ada Lovelace\n>  - x\n\n>  [!talk] B — Ada Lovelace\n>  words\n>\n>  - [ ] NEW\n"],
  ["behind the last item that says something", "# E #event\n\n## Talk 1: A\n\n### Takeaways\n- a\n- \n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\n### Takeaways\n- a\n- NEW\n- \n"],
  ["behind numbered todos", "# E #event\n\n## Talk 1: A\n\n11. [ ] a\n12) [ ] b\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n11. [ ] a\n12) [ ] b\n13) NEW??\n"],
  ["behind todos with two blanks", "# E #event\n\n## Talk 1: A\n\n-  [ ] a\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n-  [ ] a\n-  NEW??\n"],
  ["behind numbered todos with two blanks", "# E #event\n\n## Talk 1: A\n\n1.  [ ] a\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n1.  [ ] a\n2.  NEW??\n"],
  ["behind boxes without bullets", "# E #event\n\n## Talk 1: A\n\n☐ 1) a\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n☐ 1) a\n\n- NEW??\n"],
  ["as a ballot into a list of points", "# E #event\n\n## Talk 1: A\n- p\n\n## Talk 2: B\n☐ x\n", 0, "todo", "# E #event\n\n## Talk 1: A\n- p\n- ☐ NEW\n\n## Talk 2: B\n☐ x\n"],
  ["as a ballot behind words", "# E #event\n\n## Talk 1: A\np\n\n## Talk 2: B\n2. ☑ x\n", 0, "todo", "# E #event\n\n## Talk 1: A\np\n\n- ☐ NEW\n\n## Talk 2: B\n2. ☑ x\n"],
  ["with a mark where one of two has a label", "# E #event\n\n## Talk 1: A\nQ: why?\n- who??\n", 0, "question", "# E #event\n\n## Talk 1: A\nQ: why?\n- who??\n- NEW??\n"],
  ["with a mark where one of three has a label", "# E #event\n\n## Talk 1: A\n- what??\n- who??\nQ: why?\n", 0, "question", "# E #event\n\n## Talk 1: A\n- what??\n- who??\nQ: why?\n- NEW??\n"],
  ["with a mark where labels are of another kind", "# E #event\n\n## Talk 1: A\nFrage: warum?\n", 0, "question", "# E #event\n\n## Talk 1: A\nFrage: warum?\n\n- NEW??\n"],
  ["with a label whose colon is outside the bold marks", "# E #event\n\n## Talk 1: A\n- **Q1**: why?\n", 0, "question", "# E #event\n\n## Talk 1: A\n- **Q1**: why?\n- **Q2**: NEW?\n"],
  ["without the indentation of the talk's heading", "# E #event\n\n  ## Talk 1: A\n  x\n", 0, "takeaway", "# E #event\n\n  ## Talk 1: A\n  x\n\n### Takeaways\n- NEW\n"],
  ["with the indentation of its list", "# E #event\n\n## Talk 1: A\nx\n  - a\n\n## Talk 2: B\nx\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nx\n  - a\n\n  ### Takeaways\n  - NEW\n\n## Talk 2: B\nx\n"],
  ["without the indentation of the next talk's list", "# E #event\n\n## Talk 1: A\nx\n\n## Talk 2: B\n  - a\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nx\n\n### Takeaways\n- NEW\n\n## Talk 2: B\n  - a\n"],
  ["without that of the talk before", "# E #event\n\n## Talk 1: A\n  - a\n\n## Talk 2: B\nx\n", 1, "takeaway", "# E #event\n\n## Talk 1: A\n  - a\n\n## Talk 2: B\nx\n\n### Takeaways\n- NEW\n"],
  ["without the marks of a quote", "# E #event\n\n## Talk 1: A\nx\n\n> - a\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nx\n\n> - a\n\n### Takeaways\n- NEW\n"],
  ["without the indentation of words", "# E #event\n\n## Talk 1: A\n   x\n- a\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n   x\n- a\n\n### Takeaways\n- NEW\n"],
  ["without indentation that would be code", "# E #event\n\n## Talk 1: A\n\t- a\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\t- a\n\n### Takeaways\n- NEW\n"],
  ["below an item of talks, nested as its words", "# E #event\n\n* Ada Lovelace - Engines\nlazy\n  more\n* Grace Hopper - Loops\n", 0, "takeaway", "# E #event\n\n* Ada Lovelace - Engines\nlazy\n  more\n  * Takeaways\n    * NEW\n* Grace Hopper - Loops\n"],
  ["below an item of talks that is nested", "# E #event\n\n- Talks\n  * Talk: Engines %% talk %%\n  * Talk: Loops %% talk %%\n", 0, "takeaway", "# E #event\n\n- Talks\n  * Talk: Engines %% talk %%\n    - Takeaways\n      - NEW\n  * Talk: Loops %% talk %%\n"],
  ["close where the sample is empty at the end", "# E #event\n\n## Talk 1: A\nx\n\n## Talk 2: B\n\n### Takeaways\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nx\n\n### Takeaways\n- NEW\n\n## Talk 2: B\n\n### Takeaways\n"],
  ["as deep below its talk as the sample is", "# E\n\n#event\n\n# Day 1\n\n## Talk 1: A %% talk %%\n\n#### Fazit\n- a\n\n# Day 2\n\n### Talk 2: B %% talk %%\nx\n", 1, "takeaway", "# E\n\n#event\n\n# Day 1\n\n## Talk 1: A %% talk %%\n\n#### Fazit\n- a\n\n# Day 2\n\n### Talk 2: B %% talk %%\nx\n\n##### Fazit\n- NEW\n"],
  ["never as high as its talk", "# E #event\n\n**Talk 1: A** %% talk %%\n### Fazit\n- a\n\n#### Talk 2: B %% talk %%\nx\n", 1, "takeaway", "# E #event\n\n**Talk 1: A** %% talk %%\n### Fazit\n- a\n\n#### Talk 2: B %% talk %%\nx\n\n##### Fazit\n- NEW\n"],
  ["as the sample where its talk has no level", "# E #event\n\n## Talk 1: A %% talk %%\n\n#### Fazit\n- a\n\n**Talk 2: B** %% talk %%\nx\n", 1, "takeaway", "# E #event\n\n## Talk 1: A %% talk %%\n\n#### Fazit\n- a\n\n**Talk 2: B** %% talk %%\nx\n\n#### Fazit\n- NEW\n"],
  ["below a sample with blanks behind it", "# E #event\n\n## Talk 1: A\n\n__Fazit__:  \n- a\n\n## Talk 2: B\nx\n", 1, "takeaway", "# E #event\n\n## Talk 1: A\n\n__Fazit__:  \n- a\n\n## Talk 2: B\nx\n\n__Fazit__:\n- NEW\n"],
  ["named like a sample with blanks behind it", "# E #event\n\n## Talk 1: A\n\n**Notes:**  \nwords\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\n**Notes:**  \nwords\n\n**Takeaways:**\n- NEW\n"],
  ["named like a bold sample with a colon in its words", "# E #event\n\n## Talk 1: A\n\n**Notes: mine**\n- x\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\n**Notes: mine**\n- x\n\n**Takeaways**\n- NEW\n"],
  ["named like a bold sample with a colon inside", "# E #event\n\n## Talk 1: A\n\n**Notes:**\n- x\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\n**Notes:**\n- x\n\n**Takeaways:**\n- NEW\n"],
  ["named like a bold sample with a colon outside", "# E #event\n\n## Talk 1: A\n\n**Notes**:\n- x\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\n**Notes**:\n- x\n\n**Takeaways**:\n- NEW\n"],
  ["below an item as another talk has it", "# E #event\n\n* Ada Lovelace - Engines\n  * Takeaways\n    * x\n* Grace Hopper - Loops\n  * y\n", 1, "takeaway", "# E #event\n\n* Ada Lovelace - Engines\n  * Takeaways\n    * x\n* Grace Hopper - Loops\n  * y\n  * Takeaways\n    * NEW\n"],
  ["below an item named like another", "# E #event\n\n* Ada Lovelace - Engines\n  * Takeaways:\n    * x\n* Grace Hopper - Loops\n  * y\n", 0, "question", "# E #event\n\n* Ada Lovelace - Engines\n  * Takeaways:\n    * x\n  * Questions:\n    * NEW??\n* Grace Hopper - Loops\n  * y\n"],
  ["below an item of tabs named like another", "# E #event\n\n* Ada Lovelace - Engines\n\t* Takeaways\n\t\t* x\n* Grace Hopper - Loops\n\t* y\n", 0, "question", "# E #event\n\n* Ada Lovelace - Engines\n\t* Takeaways\n\t\t* x\n\t* Questions\n\t\t* NEW??\n* Grace Hopper - Loops\n\t* y\n"],
  ["below a heading as an underlined one", "#event\n\n# Talk 1: A\nx\n\nFazit\n-----\n- a\n\n# Talk 2: B\ny\n", 1, "takeaway", "#event\n\n# Talk 1: A\nx\n\nFazit\n-----\n- a\n\n# Talk 2: B\ny\n\n## Fazit\n- NEW\n"],
  ["below a heading with two blanks", "# E #event\n\n## Talk 1: A\n\n###  Fazit #1\n- a\n\n## Talk 2: B\ny\n", 1, "takeaway", "# E #event\n\n## Talk 1: A\n\n###  Fazit #1\n- a\n\n## Talk 2: B\ny\n\n### Takeaways\n- NEW\n"],
  ["below a heading where a talk note has none", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\nwords\n", 0, "takeaway", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\nwords\n\n## Takeaways\n\n- NEW\n"],
  ["below a heading where a talk note is empty", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\n", 0, "takeaway", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\n\n## Takeaways\n\n- NEW\n"],
  ["into a talk note's list", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\n# A\n\n- x\n", 0, "todo", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\n# A\n\n- x\n- [ ] NEW\n"],
  ["in a section not named like a sentence", "# E #event\n\n## Talk 1: A\nx\n\nwe talked about the following things:\n- x\n\n## Talk 2: B\n\n### Notes\nwords\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nx\n\nwe talked about the following things:\n- x\n\n### Takeaways\n- NEW\n\n## Talk 2: B\n\n### Notes\nwords\n"],
  ["in a section not named like 30 letters", "# E #event\n\n## Talk 1: A\nx\n\n**Here are just thirty letters a**\n- x\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\nx\n\n**Here are just thirty letters a**\n- x\n\n### Takeaways\n- NEW\n"],
  ["in a section of a talk that has others", "# E #event\n\n## Talk 1: A\n\n### What was said, in very many words\nwords\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### What was said, in very many words\nwords\n\n### Questions\n\n- NEW??\n"],
  ["into a talk note that is a list", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\n- x\n", 0, "todo", "---\nevent: E\nspeaker: Ada Lovelace\ntags: event\n---\n- x\n- [ ] NEW\n"],
  ["close below a bold line at the end", "# E #event\n\n**Talk 1: A**\n", 0, "todo", "# E #event\n\n**Talk 1: A**\n- [ ] NEW\n"],
  ["behind its notes, where its last section goes on in a comment that never ends", "# E #event\n\n## Talk 1: A\nx\n\n### Takeaways\n- y\n<!--\n", 0, "todo", "# E #event\n\n## Talk 1: A\nx\n\n- [ ] NEW\n\n### Takeaways\n- y\n<!--\n"],
  ["behind a label, where a heading would make another talk of the note", "Hello\n# PyDays #event\nwords\n", 0, "takeaway", "Hello\n# PyDays #event\nwords\n\nTakeaway: NEW\n"],
  ["behind the last question above math that never ends", "# E #event\n\n## Talk 1: A\n- who (?)\n$$\nx\n", 0, "question", "# E #event\n\n## Talk 1: A\n- who (?)\n- NEW??\n$$\nx\n"],
  ["behind the talk's last todo above math that never ends, whatever stands above the talk", "# E #event\n\n- [ ] before\n## Talk 1: A\n  - [ ] a\n$$\nx\n", 0, "todo", "# E #event\n\n- [ ] before\n## Talk 1: A\n  - [ ] a\n  - [ ] NEW\n$$\nx\n"],
  ["behind a list item of talks, above code that never ends", "# E #event\n\n1. Talk: Engines\n   - [ ] a\n```\nx\n", 0, "todo", "# E #event\n\n1. Talk: Engines\n   - [ ] a\n   - [ ] NEW\n```\nx\n"],
  ["without the indentation of a list item, behind code that ended the list", "# E #event\n\n1. Talk: Engines\n\n- [ ] call\n\t- [ ] deep\n%% aside %%\n\n2. Talk: Loops\n```\nx\n```\n", 1, "todo", "# E #event\n\n1. Talk: Engines\n\n- [ ] call\n\t- [ ] deep\n%% aside %%\n\n2. Talk: Loops\n```\nx\n```\n\n- [ ] NEW\n"],
  ["without it in a section too", "#event\n\n1. Talk: Engines\n• ☐ a box\n\n2. Talk: Loops\n```\nx\n```\n\t- [ ] tab\n\n3. Talk: Nets\n- b\n", 1, "takeaway", "#event\n\n1. Talk: Engines\n• ☐ a box\n\n2. Talk: Loops\n```\nx\n```\n\t- [ ] tab\n- Takeaways\n  - NEW\n\n3. Talk: Nets\n- b\n"],
  ["flat, where the notes of numbered talks are flat", "# E #event\n\n1. Talk: Engines\n- a point\n\n2. Talk: Loops\n", 0, "takeaway", "# E #event\n\n1. Talk: Engines\n- a point\n- Takeaways\n  - NEW\n\n2. Talk: Loops\n"],
  ["with the indentation of its list in a quote", "# E #event\n\n> ## Talk 1: A\n>   - a\n\n> ## Talk 2: B\n> x\n", 0, "takeaway", "# E #event\n\n> ## Talk 1: A\n>   - a\n>\n>   ### Takeaways\n>   - NEW\n\n> ## Talk 2: B\n> x\n"],
  ["named like an underlined sample with a # in its words", "#event\n\n# Talk 1: A\nx\n\nTakeaways for C# people\n-----\n- a\n\n# Talk 2: B\ny\n", 1, "takeaway", "#event\n\n# Talk 1: A\nx\n\nTakeaways for C# people\n-----\n- a\n\n# Talk 2: B\ny\n\n## Takeaways for C# people\n- NEW\n"],
  ["below a heading with one blank where the sample has two", "# E #event\n\n## Talk 1: A\n\n###  Fazit\n- a\n\n## Talk 2: B\ny\n", 1, "takeaway", "# E #event\n\n## Talk 1: A\n\n###  Fazit\n- a\n\n## Talk 2: B\ny\n\n### Fazit\n- NEW\n"],
  ["below a bold line where a talk note's heading is the deepest", "###### Engines by Ada Lovelace\n#event/pycon\n\nx\n", 0, "takeaway", "###### Engines by Ada Lovelace\n#event/pycon\n\nx\n\n**Takeaways**\n- NEW\n"],
  ["below a bold line where a word alone would draw the event's own list into a talk", "# E #event\n\nTalk 1: A\n\nTalk 2: B\n\nZuhause\n- [ ] call\n", 0, "takeaway", "# E #event\n\nTalk 1: A\n\n**Takeaways**\n- NEW\n\nTalk 2: B\n\nZuhause\n- [ ] call\n"],
  ["in the form of the note's last box", "# E #event\n\n## Talk 1: A\n☐ a\n\n## Talk 2: B\n+ [x] b\n\n## Talk 3: C\nwords\n", 2, "todo", "# E #event\n\n## Talk 1: A\n☐ a\n\n## Talk 2: B\n+ [x] b\n\n## Talk 3: C\nwords\n\n+ [ ] NEW\n"],
  ["with a mark where a label of another kind has such letters in its words", "# E #event\n\n## Talk 1: A\nFrage: wozu FAQ: warum?\n", 0, "question", "# E #event\n\n## Talk 1: A\nFrage: wozu FAQ: warum?\n\n- NEW??\n"],
  ["right below the heading where its last words would become the heading of the event's own list", "# E #event\n\n**Talk 1: A**\n- [x] done\n\n**Talk 2: B**\n\nwhat is fairness??\n", 1, "todo", "# E #event\n\n**Talk 1: A**\n- [x] done\n\n**Talk 2: B**\n\n- [ ] NEW\n\nwhat is fairness??\n"],
  ["right below the heading of a callout, for the same reason", "# E #event\n\n> [!talk] A — Ada Lovelace\n> **Notes**\n\n> [!talk] B — Ada Lovelace\n> smile\n> **Todos**\n>\n> Slides: https://a.b\n", 1, "todo", "# E #event\n\n> [!talk] A — Ada Lovelace\n> **Notes**\n\n> [!talk] B — Ada Lovelace\n> - [ ] NEW\n>\n> smile\n> **Todos**\n>\n> Slides: https://a.b\n"],
  ["right below the heading, above code that never ends", "# E #event\n\n## Talk 1: A\n\n```\nx\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n- [ ] NEW\n\n```\nx\n"],
  ["behind a label right below the heading, above code that never ends", "# E #event\n\n## Talk 1: A\n\n```\nx\n", 0, "takeaway", "# E #event\n\n## Talk 1: A\n\nTakeaway: NEW\n\n```\nx\n"],
  ["inside a list item, above code that never ends", "# E #event\n\n1. Talk: Engines\n   words\n```\nx\n", 0, "todo", "# E #event\n\n1. Talk: Engines\n   - [ ] NEW\n\n   words\n```\nx\n"],
  ["behind the last question without a box", "# E #event\n\n## Talk 1: A\n\n### Questions\n- a??\n- [ ] b??\n", 0, "question", "# E #event\n\n## Talk 1: A\n\n### Questions\n- a??\n- NEW??\n- [ ] b??\n"],
  ["with the box of its list, whatever the note's last box is", "# E #event\n\n## Talk 1: A\n- [ ] a\n\n## Talk 2: B\n☐ b\n", 0, "todo", "# E #event\n\n## Talk 1: A\n- [ ] a\n- [ ] NEW\n\n## Talk 2: B\n☐ b\n"],
  ["behind a ballot of a list", "# E #event\n\n## Talk 1: A\n- ☐ a\n", 0, "question", "# E #event\n\n## Talk 1: A\n- ☐ a\n- NEW??\n"],
  ["in a callout of its own kind beside one of todos", "#event\n\n## Talk 1: A\n\nwords\n\n> [!todo] Todos\n> - [ ] one\n", 0, "question", "#event\n\n## Talk 1: A\n\nwords\n\n> [!todo] Todos\n> - [ ] one\n\n> [!question] Questions\n> - NEW??\n"],
  ["in a callout of its own kind beside one of questions", "#event\n\n## Talk 1: A\n\n> [!question] Questions\n> - why??\n", 0, "todo", "#event\n\n## Talk 1: A\n\n> [!question] Questions\n> - why??\n\n> [!todo] Todos\n> - [ ] NEW\n"],
  ["in a callout of its own kind, too", "#event\n\n## Talk 1: A\n\n> [!todo] Todos\n> - [ ] one\n", 0, "takeaway", "#event\n\n## Talk 1: A\n\n> [!todo] Todos\n> - [ ] one\n\n> [!summary] Takeaways\n> - NEW\n"],
  ["in a callout without title, as other talks have it", "#event\n\n## Talk 1: A\n\nwords\n\n## Talk 2: B\n\n> [!faq]\n> why??\n", 0, "question", "#event\n\n## Talk 1: A\n\nwords\n\n> [!faq]\n> - NEW??\n\n## Talk 2: B\n\n> [!faq]\n> why??\n"],
  ["as a ballot behind bullets that are none of Markdown's, where the note has no box", "# E #event\n\n## Talk 1: A\n\n• a\n• b\n\n## Talk 2: B\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n• a\n• b\n• ☐ NEW\n\n## Talk 2: B\n"],
  ["with such a bullet and a ballot, too, as the first item of a talk", "# E #event\n\n## Talk 1: A\n\n• a\n\n## Talk 2: B\n", 1, "todo", "# E #event\n\n## Talk 1: A\n\n• a\n\n## Talk 2: B\n\n• ☐ NEW\n"],
  ["apart from such bullets, where the note has tasks of Markdown", "# E #event\n\n## Talk 1: A\n\n• a\n\n## Talk 2: B\n- [ ] b\n", 0, "todo", "# E #event\n\n## Talk 1: A\n\n• a\n\n- [ ] NEW\n\n## Talk 2: B\n- [ ] b\n"],
  ["behind the paragraph of its first line, above code that never ends", "# E #event\n\nTalk 1: A\nwords\nmore\n```\nx\n", 0, "todo", "# E #event\n\nTalk 1: A\nwords\nmore\n- [ ] NEW\n\n```\nx\n"],
  ["inside the list item of the last talk, not behind the words below the list", "# E #event\n\n* Engines (Ada Lovelace)\n  * one\n* Nets (Bob Kahn)\n  * two\n\nThen home.\n", 1, "takeaway", "# E #event\n\n* Engines (Ada Lovelace)\n  * one\n* Nets (Bob Kahn)\n  * two\n  * Takeaways\n    * NEW\n\nThen home.\n"],
  ["inside of it too, whatever sections stand below the list", "# E #event\n\n* Engines (Ada Lovelace)\n\t* one\n* Nets (Bob Kahn)\n\t* two\n\n**Hallway notes**\nThen home.\n", 1, "question", "# E #event\n\n* Engines (Ada Lovelace)\n\t* one\n* Nets (Bob Kahn)\n\t* two\n\t* NEW??\n\n**Hallway notes**\nThen home.\n"],
  ["inside of it too, where a heading of the talk's stands below the list, and what is below that is nobody's", "# E #event\n\n* Engines (Ada Lovelace)\n  * one\n* Nets (Bob Kahn)\n  * two\n\n**Takeaways**\n- x\n", 1, "todo", "# E #event\n\n* Engines (Ada Lovelace)\n  * one\n* Nets (Bob Kahn)\n  * two\n  * [ ] NEW\n\n**Takeaways**\n- x\n"],
  ["into its section below the list, where that holds something", "# E #event\n\n* Engines (Ada Lovelace)\n  * one\n* Nets (Bob Kahn)\n  * two\n\n**Questions**\nfew of them\n", 1, "question", "# E #event\n\n* Engines (Ada Lovelace)\n  * one\n* Nets (Bob Kahn)\n  * two\n\n**Questions**\nfew of them\n\n  * NEW??\n"],
  ["behind the paragraph of its first line, if that begins in bold", "# E #event\n\n**Talk 1: A** by Ada Lovelace\nwords\n```\nx\n", 0, "todo", "# E #event\n\n**Talk 1: A** by Ada Lovelace\nwords\n- [ ] NEW\n\n```\nx\n"],
  ["behind the paragraph of its first line, if another one in it does", "# E #event\n\nTalk 1: A\n**Bold** by me\nwords\n```\nx\n", 0, "todo", "# E #event\n\nTalk 1: A\n**Bold** by me\nwords\n- [ ] NEW\n\n```\nx\n"],
  ["without one behind a short label", "# E #event\n\n## Talk 1: A\n- Q: why?\n", 0, "question", "# E #event\n\n## Talk 1: A\n- Q: why?\n- Q: NEW\n"],
  ["in bold from the label to the end", "# E #event\n\n## Talk 1: A\n- **Q1: why?**\n", 0, "question", "# E #event\n\n## Talk 1: A\n- **Q1: why?**\n- **Q2: NEW?**\n"],
  ["with the ballot of its list, whatever the note's last box is", "# E #event\n\n## Talk 1: A\n- ☐ a\n\n## Talk 2: B\n- [ ] b\n", 0, "todo", "# E #event\n\n## Talk 1: A\n- ☐ a\n- ☐ NEW\n\n## Talk 2: B\n- [ ] b\n"],
  ["with a question mark behind a label of a whole word", "# E #event\n\n## Talk 1: A\n- Question: why?\n", 0, "question", "# E #event\n\n## Talk 1: A\n- Question: why?\n- Question: NEW?\n"],
  ["with one behind a label of two digits", "# E #event\n\n## Talk 1: A\n- Q9: why?\n", 0, "question", "# E #event\n\n## Talk 1: A\n- Q9: why?\n- Q10: NEW?\n"],
  ["right below a bold title of two lines, for the same reason as below one line", "# Museum Day\n#event\n\n**Engines**\n\n**Dust is evidence and\nso are moths**\n\nwords\n", 1, "todo", "# Museum Day\n#event\n\n**Engines**\n\n**Dust is evidence and\nso are moths**\n\n- [ ] NEW\n\nwords\n"],
  ["as a task behind points that are counted by letters, where a box behind a letter is none", "# Libraries #event\n\nI. Shelves that lean\n   Ada Lovelace\n   A. gravity sorts\n   B. bookends\n\nII. Lending telescopes\n   Grace Hopper\n   A. a drawing of the moon\n", 0, "todo", "# Libraries #event\n\nI. Shelves that lean\n   Ada Lovelace\n   A. gravity sorts\n   B. bookends\n   - [ ] NEW\n\nII. Lending telescopes\n   Grace Hopper\n   A. a drawing of the moon\n"],
  ["in the list item of its talk, below a section that holds something, where words follow the list", "# E #event\n\n1. Talk: A\n   - a\n   - Takeaways\n     - b\n\nloose words\n\n2. Talk: B\n", 0, "todo", "# E #event\n\n1. Talk: A\n   - a\n   - Takeaways\n     - b\n   - Todos\n     - [ ] NEW\n\nloose words\n\n2. Talk: B\n"],
  ["in a section that ends the list item of its talk", "# E #event\n\n1. Talk: A\n   - a\n   - Takeaways\n\nloose words\n\n2. Talk: B\n", 0, "takeaway", "# E #event\n\n1. Talk: A\n   - a\n   - Takeaways\n\n   - NEW\n\nloose words\n\n2. Talk: B\n"],
  ["with the next letter", "# Libraries #event\n\nI. Shelves that lean\n   Ada Lovelace\n   A. gravity sorts\n   B. bookends\n\nII. Lending telescopes\n   Grace Hopper\n   A. a drawing of the moon\n", 0, "question", "# Libraries #event\n\nI. Shelves that lean\n   Ada Lovelace\n   A. gravity sorts\n   B. bookends\n   C. NEW??\n\nII. Lending telescopes\n   Grace Hopper\n   A. a drawing of the moon\n"],
  ["in the list below a title over a row of signs", "# Folding #event\n\nHinges <- Ada Lovelace\n^^^^^^^^^^\n- fold\n- [ ] try\n\nCranes <- Grace Hopper\n^^^^^^^^^^^\n- rope\n", 0, "todo", "# Folding #event\n\nHinges <- Ada Lovelace\n^^^^^^^^^^\n- fold\n- [ ] try\n- [ ] NEW\n\nCranes <- Grace Hopper\n^^^^^^^^^^^\n- rope\n"],
  ["in the list below a title between signs", "# Post #event\n\n===== Stamps / Ada Lovelace =====\n- chip\n- [ ] order\n\n===== Dogs / Grace Hopper =====\n- biscuits\n", 1, "todo", "# Post #event\n\n===== Stamps / Ada Lovelace =====\n- chip\n- [ ] order\n\n===== Dogs / Grace Hopper =====\n- biscuits\n- [ ] NEW\n"],
  ["in the list below a title that another app underlined", "# Ponds\n#event\n\n<u>Bees behind glass</u>\n<u>Ada Lovelace, Bern</u>\n- a\n\n<u>Rain you can order</u>\n<u>Grace Hopper, Oslo</u>\n- b\n", 1, "todo", "# Ponds\n#event\n\n<u>Bees behind glass</u>\n<u>Ada Lovelace, Bern</u>\n- a\n\n<u>Rain you can order</u>\n<u>Grace Hopper, Oslo</u>\n- b\n- [ ] NEW\n"],
  ["by the language of its talks", "# E #event\n\n###### Vortrag 1: A\nx\n\n###### Vortrag 2: B\n", 0, "takeaway", "# E #event\n\n###### Vortrag 1: A\nx\n\n**Erkenntnisse**\n- NEW\n\n###### Vortrag 2: B\n"],
];

test.each(ROWS)("%s", (_, before, nth, kind, after) => expect(added(before, nth, kind, "NEW")).toBe(after));

test.each([
  ["apart from ballots", "# E #event\n\n## Talk 1: A\n\n☐ a\nwords\n\n## Talk 2: B\n", 0, "# E #event\n\n## Talk 1: A\n\n☐ a\nwords\n\n- [ ] NEW\n\n## Talk 2: B\n"],
  ["apart from bullets that are none of Markdown's", "# E #event\n\n## Talk 1: A\n\n• ☐ a\n• b\n\n## Talk 2: B\n", 0, "# E #event\n\n## Talk 1: A\n\n• ☐ a\n• b\n\n- [ ] NEW\n\n## Talk 2: B\n"],
  ["apart from those without a box", "# E #event\n\n## Talk 1: A\n\n• b\n\n## Talk 2: B\n", 0, "# E #event\n\n## Talk 1: A\n\n• b\n\n- [ ] NEW\n\n## Talk 2: B\n"],
  ["into their section", "# E #event\n\n## Talk 1: A\n\n### Todos\n☐ a\n\n### Notes\n• x\n", 0, "# E #event\n\n## Talk 1: A\n\n### Todos\n☐ a\n\n- [ ] NEW\n\n### Notes\n• x\n"],
  ["behind a ballot of a list of Markdown", "# E #event\n\n## Talk 1: A\n\n* ☐ a\n* b\n", 0, "# E #event\n\n## Talk 1: A\n\n* ☐ a\n* [ ] NEW\n* b\n"],
  ["behind a numbered ballot", "# E #event\n\n## Talk 1: A\n\n2. ☑ a\n", 0, "# E #event\n\n## Talk 1: A\n\n2. ☑ a\n3. [ ] NEW\n"],
  ["behind a numbered ballot of their section", "# E #event\n\n## Talk 1: A\n\n### Todos\n12. ☑ a\n", 0, "# E #event\n\n## Talk 1: A\n\n### Todos\n12. ☑ a\n13. [ ] NEW\n"],
  ["with the blanks of the task before it", "# E #event\n\n## Talk 1: A\n\n-  [ ]  a\n", 0, "# E #event\n\n## Talk 1: A\n\n-  [ ]  a\n-  [ ]  NEW\n"],
  ["behind the talk's tasks", "# E #event\n\n## Talk 1: A\n\n+ [x] a\n\n☐ b\n", 0, "# E #event\n\n## Talk 1: A\n\n+ [x] a\n+ [ ] NEW\n\n☐ b\n"],
  ["as the note's last task, whatever its last box is", "# E #event\n\n## Talk 1: A\n\n+ [x] a\n\n## Talk 2: B\n\nwords\n\n☐ b\n", 1, "# E #event\n\n## Talk 1: A\n\n+ [x] a\n\n## Talk 2: B\n\nwords\n\n☐ b\n\n+ [ ] NEW\n"],
  ["as the first item of a talk", "# E #event\n\n## Talk 1: A\n\n☐ a\n\n## Talk 2: B\n", 1, "# E #event\n\n## Talk 1: A\n\n☐ a\n\n## Talk 2: B\n\n- [ ] NEW\n"],
])("a todo that other plugins must know is a task of Markdown: %s", (_, before, nth, after) => expect(added(before, nth, "todo", "NEW", [], true)).toBe(after));

test("words that would hide the rest are refused as such, also in a note with broken properties", () => {
  expect(added("---\nevent: [\n---\n#event\n\n## Talk 1: A\n\n- [ ] a\n\nx\n", 0, "todo", "50 %% of")).toBe("misread");
});

test("words that begin as a label are kept whole", () => {
  expect(added("# E #event\n\n## Talk 1: A\n\n### Takeaways\n- a\n", 0, "takeaway", "Takeaway: small")).toBe("# E #event\n\n## Talk 1: A\n\nTakeaway: Takeaway: small\n\n### Takeaways\n- a\n");
});

test("a takeaway goes into the section that has a word of the user's own, and into one of that name in the next talk", () => {
  const text = "# E #event\n\n## Talk 1: A\n\n### Merke\n\n- one\n\n## Talk 2: B\n\nwords\n";
  expect(added(text, 0, "takeaway", "NEW", ["Merke"])).toBe("# E #event\n\n## Talk 1: A\n\n### Merke\n\n- one\n- NEW\n\n## Talk 2: B\n\nwords\n");
  expect(added(text, 1, "takeaway", "NEW", ["Merke"])).toBe("# E #event\n\n## Talk 1: A\n\n### Merke\n\n- one\n\n## Talk 2: B\n\nwords\n\n### Merke\n\n- NEW\n");
  expect(added(text, 0, "takeaway", "NEW")).toContain("### Merke\n\n- one\n\n### ");
});
