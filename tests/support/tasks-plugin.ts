// A stand-in for the Tasks plugin, as its documentation describes `apiV1.executeToggleTaskDoneCommand`: a line and a path in, text out.
// A task that recurs becomes two lines, one to be deleted when it is done none; a line it does not know as a task gets a bullet.

export interface FakeTasks {
  /** The lines it was asked for. */
  readonly asked: string[];
  readonly apiV1: { executeToggleTaskDoneCommand: (line: string, path: string) => unknown };
}

const FORM = /^([\s>]*(?:[-*+]|\d+[.)]) +\[)(.)(\] +)(.*)$/u;
const DONE = /\s*\u{2705} \d{4}-\d\d-\d\d/u;

/** `cycle` is what each symbol becomes. */
export function fakeTasks(cycle: Readonly<Record<string, string>> = { " ": "x", x: " ", "/": "x" }, answer?: (line: string) => unknown): FakeTasks {
  const asked: string[] = [];
  const toggle = (line: string): string => {
    const match = FORM.exec(line);
    if (!match) return `- ${line}`;
    const [, lead = "", symbol = " ", close = "", words = ""] = match;
    const next = cycle[symbol] ?? "x";
    const open = words.replace(DONE, "");
    if (next !== "x") return `${lead}${next}${close}${open}`;
    if (/\u{1F3C1} delete/u.test(words)) return "";
    const done = `${lead}x${close}${open} \u{2705} 2026-05-24`;
    return open.includes("\u{1F501}") ? `${lead} ${close}${open.replace("2026-05-24", "2026-05-31")}\n${done}` : done;
  };
  return {
    asked,
    apiV1: {
      executeToggleTaskDoneCommand: (line) => {
        asked.push(line);
        return answer ? answer(line) : toggle(line);
      },
    },
  };
}
