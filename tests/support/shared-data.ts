// The data beside the project, where it is there: recorded notes, generated notes, real notes. Nothing in the project needs it.
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(__dirname, "../..", process.env.CONFERENCE_NOTES_DATA ?? "../shared/data");

/** The folder, or null: tests that use it skip then, and say so. */
export const sharedData: string | null = existsSync(folder) ? folder : null;

/** Runs the tests where the data is, and skips them with a clear word where it is not. */
export const withSharedData = (name: string, define: (folder: string) => void): void => {
  if (sharedData === null) describe.skip(`${name} (skipped: there is no ${folder})`, () => test("needs the shared data", () => undefined));
  else describe(name, () => define(sharedData));
};
