// The fields that the Tasks plugin and Dataview keep in a todo's line: read for display, never written.

export type Priority = "highest" | "high" | "medium" | "low" | "lowest";

export interface TaskFields {
  /** The text without the fields. */
  readonly words: string;
  /** ISO dates. */
  readonly due: string | null;
  readonly scheduled: string | null;
  readonly start: string | null;
  readonly done: string | null;
  readonly priority: Priority | null;
  /** As written, such as `every week`. */
  readonly repeats: string | null;
}

type DateField = "due" | "scheduled" | "start" | "done";

const DATES: Readonly<Record<string, DateField | null>> = { "📅": "due", "📆": "due", "🗓": "due", "⏳": "scheduled", "⌛": "scheduled", "🛫": "start", "✅": "done", "➕": null, "❌": null };
const PRIORITIES: Readonly<Record<string, Priority>> = { "🔺": "highest", "⏫": "high", "🔼": "medium", "🔽": "low", "⏬": "lowest" };
const NAMES: Readonly<Record<string, DateField | null>> = { due: "due", scheduled: "scheduled", start: "start", completion: "done", created: null, cancelled: null };

const MARKS = /[📅📆🗓⏳⌛🛫✅➕❌🔺⏫🔼🔽⏬🔁🆔⛔🏁]|::/u;
const DATE = /(📅|📆|🗓|⏳|⌛|🛫|✅|➕|❌)\ufe0f?[ \t]{0,3}(\d{4}-\d\d-\d\d)/gu;
const PRIORITY = /(🔺|⏫|🔼|🔽|⏬)\ufe0f?/gu;
const REPEATS = /🔁\ufe0f?[ \t]{0,3}([\p{L}\p{N}, !]{1,80})/gu;
const NAMED = /(?:🆔|⛔|🏁)\ufe0f?[ \t]{0,3}[\w,-]{1,80}/gu;
const FIELD = /[[(](due|scheduled|start|created|completion|cancelled|priority|repeat|id|dependsOn|onCompletion)::[ \t]{0,3}([^\][()]{0,100})[\])]/gu;
const ISO = /^\d{4}-\d\d-\d\d$/u;

/** Reads the fields out of a todo's text; a text without any is its own words. */
export function taskFields(text: string): TaskFields {
  const found: Record<DateField, string | null> = { due: null, scheduled: null, start: null, done: null };
  if (!MARKS.test(text)) return { words: text, ...found, priority: null, repeats: null };
  let priority: Priority | null = null;
  let repeats: string | null = null;
  const date = (field: DateField | null | undefined, value: string): string => {
    if (field) found[field] = value;
    return "";
  };
  const words = text
    .replace(FIELD, (whole, name: string, said: string) => {
      const value = said.trim();
      if (name === "priority") priority = Object.values(PRIORITIES).find((known) => known === value.toLowerCase()) ?? priority;
      else if (name === "repeat") repeats = value;
      else if (name in NAMES) return ISO.test(value) ? date(NAMES[name], value) : whole;
      return "";
    })
    .replace(DATE, (_, mark: string, value: string) => date(DATES[mark], value))
    .replace(PRIORITY, (_, mark: string) => {
      priority = PRIORITIES[mark] ?? priority;
      return "";
    })
    .replace(REPEATS, (_, said: string) => {
      repeats = said.trim();
      return "";
    })
    .replace(NAMED, "");
  return { words: words === text ? text : words.split(/[ \t]+/u).join(" ").trim(), ...found, priority, repeats };
}
