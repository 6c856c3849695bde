// The tab of speakers: everyone who was heard, in the order of the alphabet, each with all their talks, the newest first.
import { compareNames, resorted, type AllEvents, type Voice } from "../all-events";
import type { Choice } from "../choice";
import { eventName, speakerKeys, talksBy, voiceKey, type EventGroup, type PlacedTalk } from "../events";
import type { Speaker } from "../model";
import type { Found, Row, SpeakerRow } from "../sidebar";
import { dayOf, once } from "./counts";
import type { Plan } from "./plan";
import { Block } from "./row-list";
import { talkRow } from "./tree";

interface Heard {
  readonly speaker: Pick<Speaker, "name" | "affiliation" | "role" | "link">;
  readonly talks: readonly PlacedTalk[];
}

const newest = (a: PlacedTalk, b: PlacedTalk): number => {
  const [left, right] = [dayOf(a) ?? a.note.date ?? "", dayOf(b) ?? b.note.date ?? ""];
  return left < right ? 1 : left > right ? -1 : 0;
};

/** Somebody over all events: what the newest talk that says it says. */
const heardOf = once(({ key, events }: Voice): Heard => {
  const talks = events.flatMap((event) => talksBy(event, key)).sort(newest);
  const same = talks.flatMap(({ talk }) => talk.speakers.filter((speaker) => voiceKey(speaker) === key));
  const said = <K extends keyof Speaker>(field: K): Speaker[K] | null => same.find((speaker) => speaker[field] !== null)?.[field] ?? null;
  return { talks, speaker: { name: same[0]?.name ?? key, affiliation: said("affiliation"), role: said("role"), link: said("link") } };
});

export function speakerRow(voice: Voice, folded: boolean | null, found: Found | null = null): SpeakerRow {
  const { speaker, talks } = heardOf(voice);
  const { source } = talks[0]?.talk ?? {};
  return {
    kind: "speaker", key: `speakers speaker ${voice.key}`, level: 1, path: source?.path ?? "", line: source?.line ?? 0,
    name: speaker.name, affiliation: speaker.affiliation ?? speaker.role, link: speaker.link,
    count: { of: "talks", done: 0, all: talks.length }, folded, found,
  };
}

function rowsOf(voice: Voice, folded: boolean, plan: Plan): readonly Row[] {
  const row = speakerRow(voice, folded);
  if (folded) return [row];
  return [row, ...heardOf(voice).talks.map(({ note, talk }) => {
    const shown = talkRow(`speakers talk ${voice.key} ${talk.source.path}#${talk.key}`, talk, 2, plan, null, { event: eventName(note), found: null });
    // Whose talk it is, is said above it: only who spoke with them is new.
    return { ...shown, speakers: shown.speakers.filter((speaker) => voiceKey(speaker) !== voice.key) };
  })];
}

const byName = (a: Voice, b: Voice): number => compareNames(heardOf(a).speaker.name, heardOf(b).speaker.name) || (a.key < b.key ? -1 : 1);

let sorted: { readonly of: ReadonlyMap<string, Voice>; readonly voices: readonly Voice[] } | null = null;

function everyVoice({ voices }: AllEvents): readonly Voice[] {
  if (sorted?.of === voices) return sorted.voices;
  const before = sorted?.voices ?? [];
  const known = new Set(before);
  const come = [...voices.values()].filter((voice) => !known.has(voice));
  sorted = { of: voices, voices: resorted(before, (voice) => voices.get(voice.key) !== voice, come, byName) };
  return sorted.voices;
}

function blockOf(voice: Voice, { flipped }: Choice, plan: Plan): Block<Row> {
  const folded = flipped.size === 0 || !flipped.has(`speakers speaker ${voice.key}`);
  return new Block(folded ? 1 : 1 + heardOf(voice).talks.length, () => rowsOf(voice, folded, plan), [voice.key]);
}

/** The speakers of one event, or of all where none is given. */
export function speakerBlocks(all: AllEvents, event: EventGroup | null, choice: Choice, plan: Plan): readonly Block<Row>[] {
  const voices = event === null ? everyVoice(all) : speakerKeys(event).flatMap((key) => all.voices.get(key) ?? []).sort(byName);
  return voices.map((voice) => blockOf(voice, choice, plan));
}
