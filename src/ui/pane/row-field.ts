// The field in which something is written in its row: an answer, a todo. Enter writes it into the note, Escape leaves everything as it is.
import { Platform } from "obsidian";
import { keepWords, keptWords } from "../kept-words";

export interface Asked {
  readonly hint: string;
  /** The name of the field. */
  readonly label: string;
  /** True if the field stays, for the next one. */
  readonly stays: boolean;
  /** Answers with true when the note has it. */
  readonly write: (words: string) => Promise<boolean>;
}

/** Puts the field into a row. */
export function showRowField(row: HTMLElement, { hint, label, stays, write }: Asked): void {
  const home = row.querySelector<HTMLElement>(".conference-notes-inner");
  const known = row.querySelector<HTMLInputElement>(".conference-notes-row-field");
  if (!home || known) return known?.focus();
  const input = home.createEl("input", { type: "text", cls: "conference-notes-row-field", value: keptWords(label), attr: { placeholder: hint, "aria-label": label, enterkeyhint: "done", dir: "auto" } });
  const list = row.closest(".conference-notes-rows");
  list?.addClass("conference-notes-writing");
  let closed = false;
  const close = (): void => {
    // Taking the field away takes the focus from it, which closes it too.
    if (closed) return;
    closed = true;
    list?.removeClass("conference-notes-writing");
    keepWords(label, input.value);
    const had = input.isActiveElement();
    input.remove();
    if (had) row.focus();
  };
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || input.value.trim() === "" || input.readOnly) return;
    event.preventDefault();
    input.readOnly = true;
    void write(input.value).then((done) => {
      input.readOnly = false;
      if (!done) return;
      input.value = "";
      if (!stays) close();
    });
  });
  // An empty field that is left was opened by mistake.
  input.addEventListener("blur", () => {
    if (input.value.trim() === "") close();
  });
  input.focus();
  input.select();
  // On a phone the keyboard comes up over the lower half of the screen.
  row.scrollIntoView({ block: Platform.isMobile ? "start" : "nearest" });
}
