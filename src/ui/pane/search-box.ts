// The search box of the pane: Down goes to the first result, Escape clears and then gives the focus back.
import { SearchComponent } from "obsidian";

export interface SearchDeeds {
  readonly search: (query: string) => void;
  /** The box has the focus: something may be searched soon. */
  readonly begin: () => void;
  readonly toResults: () => void;
  readonly leave: () => void;
}

export interface SearchBox {
  readonly focus: () => void;
  readonly show: (query: string) => void;
}

export function searchBox(parent: HTMLElement, deeds: SearchDeeds): SearchBox {
  const box = new SearchComponent(parent.createDiv({ cls: "conference-notes-search" }));
  const { inputEl } = box;
  box.clearButtonEl.setAttribute("role", "button");
  box.setPlaceholder("Search talks, speakers, todos…").onChange(deeds.search);
  inputEl.setAttribute("aria-label", "Search talks, speakers, todos");
  inputEl.setAttribute("enterkeyhint", "search");
  inputEl.addEventListener("focus", deeds.begin);
  inputEl.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const answers: Readonly<Record<string, () => void>> = {
      ArrowDown: deeds.toResults,
      Enter: deeds.toResults,
      Escape: () => {
        if (inputEl.value === "") return deeds.leave();
        box.setValue("");
        deeds.search("");
      },
    };
    const answer = Object.hasOwn(answers, event.key) ? answers[event.key] : undefined;
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    answer();
  });
  return {
    focus: () => {
      inputEl.focus();
      inputEl.select();
    },
    show: (query) => {
      if (inputEl.value !== query) box.setValue(query);
    },
  };
}
