// The picture of an event: how far its todos are, when its talks were, and what is still missing.
import { talksOf, type EventGroup, type PlacedTalk } from "../events";
import type { Card, DayCounts } from "../sidebar";
import { dayOf, daysOf, eventCounts, once } from "./counts";

const MOST_DAYS = 14;

const hourOf = (start: string | null): number | null => (start === null ? null : Number(start.slice(0, 2)));

/** Talks of each hour from the first to the last one. */
function perHour(day: string | null, talks: readonly PlacedTalk[]): DayCounts {
  const hours = talks.flatMap(({ talk }) => hourOf(talk.start) ?? []);
  if (hours.length === 0) return { day, from: null, counts: [] };
  const first = Math.min(...hours);
  const counts = Array.from({ length: Math.max(...hours) - first + 1 }, () => 0);
  for (const hour of hours) counts[hour - first] = (counts[hour - first] ?? 0) + 1;
  return { day, from: first, counts };
}

function daysAndCounts(event: EventGroup): Pick<Card, "days" | "per"> {
  const talks = talksOf(event);
  const days = daysOf(event).slice(0, MOST_DAYS);
  const on = (day: string | null): readonly PlacedTalk[] => talks.filter((talk) => day === null || dayOf(talk) === day);
  const timed = talks.filter(({ talk }) => talk.start !== null).length;
  if (timed >= 2 && timed * 2 >= talks.length) {
    return { per: "hour", days: (days.length > 1 ? days : [days[0] ?? null]).map((day) => perHour(day, on(days.length > 1 ? day : null))) };
  }
  return { per: "day", days: days.length > 1 ? days.map((day) => ({ day, from: null, counts: [on(day).length] })) : [] };
}

/** The event's picture. */
export const cardOf = once((event: EventGroup): Card => {
  const { todos, questions, takeaways } = eventCounts(event);
  const unnamed = talksOf(event).filter(({ talk }) => talk.speakers.length === 0);
  const source = unnamed[0]?.talk.source;
  return {
    todos, ...daysAndCounts(event),
    openQuestions: questions.all - questions.done, takeaways: takeaways.all,
    unnamed: unnamed.length, firstUnnamed: source ? { path: source.path, line: source.line } : null,
  };
});
