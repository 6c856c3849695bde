// Tooltips, as in the app: whatever has an aria-label shows it when the pointer rests on it.

const WAIT_MS = 400;
const GAP = 8;

function place(tooltip: HTMLElement, target: Element): void {
  const at = target.getBoundingClientRect();
  const box = tooltip.getBoundingClientRect();
  const below = at.bottom + GAP + box.height <= window.innerHeight;
  const left = Math.min(Math.max(GAP, at.left + (at.width - box.width) / 2), window.innerWidth - box.width - GAP);
  tooltip.style.transform = `translate(${left}px, ${below ? at.bottom + GAP : at.top - GAP - box.height}px)`;
}

/** Shows tooltips in a document until the page is left. */
export function showTooltips(doc: Document): void {
  let timer = 0;
  let tooltip: HTMLElement | null = null;
  const hide = (): void => {
    window.clearTimeout(timer);
    tooltip?.remove();
    tooltip = null;
  };
  const show = (target: Element): void => {
    hide();
    const text = target.getAttribute("aria-label");
    if (!text || !target.isConnected) return;
    tooltip = doc.body.createDiv({ cls: "tooltip", text });
    tooltip.setAttribute("role", "presentation");
    place(tooltip, target);
  };
  doc.addEventListener("mouseover", (event) => {
    const target = event.target instanceof Element ? event.target.closest("button[aria-label], .clickable-icon[aria-label], [data-tooltip-position], a[aria-label]") : null;
    hide();
    if (target) timer = window.setTimeout(() => show(target), WAIT_MS);
  });
  for (const end of ["mousedown", "keydown", "scroll", "mouseleave"]) doc.addEventListener(end, hide, true);
}
