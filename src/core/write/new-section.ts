// The form of a new section inside a talk: as the note writes such sections, else as it writes others, else as its talks ask for.
import type { Section, Talk } from "../model";
import type { Block } from "../read/blocks";
import { beforeWords, blankWith, bullet, leadOf } from "./item-form";
import { behindHeading, isBlank, lineText, type OpenNote } from "./talk-parts";
import { calloutKind, CALLOUTS, sectionName, type KindOf } from "./section-names";
import type { ItemKind } from "./section-words";

/** A heading line and what stands before each item below it. */
export interface SectionForm {
  readonly heading: string;
  readonly lead: string;
  /** True if a blank line is between the heading and the first item. */
  readonly gap: boolean;
  /** True if blank lines are around the section: not for an item of a list. */
  readonly apart: boolean;
}

interface Sample {
  readonly talk: Talk;
  readonly section: Section;
  readonly block: Block;
}

const blockAt = (open: OpenNote, line: number): Block | undefined => open.blocks.find((block) => block.line.index === line);

/** The sections of all talks; those of the talk itself last. */
function samples(open: OpenNote, own: Talk): readonly Sample[] {
  return [...open.note.talks, own].flatMap((talk) => talk.sections.flatMap((section) => {
    const block = blockAt(open, section.line);
    return block ? [{ talk, section, block }] : [];
  }));
}

/** The last section of the kind in the note, or null. */
export const sampleOf = (open: OpenNote, talk: Talk, kind: ItemKind, kindOf: KindOf): Sample | null =>
  samples(open, talk).filter(({ section, block }) => (section.heading === "" ? calloutKind(block.mark) : kindOf(section.heading)) === kind).pop() ?? null;

/** The quote marks of a talk's own line. */
export function quoteLead(open: OpenNote, talk: Talk): string {
  const opening = blockAt(open, talk.source.line);
  return opening && opening.line.quote > 0 ? leadOf(open, opening) : "";
}

/** Quote marks and indentation of what stands inside a talk. */
export function innerLead(open: OpenNote, talk: Talk): string {
  const opening = blockAt(open, talk.source.line);
  const isItem = opening?.kind === "item";
  const inside = open.blocks.filter(({ line }) => line.index > talk.source.line && line.index < talk.endLine && line.quote === (opening?.line.quote ?? 0));
  const nested = isItem ? inside.filter(({ line }) => line.indent > opening.line.indent) : inside;
  const model = nested.find(({ kind }) => kind === "item") ?? (isItem ? nested[0] : undefined);
  if (model) return leadOf(open, model);
  if (!isItem || inside.length > 0) return quoteLead(open, talk);
  const lead = leadOf(open, opening);
  return lead + (open.lines.some(({ start }) => open.raw.text[start] === "\t") ? "\t" : " ".repeat(beforeWords(open, opening).length - lead.length));
}

const hasGap = (open: OpenNote, line: number): boolean => {
  const next = behindHeading(open, line);
  return isBlank(open, next) && next + 1 < open.lines.length;
};

const levelOf = (open: OpenNote, talk: Talk): number => {
  const block = blockAt(open, talk.source.line);
  return block?.kind === "heading" ? block.level : 0;
};

/** The level of a heading in this talk that is to its talk as the sample's is to its own. */
function levelLike(open: OpenNote, { talk, block }: Sample, own: Talk): number {
  const [from, to] = [levelOf(open, talk), levelOf(open, own)];
  return Math.min(6, Math.max(to + 1, from > 0 && to > 0 ? block.level - from + to : block.level));
}

/** The line of a sample with another name in the place of its own; a callout says by its type, too, what it is for. */
function renamed(open: OpenNote, { block }: Sample, kind: ItemKind, name: string): string {
  const words = lineText(open, block.line.index).slice(leadOf(open, block).length).trimEnd();
  const colon = /[:：](?:\*\*|__)?$/u.test(words) ? ":" : "";
  if (block.kind === "callout") return `[!${CALLOUTS[kind]}] ${name}`;
  if (block.kind === "item") return beforeWords(open, block).slice(leadOf(open, block).length) + name + colon;
  if (block.kind !== "bold") return name + colon;
  const marks = words.slice(0, 2);
  return words.endsWith(marks) && colon !== "" ? `${marks}${name}:${marks}` : `${marks}${name}${marks}${colon}`;
}

const deeper = (lead: string): string => lead + (lead.includes("\t") ? "\t" : "  ");

/** The form of one section for another of the talk. `name` is null where it has the same name. */
function formLike(open: OpenNote, sample: Sample, own: Talk, inner: string, kind: ItemKind, name: string | null): SectionForm {
  const { block } = sample;
  const gap = hasGap(open, block.line.index);
  const words = lineText(open, block.line.index).slice(leadOf(open, block).length).trimEnd();
  if (block.kind === "heading") {
    const title = name ?? words.replace(/^#+\s*/u, "");
    return { heading: `${blankWith(inner)}${inner.includes(">") ? " " : ""}${"#".repeat(levelLike(open, sample, own))} ${title}`, lead: inner, gap, apart: true };
  }
  const heading = name === null ? words : renamed(open, sample, kind, name);
  if (block.kind === "callout") return { heading: leadOf(open, block) + heading, lead: leadOf(open, block), gap: false, apart: true };
  return { heading: inner + heading, lead: block.kind === "item" ? deeper(inner) : inner, gap, apart: block.kind !== "item" };
}

/** Where the note has no section at all: a heading below a heading, a bold line below a bold one, a word below a word, or a bold line there too. */
function ownForms(open: OpenNote, talk: Talk, lead: string, name: string): readonly SectionForm[] {
  const level = levelOf(open, talk);
  const kind = blockAt(open, talk.source.line)?.kind;
  if (level > 0 && level < 6) return [{ heading: `${lead}${"#".repeat(level + 1)} ${name}`, lead, gap: hasGap(open, talk.source.line), apart: true }];
  if (open.note.kind === "talk") return [{ heading: `## ${name}`, lead, gap: true, apart: true }];
  if (kind === "item") return [{ heading: `${lead}${bullet(open, talk)}${name}`, lead: deeper(lead), gap: false, apart: false }];
  const headings = [...(kind === "plain" ? [name] : []), `**${name}**`];
  return headings.map((heading) => ({ heading: lead + heading, lead, gap: false, apart: true }));
}

/** The forms a new section of the kind can have, the best first. `lead` stands before each line inside the talk. */
export function sectionForms(open: OpenNote, talk: Talk, kind: ItemKind, lead: string, kindOf: KindOf): readonly SectionForm[] {
  const { note } = open;
  const name = sectionName(kind, note.talks.flatMap(({ sections, source }) => [...sections.map(({ heading }) => heading), source.text]));
  const same = sampleOf(open, talk, kind, kindOf);
  const other = samples(open, talk).filter(({ section }) => isNamed(section.heading)).pop();
  return [
    ...(same ? [formLike(open, same, talk, lead, kind, null)] : []),
    ...(other ? [formLike(open, other, talk, lead, kind, name)] : []),
    ...ownForms(open, talk, lead, name),
  ];
}

/** A short heading; a sentence above a list is none. */
const isNamed = (heading: string): boolean => heading.length < 30;
