// What the user prefers, and how any JSON is made into it: bad values are defaulted one by one, unknown keys are kept.

import type { ReadOptions } from "./read/read-event-note";

/** In the tab at hand, a new tab, beside it, or not at all. */
export type NewNoteOpens = "here" | "tab" | "split" | "stay";

export interface Settings {
  /** Without `#`. */
  readonly eventTag: string;
  /** Folder of new talk notes; empty is the vault's root. */
  readonly talkFolder: string;
  /** Pattern of the names of talk notes, with template fields. */
  readonly talkFileName: string;
  /** The note with the user's own template, or empty. */
  readonly templatePath: string;
  /** Folder of new event notes; empty is that of the other event notes, `/` the vault's root. */
  readonly eventFolder: string;
  /** Pattern of the names of event notes, with template fields. */
  readonly eventFileName: string;
  /** The note with the user's own template for event notes, or empty. */
  readonly eventTemplatePath: string;
  readonly showDone: boolean;
  readonly showQuestions: boolean;
  readonly showTakeaways: boolean;
  /** True if prose that may be meant as todos is offered among the talks. */
  readonly showOffers: boolean;
  /** Folders whose notes are not read, one a line. */
  readonly excludedFolders: string;
  /** True if notes in the folders of templates are not read. */
  readonly leaveOutTemplates: boolean;
  /** The symbols of tasks that count as closed, without blanks between them. */
  readonly closedSymbols: string;
  /** Folder of notes of people, whose names are suggested; empty is none. */
  readonly peopleFolder: string;
  /** Where a new note opens, if nothing else is asked for. */
  readonly openNew: NewNoteOpens;
  /** True if the event note gets a link to each new talk note. */
  readonly linkBack: boolean;
  /** Templater's commands in a template are run, once, where that plugin is installed. */
  readonly runTemplater: boolean;
  /** More words that open a talk, by commas or lines; see `wordsOf`. */
  readonly labelWords: string;
  /** More words that open takeaways, as `labelWords`. */
  readonly takeawayWords: string;
  /** Names of lines that were said to be no todos, blanks between them, the newest last. */
  readonly refusedOffers: string;
}

export const DEFAULTS: Settings = {
  eventTag: "event", talkFolder: "Talks", talkFileName: "{{title}}", templatePath: "", eventFolder: "", eventFileName: "{{event}}", eventTemplatePath: "", showDone: true,
  showQuestions: true, showTakeaways: true, showOffers: true, excludedFolders: "", leaveOutTemplates: true, closedSymbols: "xX-", labelWords: "", takeawayWords: "", peopleFolder: "", openNew: "here", linkBack: false, runTemplater: false, refusedOffers: "",
};

export const SETTINGS_VERSION = 1;

export interface ReadSettings {
  readonly settings: Settings;
  /** What this version does not know, a newer version's number and the values only it understands too, to be saved again as it was. */
  readonly unknown: Readonly<Record<string, unknown>>;
  /** True if a newer version of the plugin saved it. */
  readonly newer: boolean;
  /** One sentence for each value that could not be used. */
  readonly problems: readonly string[];
}

const TAG = /^[\p{L}\p{N}\p{M}_/\p{Extended_Pictographic}-]+$/u;
const LONGEST_TAG = 100;

