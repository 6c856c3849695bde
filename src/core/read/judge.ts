// Who is known from elsewhere: other talks, notes of people, links. A name that no list knows is somebody if it is known.
import { foldName } from "../events";
import { copied, keeping } from "./kept";
import { readPeople } from "./people";

/** Names by `foldName`. Each question tells that the answer matters: a reader that hears "no" would read otherwise had it been "yes". */
export interface KnownNames {
  has(name: string): boolean;
}

export interface Judge {
  /** True if the text is one known person or several, and nothing else. */
  readonly knows: (text: string) => boolean;
}

export const KNOWS_NOBODY: Judge = { knows: () => false };

/** What is longer names nobody, and what holds these is no name. */
const LONGEST = 60;
const NO_NAME = /[!?:;"“”„«»<>{}=#\\[\]…]|\p{L}{2}\.\s|(?:\S+\s+){8}/u;

/** The folded names of which a text is made, if it could be made of names. */
const namesIn = keeping(1000, (text: string): readonly string[] =>
  (text.length < 3 || text.length > LONGEST || NO_NAME.test(text) ? [] : readPeople(text, true, true).map(({ name }) => copied(foldName(name)))));

function knows(text: string, names: KnownNames): boolean {
  const found = namesIn(text);
  return found.length > 0 && found.every((name) => names.has(name));
}

export const judgeWith = (names: KnownNames | undefined): Judge => (names === undefined ? KNOWS_NOBODY : { knows: (text) => knows(text, names) });
