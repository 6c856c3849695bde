// Tables with a talk in each row: the head of the table says which column holds the title, the people, the time, the room.
import type { Block } from "./blocks";
import { plainWords } from "./inline";
import { SPEAKER_WORDS } from "./words";

/** What a column of a programme holds. */
export type Column = "title" | "people" | "time" | "room" | "number";

const COLUMNS: Readonly<Record<Column, ReadonlySet<string>>> = {
  title: new Set("what was quoi qué cosa co wat セッション名 発表タイトル 発表 講演 title talk session topic presentation titel thema vortrag titre sujet conférence título tema charla ponencia palestra titolo argomento intervento tytuł temat prelekcja onderwerp lezing тема доклад название タイトル 題目 题目 議題 演題 제목".split(" ")),
  people: new Set([...SPEAKER_WORDS, "who", "name", "names", "wer", "qui", "quién", "quien", "chi", "kto", "wie", "quem"]),
  time: new Set("time when start slot zeit uhrzeit wann heure quand hora cuándo ora quando godz godzina czas tijd время 時間 时间 시간".split(" ")),
  room: new Set("room where stage track raum saal wo salle où sala dónde onde gdzie zaal зал 部屋 会場".split(" ")),
  number: new Set("# no no. nr nr. n° num № number".split(" ")),
};

/** The cells of a row, as written. */
export const cellsOf = (row: string): readonly string[] => row.replace(/^\|/u, "").replace(/\|$/u, "").replace(/\\\|/gu, "\ue000").split("|").map((cell) => cell.replace(/\ue000/gu, "|").trim());

const isDelimiter = (cells: readonly string[]): boolean => cells.every((cell) => cell === "" || /^:?[-–—]+:?$/u.test(cell)) && cells.some((cell) => cell !== "");

const columnOf = (cell: string): Column | null => {
  const word = plainWords(cell).toLowerCase().replace(/[:?]$/u, "");
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].has(word)) ?? null;
};

/** A row that holds a talk, its words by column. */
export interface TalkRow {
  readonly at: number;
  readonly words: Readonly<Partial<Record<Column, string>>>;
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
      const found = cells.map(columnOf);
      columns = found.includes("title") && new Set(found.filter((column) => column !== null)).size > 1 ? found : null;
    } else if (columns && !isDelimiter(cells)) {
      const words = Object.fromEntries(cells.flatMap((cell, nth) => (columns?.[nth] ? [[columns[nth], plainWords(cell)]] : []))) as TalkRow["words"];
      if ((words.title ?? "") !== "") rows.push({ at, words });
    }
    last = at;
  }
  return rows;
}
