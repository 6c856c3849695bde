// Who is known from other notes: names that no list has are people where another note says so, in whatever order the notes are read.
import fc from "fast-check";
import { KnownPeople } from "../../../src/app/known-people";
import type { EventNote, RawNote } from "../../../src/core/model";

const OPTIONS = { tag: "event" };

/** No list has these names, and their words are things. */
const PROGRAMME: RawNote = { path: "Programme.md", text: "# SailConf\n#event\n\n## Rigging for one\nSpeaker: Ocean Parcel\n- ropes\n\n## Night watches\nSpeaker: Mercury Falcon\n- coffee\n" };
const MINE: RawNote = { path: "Mine.md", text: "# Winter meetup\n#event\n\n## Ocean Parcel: What the wind says\n- listen\n\n## Sails and ropes\n- never enough\n\n## Knots - Grace Hopper\n- bowline\n\n## Tar - Ada Lovelace\n- black\n" };
const ALONE: RawNote = { path: "Alone.md", text: "# Harbour day\n#event\n\n## Ocean Parcel\nThe last harbour is the best one.\n\n## Tide tables\nMercury Falcon\n- moon\n\n## Knots - Grace Hopper\n- bowline\n" };

const REST = ["Sails and ropes / ", "Knots / Grace Hopper", "Tar / Ada Lovelace"];

const talksIn = ({ talks }: EventNote): readonly string[] => talks.map(({ title, speakers }) => `${title ?? "?"} / ${speakers.map(({ name }) => name).join(", ")}`);

/** Reads the notes one after the other, and again whatever would be read otherwise by then. */
function readAll(notes: readonly RawNote[], people = new KnownPeople()): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const wanted = [...notes];
  for (let note = wanted.shift(); note; note = wanted.shift()) {
    const { note: read, others } = people.read(note, OPTIONS);
    found.set(read.path, talksIn(read));
    wanted.push(...notes.filter(({ path }) => others.includes(path)));
  }
  return found;
}

test("a name that no list has is somebody where another note names them", () => {
  expect(readAll([MINE]).get("Mine.md")).toEqual(["Ocean Parcel: What the wind says / ", ...REST]);
  expect(readAll([PROGRAMME, MINE]).get("Mine.md")).toEqual(["What the wind says / Ocean Parcel", ...REST]);
});

test("known names alone in a heading and on the line below it", () => {
  expect(readAll([PROGRAMME, ALONE]).get("Alone.md")).toEqual(["The last harbour is the best one. / Ocean Parcel", "Tide tables / Mercury Falcon", "Knots / Grace Hopper"]);
});

test("the name of a note about somebody is known, one word too", () => {
  const people = new KnownPeople();
  const note = { path: "Podcast.md", text: "# Podcast day\n#event\n\n## Kaddi - Recording on trains\n- noise\n\n## Long interviews\n- water\n" };
  expect(talksIn(people.read(note, OPTIONS).note)[0]).toBe("Kaddi - Recording on trains / ");
  expect(people.meet("People/Kaddi.md", ["Kaddi"])).toEqual(["Podcast.md"]);
  expect(talksIn(people.read(note, OPTIONS).note)[0]).toBe("Recording on trains / Kaddi");
  expect(people.forget("People/Kaddi.md")).toEqual(["Podcast.md"]);
});

test("names are known no longer when the note that told them is gone or says otherwise", () => {
  const people = new KnownPeople();
  readAll([PROGRAMME, MINE], people);
  expect(people.read({ ...PROGRAMME, text: PROGRAMME.text.replace("Speaker: Ocean Parcel", "") }, OPTIONS).others).toEqual(["Mine.md"]);
  expect(talksIn(people.read(MINE, OPTIONS).note)).toEqual(["Ocean Parcel: What the wind says / ", ...REST]);
});

test("the order of reading changes nothing", () => {
  const notes = [PROGRAMME, MINE, ALONE, { ...MINE, path: "Again.md" }];
  const expected = new Map([...readAll(notes)].sort());
  fc.assert(fc.property(fc.shuffledSubarray(notes, { minLength: notes.length }), (order) => {
    expect(new Map([...readAll(order)].sort())).toEqual(expected);
  }));
});
