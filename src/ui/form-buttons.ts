// The buttons below a form, in the app's order: what it is for first, the way out last. They stay in sight while the form scrolls above them.

export interface FormButton {
  readonly text: string;
  readonly run: () => void;
}

/** Answers with the first button. `cls` is how it looks. */
export function formButtons(parent: HTMLElement, main: FormButton, others: readonly FormButton[], cls = "mod-cta"): HTMLButtonElement {
  const el = parent.createDiv({ cls: ["modal-button-container", "conference-notes-form-buttons"] });
  const add = ({ text, run }: FormButton): HTMLButtonElement => {
    const button = el.createEl("button", { text, attr: { type: "button" } });
    button.addEventListener("click", run);
    return button;
  };
  const first = add(main);
  first.addClass(cls);
  for (const other of others) add(other);
  return first;
}
