// Mouse and thumb in the tree. The list hears for all its rows, so that a row costs no listeners.
import { Platform } from "obsidian";
import type { Row } from "../../core/sidebar";
import { addButton } from "../rows/draw-branches";
import type { Act } from "../rows/row-frame";
import type { RowDeeds } from "./row-deeds";

interface Hit {
  readonly row: Row;
  readonly el: HTMLElement;
  readonly act: Act | null;
  readonly arg: string;
}

/** Half of what a thumb needs. */
const THUMB = 22;

/** A checkbox is smaller than a thumb: what is tapped beside it is meant for it. */
function isNearBox(row: HTMLElement, event: MouseEvent): boolean {
  const box = Platform.isMobile ? row.querySelector(".task-list-item-checkbox")?.getBoundingClientRect() : undefined;
  return box !== undefined && Math.abs(event.clientX - box.left - box.width / 2) <= THUMB && Math.abs(event.clientY - box.top - box.height / 2) <= THUMB;
}

export class RowPointer {
  private readonly addTo = addButton();

  constructor(private readonly list: HTMLElement, private readonly rowOf: (key: string) => Row | null, private readonly deeds: RowDeeds) {
    list.addEventListener("click", (event) => this.click(event));
    list.addEventListener("auxclick", (event) => {
      if (event.button === 1) this.click(event);
    });
    list.addEventListener("mousedown", (event) => {
      // The middle button would scroll the pane instead of opening a tab.
      if (event.button === 1) event.preventDefault();
    });
    list.addEventListener("contextmenu", (event) => this.menu(event));
    list.addEventListener("mouseover", (event) => this.hover(event));
    list.addEventListener("focusin", (event) => this.offer(this.hit(event)));
    list.addEventListener("dragstart", (event) => this.drag(event));
  }

  private hit(event: Event): Hit | null {
    const target = event.target as Element | null;
    const el = target?.closest<HTMLElement>("[role=treeitem]");
    const row = el?.dataset.key === undefined || !this.list.contains(el) ? null : this.rowOf(el.dataset.key);
    if (!el || !row) return null;
    const part = target?.closest<HTMLElement>("[data-act]");
    const inside = part && el.contains(part) ? part : null;
    return { row, el, act: (inside?.dataset.act ?? null) as Act | null, arg: inside?.dataset.arg ?? "" };
  }

  private click(event: MouseEvent): void {
    const hit = this.hit(event);
    if (!hit || (event.target as Element).closest("input[type=text]")) return;
    const { row, arg } = hit;
    const act = hit.act ?? (row.kind === "todo" && isNearBox(hit.el, event) ? "tick" : null);
    const { deeds } = this;
    // The note decides what a box shows: it is drawn again when the note has changed.
    event.preventDefault();
    switch (act) {
      case "fold": return "folded" in row && row.folded !== null ? deeds.fold(row) : deeds.open(row, event);
      case "tick": return deeds.tick(row);
      case "undo": return deeds.undo(row);
      case "menu": return deeds.menu(row, event);
      case "speaker": return deeds.speaker(row, arg, event);
      case "link": return deeds.link(arg);
      case "note": return deeds.note(row, arg, event);
      case "answer": return deeds.answer(row);
      case "add": return deeds.addTodo(row);
      case "accept": return deeds.accept(row);
      case "refuse": return deeds.refuse(row);
      case "copy": return deeds.copy(row);
      case "jump": return deeds.jump(row, arg);
      case null: return this.openOrFold(row, event);
    }
  }

  /** A speaker is over all notes, so a click unfolds their talks; what may be meant as todos stands in many lines. */
  private openOrFold(row: Row, event: MouseEvent): void {
    if (row.kind === "offers" || (row.kind === "speaker" && row.folded !== null)) this.deeds.fold(row);
    else this.deeds.open(row, event);
  }

  private menu(event: MouseEvent): void {
    const hit = this.hit(event);
    if (hit && !(event.target as Element).closest("input[type=text]")) this.deeds.menu(hit.row, event);
  }

  private offer(hit: Hit | null): void {
    if (hit?.row.kind === "talk") this.addTo(hit.el);
  }

  private hover(event: MouseEvent): void {
    const hit = this.hit(event);
    this.offer(hit);
    const from = event.relatedTarget as Node | null;
    if (hit && hit.act === null && !(from && hit.el.contains(from))) this.deeds.hover(hit.row, hit.el, event);
  }

  private drag(event: DragEvent): void {
    const hit = this.hit(event);
    if (hit) this.deeds.drag(hit.row, event);
  }
}
