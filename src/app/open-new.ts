// Opens a note that was made: where it was asked for, or where the settings say, or not at all.
import type { OpenHow } from "./ports";
import type { Tools } from "./tools";

/** `cursor` is a UTF-16 offset, `how` null for what the settings say. `left` where the person wants to stay. */
export async function openNew({ desk, settings }: Tools, path: string, cursor: number | null, how: OpenHow | null): Promise<"open" | "left" | "failed"> {
  const place = how ?? settings().openNew;
  if (place === "stay") return "left";
  return (await desk.openAtCursor(path, cursor, place)) ? "open" : "failed";
}
