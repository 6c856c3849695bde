// Dates and times in words, in the language of the app. An ISO date has no time zone, so none is applied.
import { getLanguage } from "obsidian";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(kind: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(kind);
  if (known) return known;
  // English is written as in England, where the month does not come before the day.
  const language = getLanguage();
  const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { ...options, timeZone: "UTC" });
  formats.set(kind, made);
  return made;
}

function worded(iso: string, kind: string, options: Intl.DateTimeFormatOptions): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) ? iso : formatOf(kind, options).format(time);
}

/** `24 May 2024` */
export const longDate = (iso: string): string => worded(iso, "long", { day: "numeric", month: "short", year: "numeric" });

/** `24 May`, with the year where it is another than that of the day it is seen. */
export const shortDate = (iso: string, today: string): string =>
  (iso.slice(0, 4) === today.slice(0, 4) ? worded(iso, "short", { day: "numeric", month: "short" }) : longDate(iso));

/** `Friday 24 May` */
export const dayWords = (iso: string): string => worded(iso, "day", { weekday: "long", day: "numeric", month: "long" });

/** `Fri` */
export const weekday = (iso: string): string => worded(iso, "weekday", { weekday: "short" });

/** `9:00`, or as the language has it; hours beyond the day begin it anew. */
export const hour = (hours: number): string => formatOf("hour", { hour: "numeric", minute: "2-digit" }).format(hours * 3_600_000);

/** `24 – 26 May 2024`, as short as it can be. */
export function dateRange(from: string, to: string | null): string {
  if (to === null || to === from) return longDate(from);
  const [start, end] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  if (Number.isNaN(start) || Number.isNaN(end) || end < start) return longDate(from);
  return formatOf("long", { day: "numeric", month: "short", year: "numeric" }).formatRange(start, end);
}
