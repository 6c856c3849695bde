// A report between its two markers: only what stands between them is written anew, all other text of the note stays byte for byte.
import type { Edit, Refusal } from "../model";
import { scanLines, type Line } from "../read/lines";
import { err, ok, type Result } from "../result";
import { lineEndAt } from "./put-lines";

const OPENING = /^%% conference-notes:report(?::\s*([^%]*?))?\s*%%$/u;
const CLOSING = /^%% conference-notes:end of report %%$/u;
export const REPORT_END = "%% conference-notes:end of report %%";

/** The marker that opens the report of an event; an event's name goes into it without `%`. */
export const reportStart = (event: string): string => {
  const name = event.replace(/[%\s]+/gu, " ").trim();
  return name === "" ? "%% conference-notes:report %%" : `%% conference-notes:report: ${name} %%`;
};

interface Mark {
  readonly line: Line;
  readonly event: string | null;
  readonly opens: boolean;
}

function marksIn(text: string, lines: readonly Line[]): readonly Mark[] {
  if (!text.includes("%% conference-notes:")) return [];
  return lines.flatMap((line): Mark[] => {
    if (line.kind === "code") return [];
    const words = text.slice(line.start, line.end).trim();
    const opening = OPENING.exec(words);
    if (opening) return [{ line, opens: true, event: opening[1] ?? null }];
    return CLOSING.test(words) ? [{ line, opens: false, event: null }] : [];
  });
}

/** The name of the event whose report the note holds, empty where the marker names none; null if it holds none. */
export function reportedEvent(text: string): string | null {
  const mark = marksIn(text, scanLines(text)).find(({ opens }) => opens);
  return mark ? mark.event ?? "" : null;
}

/**
 * Puts a report (lines with \n) between the markers of the note, or with markers at its end where it has none.
 * `broken markers` if one is missing, doubled, in the wrong order or inside an open comment.
 */
export function putReport(text: string, event: string, report: string): Result<Edit, Refusal> {
  const lines = scanLines(text);
  const marks = marksIn(text, lines);
  const [opening, closing] = marks;
  if (!opening) {
    const eol = lineEndAt(text, lines, lines.length);
    const block = [reportStart(event), ...report.split("\n"), REPORT_END].join(eol) + eol;
    const gap = /^$|(?:^|\n|\r(?!\n))[ \t]*(?:\r\n|\r|\n)$/u.test(text) ? "" : /[\r\n]$/u.test(text) ? eol : eol + eol;
    const next = text + gap + block;
    // Behind a code block or a comment that never ends it would be a part of that.
    return marksIn(next, scanLines(next))[0]?.line.kind === "text" ? ok({ text: next, cursor: null }) : err({ kind: "unclosed" });
  }
  if (!closing || marks.length > 2 || !opening.opens || closing.opens || opening.line.kind !== "text" || closing.line.kind !== "text") return err({ kind: "broken markers" });
  const eol = lineEndAt(text, lines, opening.line.index + 1);
  return ok({ text: text.slice(0, opening.line.end) + eol + report.split("\n").join(eol) + eol + text.slice(closing.line.start), cursor: null });
}
