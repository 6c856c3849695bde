// Lucide icons by their ids, as the app draws them. An id that the app does not have throws, so that a typo is seen.
import nodes from "lucide-static/icon-nodes.json";
import { activeDoc } from "./environment";

type IconNode = readonly (readonly [string, Readonly<Record<string, string | number>>])[];
const lucide = nodes as unknown as Readonly<Record<string, IconNode | undefined>>;

const SVG = "http://www.w3.org/2000/svg";

/** Drawn by the app itself, or called by the name Lucide had before. */
const OWN: Readonly<Record<string, IconNode>> = {
  "right-triangle": [["path", { d: "M3 8L12 17L21 8" }]],
};
const RENAMED: Readonly<Record<string, string>> = { "help-circle": "circle-help", "alert-triangle": "triangle-alert", "file-plus-2": "file-plus-2", "alert-circle": "circle-alert" };

const added = new Map<string, string>();

function nodeOf(id: string): IconNode | null {
  const name = id.replace(/^lucide-/u, "");
  return OWN[name] ?? lucide[name] ?? lucide[RENAMED[name] ?? ""] ?? null;
}

export function addIcon(id: string, svg: string): void {
  added.set(id, svg);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export const getIconIds = (): string[] => [...Object.keys(lucide).map((name) => `lucide-${name}`), ...added.keys()];

export function getIcon(id: string): SVGSVGElement | null {
  const node = nodeOf(id);
  if (!node && !added.has(id)) return null;
  const svg = activeDoc().createElementNS(SVG, "svg");
  const size = node ? 24 : 100;
  const attrs = { viewBox: `0 0 ${size} ${size}`, width: 24, height: 24, fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round", class: `svg-icon ${node ? "lucide-" : ""}${id.replace(/^lucide-/u, "")}` };
  for (const [name, value] of Object.entries(attrs)) svg.setAttribute(name, String(value));
  for (const [tag, values] of node ?? []) {
    const part = activeDoc().createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(values)) part.setAttribute(name, String(value));
    svg.append(part);
  }
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  const icon = getIcon(id);
  if (!icon) throw new Error(`host: there is no icon ${id}`);
  parent.replaceChildren(icon);
}
