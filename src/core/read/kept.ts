// Answers of pure functions that are kept: a note is read again with each key that is typed, and most of its lines are the same.

/** A copy: a piece of a note would keep the text of the whole note alive. */
export const copied = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));

/** What is longer is hardly asked for twice, and would take the room of many. */
const LONGEST = 200;

/** The same function, with the last `most` to twice as many answers kept. */
export function keeping<V>(most: number, answer: (text: string) => V): (text: string) => V {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const known = young.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const value = old.get(text) ?? answer(own);
    if (young.size >= most) {
      old = young;
      young = new Map();
    }
    young.set(own, value);
    return value;
  };
}
