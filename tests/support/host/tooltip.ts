// Tooltips are told to the eye and to screen readers alike: by `aria-label`.
import type * as Api from "obsidian";

export function setTooltip(el: HTMLElement, text: string, options?: Api.TooltipOptions): void {
  el.setAttribute("aria-label", text);
  if (options?.placement) el.setAttribute("data-tooltip-position", options.placement);
}

export function displayTooltip(el: HTMLElement, content: string | DocumentFragment): void {
  el.setAttribute("aria-label", typeof content === "string" ? content : content.textContent ?? "");
}
