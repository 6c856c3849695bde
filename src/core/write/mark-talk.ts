// The user's own word on a line: `%% talk %%` or `%% no talk %%` behind its words, set or taken away. Only the mark changes.
import type { Edit, RawNote, Refusal } from "../model";
import { readBlocks } from "../read/blocks";
import { IS_TALK, NO_TALK } from "../read/layout";
import { scanLines, type Line } from "../read/lines";
import { readEventNote, type ReadOptions } from "../read/read-event-note";
import { err, ok, type Result } from "../result";
import { findLine, type LineIdentity } from "./find-again";
import { contentEnd } from "./line-end";

export type TalkMark = "talk" | "no talk";

/** The line without marks, and one blank before each. */
function unmarked(line: string): string {
  const found = NO_TALK.exec(line) ?? IS_TALK.exec(line);
  if (!found) return line;
  const before = line.slice(0, found.index);
  const after = line.slice(found.index + found[0].length);
  return unmarked(/[ \t]$/u.test(before) ? before.slice(0, -1) + after : before + after.replace(/^[ \t]/u, ""));
}

function marked(line: string, mark: TalkMark): string {
  const at = contentEnd(line);
  return `${line.slice(0, at)} %% ${mark} %%${line.slice(at)}`;
}

const has = (line: string, mark: TalkMark): boolean => (mark === "talk" ? IS_TALK : NO_TALK).test(line) && !(mark === "talk" ? NO_TALK : IS_TALK).test(line);

/** True if a comment begins in the line and goes on in the next one: a mark behind it would end it. */
const staysOpen = (line: string): boolean => line.split("%%").length % 2 === 0;

/** False for front matter, and for the underline of a heading and a line across the note: with a mark they were none. */
const hasWords = (text: string, at: number): boolean => readBlocks(text, scanLines(text)).some(({ line, kind }) => line.index === at && kind !== "rule");

/** Sets the mark of a line, or takes it away with `null`. `no place` for a line without words; `misread` if the note does not read so afterwards. */
export function markTalk(raw: RawNote, identity: LineIdentity, mark: TalkMark | null, options: ReadOptions): Result<Edit, Refusal> {
  const { path, text } = raw;
  const found = findLine(text, identity);
  if (!found.ok) return found;
  const { start, end, index }: Line = found.value;
  if (!hasWords(text, index)) return err({ kind: "no place" });
  const line = text.slice(start, end);
  if (mark !== null && has(line, mark)) return ok({ text, cursor: null });
  const plain = unmarked(line);
  if (mark !== null && staysOpen(plain)) return err({ kind: "misread" });
  const next = text.slice(0, start) + (mark === null ? plain : marked(plain, mark)) + text.slice(end);
  if (mark === null) return ok({ text: next, cursor: null });
  const isTalk = readEventNote({ path, text: next }, options).talks.some(({ source }) => source.line === index);
  return isTalk === (mark === "talk") ? ok({ text: next, cursor: null }) : err({ kind: "misread" });
}
