// A window of its own for a view, as far as one page can show it: a frame with a document, a window and frames of its own.
import { View, type App } from "obsidian";
import { installDom } from "../../support/host/dom";

/** Everything the page's styles say, as text: sheets can't be shared among documents. */
const styles = (): string =>
  [...Array.from(document.styleSheets), ...document.adoptedStyleSheets].flatMap(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText)).join("\n");

/** Moves the view that was active last out of the page. */
export function popOut({ workspace }: App): void {
  const leaf = workspace.getActiveViewOfType(View)?.leaf;
  if (!leaf) return;
  const frame = document.body.createEl("iframe", { cls: "sandbox-window", attr: { title: leaf.getDisplayText() } });
  const { contentWindow: win, contentDocument: doc } = frame;
  if (!win || !doc) throw new Error("The browser made no window.");
  installDom(win as Window & typeof globalThis);
  doc.head.createEl("style", { text: styles() });
  doc.body.className = `${document.body.className} is-popout-window`;
  doc.body.append(leaf.view.containerEl);
  workspace.trigger("window-open", { win, doc }, win);
  leaf.onResize();
}
