// What the editor looks like: the app's classes on headings, marks, tags and code, by the same parser as the metadata cache.
import { Language, LanguageSupport, defineLanguageFacet, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder, StateEffect, StateField, type Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from "@codemirror/view";
import { getFrontMatterInfo } from "./front-matter";
import { noteParser } from "./note-parser";

const language = new LanguageSupport(new Language(defineLanguageFacet(), noteParser, [], "markdown"));

const MARKS: Readonly<Record<string, string>> = {
  StrongEmphasis: "cm-strong", Emphasis: "cm-em", Strikethrough: "cm-strikethrough", InlineCode: "cm-inline-code", Hashtag: "cm-hashtag", Link: "cm-link", URL: "cm-url", WikiLink: "cm-hmd-internal-link",
  HeaderMark: "cm-formatting cm-formatting-header", ListMark: "cm-formatting cm-formatting-list", QuoteMark: "cm-formatting cm-formatting-quote", TaskMarker: "cm-formatting cm-formatting-task", InlineComment: "cm-comment",
};
const LINES: Readonly<Record<string, string>> = { FencedCode: "cm-hmd-codeblock", CodeBlock: "cm-hmd-codeblock", Blockquote: "cm-quote", NoteComment: "cm-comment", Task: "HyperMD-task-line" };

function lineClass(name: string): string | undefined {
  const level = /^(?:ATX|Setext)Heading(\d)$/u.exec(name)?.[1];
  return level === undefined ? LINES[name] : `HyperMD-header HyperMD-header-${level} cm-header-${level}`;
}

interface Look {
  readonly from: number;
  readonly to: number;
  readonly value: Decoration;
}

const MOST_FRONT_MATTER = 20_000;

/** Front matter is no Markdown: the app shows its lines as they are. */
function frontMatterLooks(view: EditorView): { readonly end: number; readonly looks: readonly Look[] } {
  const { doc } = view.state;
  const { exists, contentStart } = getFrontMatterInfo(doc.sliceString(0, MOST_FRONT_MATTER));
  if (!exists) return { end: 0, looks: [] };
  const last = doc.lineAt(contentStart - 1).number;
  const looks = Array.from({ length: last }, (_, at) => doc.line(at + 1).from).map((from) => ({ from, to: from, value: Decoration.line({ class: "cm-hmd-frontmatter" }) }));
  return { end: contentStart, looks };
}

function decorate(view: EditorView): DecorationSet {
  const { end, looks } = frontMatterLooks(view);
  const found: Look[] = [...looks];
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from, to, enter: (node) => {
        if (node.from < end && !node.type.isTop) return;
        const cls = lineClass(node.name);
        if (cls !== undefined) for (let at = view.state.doc.lineAt(node.from); ; at = view.state.doc.line(at.number + 1)) {
          found.push({ from: at.from, to: at.from, value: Decoration.line({ class: cls }) });
          if (at.to >= node.to || at.number >= view.state.doc.lines || node.name === "Task") break;
        }
        const mark = MARKS[node.name];
        if (mark !== undefined && node.to > node.from) found.push({ from: node.from, to: node.to, value: Decoration.mark({ class: mark }) });
      },
    });
  }
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to, value } of found.sort((a, b) => a.from - b.from || a.value.startSide - b.value.startSide)) builder.add(from, to, value);
  return builder.finish();
}

const looks = ViewPlugin.fromClass(class {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = decorate(view);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.viewportChanged || syntaxTree(update.startState) !== syntaxTree(update.state)) this.decorations = decorate(update.view);
  }
}, { decorations: (plugin) => plugin.decorations });

/** Marks the line at an offset for a moment; null ends it. */
export const flashLine = StateEffect.define<number | null>();

const flash = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects) {
      if (effect.is(flashLine)) return effect.value === null ? Decoration.none : Decoration.set([Decoration.line({ class: "is-flashing" }).range(effect.value)]);
    }
    return marks.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

export const editorLook: Extension = [language, looks, flash];
