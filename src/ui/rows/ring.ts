// A ring that fills as things are done, painted by the style sheet: one element. Its tooltip, which is its name for screen readers too, says the number in words.

/** Draws nothing until it is told a share, from 0 to 1. The answer sets it, with the words for it; null takes the ring away. */
export function drawRing(parent: HTMLElement): (share: number | null, words: string) => void {
  let el: HTMLElement | null = null;
  return (share, words) => {
    if (share === null) {
      el?.remove();
      el = null;
      return;
    }
    el ??= parent.createSpan({ cls: "conference-notes-ring", prepend: true, attr: { role: "img" } });
    if (el.getAttribute("aria-label") === words) return;
    el.setAttribute("aria-label", words);
    el.toggleClass("is-full", share === 1);
    el.setCssProps({ "--conference-notes-ring-share": String(share) });
  };
}
