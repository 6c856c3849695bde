// The field in which a question is answered in its place: Enter writes the answer into the note, Escape leaves everything as it is.
import { Platform } from "obsidian";

/** Puts the field into a row. `write` answers with true when the note has it. */
export function showAnswerField(row: HTMLElement, question: string, write: (answer: string) => Promise<boolean>): void {
  const home = row.querySelector<HTMLElement>(".conference-notes-inner");
  const known = row.querySelector<HTMLInputElement>(".conference-notes-answer-field");
  if (!home || known) return known?.focus();
  const input = home.createEl("input", { type: "text", cls: "conference-notes-answer-field", attr: { placeholder: "Write the answer", "aria-label": `Answer to ${question}`, enterkeyhint: "done" } });
  const list = row.closest(".conference-notes-rows");
  list?.addClass("conference-notes-writing");
  let closed = false;
  const close = (): void => {
    // Taking the field away takes the focus from it, which closes it too.
    if (closed) return;
    closed = true;
    list?.removeClass("conference-notes-writing");
    const had = input.isActiveElement();
    input.remove();
    if (had) row.focus();
  };
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") close();
    if (event.key !== "Enter" || input.value.trim() === "") return;
    event.preventDefault();
    input.readOnly = true;
    void write(input.value).then((done) => {
      input.readOnly = false;
      if (done) close();
    });
  });
  // An empty field that is left was opened by mistake.
  input.addEventListener("blur", () => {
    if (input.value.trim() === "") close();
  });
  input.focus();
  // On a phone the keyboard comes up over the lower half of the screen.
  row.scrollIntoView({ block: Platform.isMobile ? "start" : "nearest" });
}
