// Tables with a talk in each row: the head of the table says which column holds the title, the people, the time, the room.
import type { Block } from "./blocks";
import { readHead } from "./head";
import { plainWords } from "./inline";
import { KNOWS_NOBODY } from "./judge";
import { areFirstNames, couldBeName } from "./names";
import { peopleLikeness } from "./people";
import { headingLikeness } from "./split";
import { SPEAKER_WORDS } from "./words";

/** What a column of a programme holds. */
export type Column = "title" | "people" | "time" | "room" | "number";

const COLUMNS: Readonly<Record<Column, ReadonlySet<string>>> = {
  title: new Set("what was quoi qué cosa co wat セッション名 発表タイトル 発表 講演 title talk session topic presentation titel thema vortrag titre sujet conférence título tema charla ponencia palestra titolo argomento intervento tytuł temat prelekcja onderwerp lezing тема доклад название přednáška název program föredrag titel rubrik foredrag tittel esitys aihe otsikko előadás cím prezentare konuşma sunum başlık タイトル 題目 题目 議題 演題 제목".split(" ")),
  people: new Set([...SPEAKER_WORDS, "who", "name", "names", "wer", "qui", "quién", "quien", "chi", "kto", "wie", "quem", "kdo", "vem", "hvem", "kuka", "ki", "cine", "kim"]),
  time: new Set("time when start slot zeit uhrzeit wann heure quand hora cuándo ora quando godz godzina czas tijd čas tid klo aika idő ora saat время 時間 时间 시간".split(" ")),
  room: new Set("room where stage track raum saal wo salle où sala dónde onde gdzie zaal зал 部屋 会場".split(" ")),
  number: new Set("# no no. nr nr. n° num № number".split(" ")),
};

/** The cells of a row, as written. */
export const cellsOf = (row: string): readonly string[] => row.replace(/^\|/u, "").replace(/\|$/u, "").replace(/\\\|/gu, "\ue000").split("|").map((cell) => cell.replace(/\ue000/gu, "|").trim());

const isDelimiter = (cells: readonly string[]): boolean => cells.every((cell) => cell === "" || /^:?[-–—]+:?$/u.test(cell)) && cells.some((cell) => cell !== "");

const LEAST_WORDS = 2;
/** So many rows show what a column holds. */
const MOST_ROWS = 40;

/**
 * The columns of a table by what stands in them, where its head does not say: names in one, and in another what has most words. A table
 * of names alone, such as of whom somebody met, has no titles.
 */
function columnsBy(rows: readonly (readonly string[])[], said: readonly (Column | null)[]): readonly (Column | null)[] {
  const cells = (nth: number): readonly string[] => rows.map((row) => plainWords(row[nth] ?? "")).filter((cell) => cell !== "");
  const share = (nth: number, is: (cell: string) => boolean): number => cells(nth).filter(is).length / Math.max(1, cells(nth).length);
  const words = (nth: number): number => cells(nth).reduce((sum, cell) => sum + cell.split(/\s+/u).length, 0) / Math.max(1, cells(nth).length);
  const isTime = (cell: string): boolean => /^\d{1,2}[:.h]\d{2}/u.test(cell);
  const isPerson = (cell: string): boolean => peopleLikeness(cell) >= 0.7 || areFirstNames(cell);
  const named = said.indexOf("people");
  // Below `Name` stands what anything is called.
  if (named !== -1 && rows.length > 1 && share(named, (cell) => isPerson(cell) || couldBeName(cell)) < 0.3) return said;
  const people = named !== -1 ? named : said.findIndex((column, nth) => column === null && share(nth, isPerson) > 0.6);
  const times = said.includes("time") ? said.indexOf("time") : said.findIndex((_, nth) => share(nth, isTime) > 0.6);
  if (rows.length < 2 || people === -1) return said;
  const free = said.flatMap((column, nth) => (column === null && nth !== people && nth !== times ? [nth] : []));
  const title = [...free].sort((a, b) => words(b) - words(a))[0];
  if (title === undefined || words(title) <= LEAST_WORDS) return said;
  return said.map((column, nth) => (nth === people ? "people" : nth === times ? "time" : nth === title ? "title" : column));
}

const columnOf = (cell: string): Column | null => {
  const word = plainWords(cell).toLowerCase().replace(/[:?]$/u, "");
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].has(word)) ?? null;
};

/** A row that holds a talk, its words by column. */
export interface TalkRow {
  readonly at: number;
  readonly words: Readonly<Partial<Record<Column, string>>>;
}

/** The rows of a table below its head. */
function rowsBelow(blocks: readonly Block[], head: number): readonly (readonly string[])[] {
  const below = blocks.slice(head + 1, head + 1 + MOST_ROWS);
  const stop = below.findIndex(({ kind }) => kind !== "row");
  return (stop === -1 ? below : below.slice(0, stop)).map(({ raw }) => cellsOf(raw)).filter((cells) => !isDelimiter(cells));
}

/** True if at least half of the titles of a table name their people: `Loops - Ada Lovelace`. */
function holdsTalks(rows: readonly (readonly string[])[], title: number): boolean {
  const titles = rows.map((row) => readHead(plainWords(row[title] ?? "")).rest);
  return titles.length > 1 && titles.filter((words) => headingLikeness(words, KNOWS_NOBODY) >= 0.7).length * 2 >= titles.length;
}

/** The talks in the tables of a note: rows of tables whose head names a column of titles and another one. */
export function talkRows(blocks: readonly Block[]): readonly TalkRow[] {
  const rows: TalkRow[] = [];
  let columns: readonly (Column | null)[] | null = null;
  let last = -2;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "row") continue;
    const cells = cellsOf(block.raw);
    if (last !== at - 1) {
      const said = cells.map(columnOf);
      const found = said.includes("title") ? said : columnsBy(rowsBelow(blocks, at), said);
      columns = found.includes("title") && (new Set(found.filter((column) => column !== null)).size > 1 || holdsTalks(rowsBelow(blocks, at), found.indexOf("title"))) ? found : null;
    } else if (columns && !isDelimiter(cells)) {
      const words = Object.fromEntries(cells.flatMap((cell, nth) => (columns?.[nth] ? [[columns[nth], plainWords(cell)]] : []))) as TalkRow["words"];
      if ((words.title ?? "") !== "") rows.push({ at, words });
    }
    last = at;
  }
  return rows;
}