/** Why a tag can't be used, or null. */
export function tagProblem(value: string): string | null {
  const tag = value.trim().replace(/^#/u, "");
  if (tag === "") return "Name a tag, such as event.";
  if (tag.length > LONGEST_TAG || !TAG.test(tag) || tag.startsWith("/") || tag.endsWith("/")) return "Use letters, numbers, _, - or / only.";
  return /^[\d/]+$/u.test(tag) ? "A tag needs at least one character that is no number." : null;
}

const badParts = (path: string): boolean => path.replace(/\\/gu, "/").split("/").some((part) => part === ".." || part === "." || part.startsWith("."));
const ILLEGAL = /[\\:*?"<>|#^[\]]/u;

/** Why a folder can't be used, or null. Empty is the vault's root. */
export function folderProblem(value: string): string | null {
  const folder = value.trim();
  if (folder === "" || folder === "/") return null;
  if (folder.startsWith("/") || /^[a-z]:/iu.test(folder)) return "Name a folder inside the vault, without a leading slash.";
  if (badParts(folder)) return "Folders that begin with a dot can't be used.";
  return ILLEGAL.test(folder) ? "These characters can't be used: \\ : * ? \" < > | # ^ [ ]" : null;
}

/** Why a file name pattern can't be used, or null. */
export function fileNameProblem(value: string): string | null {
  const pattern = value.trim();
  if (pattern === "") return "Name a pattern, such as {{title}}.";
  if (pattern.startsWith("/") || badParts(pattern)) return "The pattern must stay inside the folder.";
  return null;
}

/** Why a template path can't be used, or null. Empty is the built-in template. */
export function templateProblem(value: string): string | null {
  const path = value.trim();
  if (path === "") return null;
  if (path.startsWith("/") || badParts(path)) return "Name a note inside the vault.";
  return path.endsWith(".md") ? null : "Name a Markdown note, with .md at its end.";
}

const MOST_WORDS = 50;
const LONGEST_WORD = 40;

/** The words of a setting that holds several, by commas or lines, each once and with single blanks. */
export const wordsOf = (value: string): readonly string[] => [...new Set(value.split(/[,，、\n\r]/u).map((word) => word.trim().replace(/\s+/gu, " ")).filter((word) => word !== ""))];

/** Why words can't open a talk or takeaways, or null. None is no mistake. */
export function labelWordsProblem(value: string): string | null {
  if (value.length > MOST_WORDS * LONGEST_WORD * 2) return `Name at most ${MOST_WORDS} words.`;
  const words = wordsOf(value);
  if (words.length > MOST_WORDS) return `Name at most ${MOST_WORDS} words.`;
  if (words.some((word) => word.length > LONGEST_WORD)) return `A word has at most ${LONGEST_WORD} characters; put commas between words.`;
  return words.every((word) => /\p{L}/u.test(word)) ? null : "Each word needs at least one letter.";
}

/** Why a list of folders, one a line, can't be used, or null. */
export const foldersProblem = (value: string): string | null => value.split("\n").map(folderProblem).find((problem) => problem !== null) ?? null;

const MOST_SYMBOLS = 30;

/** Why a list of symbols can't be used, or null. */
export function symbolsProblem(value: string): string | null {
  const symbols = [...value.replace(/\s/gu, "")];
  if (symbols.length === 0) return "Name at least one symbol, such as x.";
  if (symbols.length > MOST_SYMBOLS) return `At most ${MOST_SYMBOLS} symbols.`;
  return symbols.some((symbol) => /[[\]\p{Cc}\p{Cs}]/u.test(symbol)) ? "A symbol is one character, and no bracket." : null;
}

type Check = (value: unknown) => string | null;
const text = (problem: (value: string) => string | null): Check => (value) => (typeof value === "string" ? problem(value) : "It is no text.");

const onOff: Check = (value) => (typeof value === "boolean" ? null : "It is neither on nor off.");

const oneOf = (...values: readonly string[]): Check => (value) => (typeof value === "string" && values.includes(value) ? null : `It is none of ${values.join(", ")}.`);

/** What is wrong with a value of a setting, or null. */
export const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  eventTag: text(tagProblem),
  talkFolder: text(folderProblem),
  talkFileName: text(fileNameProblem),
  templatePath: text(templateProblem),
  eventFolder: text(folderProblem),
  eventFileName: text(fileNameProblem),
  eventTemplatePath: text(templateProblem),
  showDone: onOff,
  showQuestions: onOff,
  showTakeaways: onOff,
  showOffers: onOff,
  excludedFolders: text(foldersProblem),
  leaveOutTemplates: onOff,
  closedSymbols: text(symbolsProblem),
  peopleFolder: text(folderProblem),
  openNew: oneOf("here", "tab", "split", "stay"),
  linkBack: onOff,
  runTemplater: onOff,
  labelWords: text(labelWordsProblem),
  takeawayWords: text(labelWordsProblem),
  refusedOffers: text((value) => (/^[\w ]{0,60000}$/u.test(value) ? null : "It is no list of names.")),
};

const KEYS = Object.keys(DEFAULTS) as readonly (keyof Settings)[];

function withoutSlashes(folder: string): string {
  let end = folder.length;
  while (folder[end - 1] === "/") end -= 1;
  return folder.slice(0, end);
}

/** A value as it is kept: trimmed, a tag without `#`. */
export function cleanValue(key: keyof Settings, value: unknown): unknown {
  if (typeof value !== "string") return value;
  const trimmed = value.trim();
  if (key === "eventTag") return trimmed.replace(/^#/u, "");
  if (key === "closedSymbols") return [...new Set(trimmed.replace(/\s/gu, ""))].join("");
  if (key === "eventFolder" && trimmed === "/") return trimmed;
  return key === "talkFolder" || key === "peopleFolder" || key === "eventFolder" ? withoutSlashes(trimmed) : trimmed;
}

/** What the notes are read with. */
export const readOptions = ({ eventTag, labelWords, takeawayWords = "" }: Pick<Settings, "eventTag" | "labelWords"> & Partial<Pick<Settings, "takeawayWords">>): ReadOptions =>
  ({ tag: eventTag, labels: wordsOf(labelWords), takeaways: wordsOf(takeawayWords) });

/** Reads what was saved, whatever it is. */
export function readSettings(data: unknown): ReadSettings {
  const saved = typeof data === "object" && data !== null && !Array.isArray(data) ? new Map<string, unknown>(Object.entries(data)) : new Map<string, unknown>();
  const values: Record<string, unknown> = { ...DEFAULTS };
  const problems: string[] = [];
  const version = saved.get("version");
  const newer = typeof version === "number" && version > SETTINGS_VERSION;
  const kept = new Set<string>();
  for (const key of KEYS) {
    if (!saved.has(key)) continue;
    const problem = CHECKS[key](saved.get(key));
    if (problem === null) values[key] = cleanValue(key, saved.get(key));
    else if (newer) kept.add(key);
    else problems.push(`The setting ${key} was put back to its default. ${problem}`);
  }
  const isOurs = (key: string): boolean => (KEYS.includes(key as keyof Settings) && !kept.has(key)) || key === "__proto__" || (key === "version" && !newer);
  const unknown = Object.fromEntries([...saved].filter(([key]) => !isOurs(key)));
  return { settings: values as unknown as Settings, unknown, newer, problems };
}

/** The JSON to save. A newer version's value stays until the user sets another than the default in its place. */
export function writeSettings(settings: Settings, unknown: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const known = Object.entries(settings).filter(([key, value]) => !Object.hasOwn(unknown, key) || value !== DEFAULTS[key as keyof Settings]);
  return { version: SETTINGS_VERSION, ...unknown, ...Object.fromEntries(known) };
}
