// A ring that fills as things are done. Its tooltip, which is its name for screen readers too, says the number in words.

const RADIUS = 6;
const ROUND = 2 * Math.PI * RADIUS;

function circle(svg: SVGElement, cls: string): SVGElement {
  return svg.createSvg("circle", { cls, attr: { cx: 8, cy: 8, r: RADIUS, fill: "none", "stroke-width": 2.5 } });
}

/** Draws nothing until it is told a share, from 0 to 1. The answer sets it, with the words for it; null takes the ring away. */
export function drawRing(parent: HTMLElement): (share: number | null, words: string) => void {
  let el: HTMLElement | null = null;
  let arc: SVGElement | null = null;
  return (share, words) => {
    if (share === null) {
      el?.remove();
      el = arc = null;
      return;
    }
    if (!el) {
      el = parent.createSpan({ cls: "conference-notes-ring", prepend: true, attr: { role: "img" } });
      const svg = el.createSvg("svg", { attr: { viewBox: "0 0 16 16", "aria-hidden": "true" } });
      circle(svg, "conference-notes-ring-all");
      arc = circle(svg, "conference-notes-ring-done");
      arc.setAttribute("stroke-dasharray", String(ROUND));
    }
    if (el.getAttribute("aria-label") === words) return;
    el.setAttribute("aria-label", words);
    el.toggleClass("is-full", share === 1);
    arc?.setAttribute("stroke-dashoffset", String(ROUND * (1 - share)));
  };
}
