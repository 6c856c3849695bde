// Words of one's own that open a talk: whole notes in languages that no list of ours covers, with and without the setting.
import fc from "fast-check";
import type { EventNote } from "../../../src/core/model";
import { readEventNote } from "../../../src/core/read/read-event-note";
import { readOptions } from "../../../src/core/settings";
import { insertTalk } from "../../../src/core/write/insert-talk";

const read = (text: string, labelWords: string): EventNote => readEventNote({ path: "a.md", text }, readOptions({ eventTag: "event", labelWords }));
const talks = (text: string, labelWords: string): readonly string[] =>
  read(text, labelWords).talks.map(({ number, title, speakers, why }) => [why, number ?? "-", title, speakers.map(({ name }) => name).join(" + ")].join(" | "));

const ESTONIAN = "Testipäevad Tartus\n\nEttekanne 3: Miks aeglased testid valetavad\n- [ ] proovida paralleelselt\n\nmuud\n\nEttekanne 4: Kolm viga järjekorras\n\n#event\n";
const ICELANDIC = "Haustfundur\n\nMálstofa 1: Jón Arnarson > Biðraðir án enda\n\nMálstofa 2: Villuleit í rekstri\n- [ ] prófa heima\n\n#event\n";
const SWEDISH = "Höstmötet\n\nInslag 1 - Loggar som ljuger\n\n2. Inslag: Anna Lindqvist\nVarför köer växer\n\n#event\n";
const TURKISH = "Güz buluşması\n\nİnceleme 1: Kuyruklar neden uzar\n\nİNCELEME 2: Sessiz hatalar\n\n#event\n";
const THAI = "งานชุมนุม\n\nบรรยาย 1: คิวที่ไม่มีวันจบ\n\nบรรยาย 2: บันทึกที่โกหก\n\n#event\n";

test.each([
  ["Estonian", ESTONIAN, "Ettekanne", ["label | 3 | Miks aeglased testid valetavad | ", "label | 4 | Kolm viga järjekorras | "]],
  ["Icelandic", ICELANDIC, "Erindi, Málstofa", ["label | 1 | Biðraðir án enda | Jón Arnarson", "label | 2 | Villuleit í rekstri | "]],
  ["Swedish", SWEDISH, "Anförande\nInslag", ["label | 1 | Loggar som ljuger | ", "label | 2 | Varför köer växer | Anna Lindqvist"]],
  ["Turkish, capitals and small letters of other lengths", TURKISH, "inceleme, İnceleme", ["label | 1 | Kuyruklar neden uzar | ", "label | 2 | Sessiz hatalar | "]],
  ["Thai, with a comma of East Asia", THAI, "สัมมนา、บรรยาย", ["label | 1 | คิวที่ไม่มีวันจบ | ", "label | 2 | บันทึกที่โกหก | "]],
])("%s notes are read with the user's words, and hold no talk without", (_, text, words, expected) => {
  expect(talks(text, words)).toEqual(expected);
  expect(talks(text, "")).toEqual([]);
  // What was read with other words is not remembered.
  expect(talks(text, words)).toEqual(expected);
});

test("accents as characters of their own are the same word", () => {
  expect(talks(ICELANDIC.normalize("NFD"), "Málstofa")).toHaveLength(2);
  expect(talks(ICELANDIC, "Málstofa".normalize("NFD"))).toHaveLength(2);
});

test("headings, numbers behind and words with signs in them", () => {
  expect(talks("# Con\n\n## T.E.D (1): Loops\n\n## C++ hour: Trees\n\n## Other\n\n#event", "C++ hour, T.E.D (1)")).toEqual(expect.arrayContaining(["label | - | Loops | ", "label | - | Trees | "]));
});

test("what a user's words open, all else is read as before", () => {
  const other = "# PyCon\n\n## Talk 1: Ada Lovelace > Engines\n\n- [ ] a\n\n## Loops - Grace Hopper\n\n#event\n";
  expect({ ...read(other, "Esitelmä, Přednáška") }).toEqual(read(other, ""));
});

test("a new talk is written with the user's word", () => {
  const edit = insertTalk({ path: "a.md", text: ESTONIAN }, null, readOptions({ eventTag: "event", labelWords: "Ettekanne" }));
  expect(edit).toMatchObject({ ok: true, value: { text: expect.stringContaining("Ettekanne 5: \n") as string } });
});

test("any words are data: none is a pattern, and each note is read", () => {
  const sign = fc.constantFrom("(", ")", "[", "\\", "*", "+", "?", "{2,}", "|", "^", "$", ".", "a", "é", "漢", "😀", "\u0301", " ");
  const word = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join(""));
  fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.string(), (words, text) => {
    const label = words[0]?.trim().replace(/\s+/gu, " ") ?? "";
    const { talks: found } = read(`Con\n\nx\n\n${label} 7: Loops\n\n${text}\n\n#event`, words.join(","));
    // A word that is read as a mark of its own, in Markdown or as `a)`, is none at the beginning of a line.
    if (/^[\p{L}]/u.test(label) && !/^[A-Za-z][).]/u.test(label) && !/[\\*^|[\]{}]/u.test(label)) expect(found.map(({ title }) => title)).toContain("Loops");
  }), { numRuns: 500 });
});
