// The edge between a sidebar and the notes: drag it with the pointer, or move it with the arrow keys.

const LEAST = 200;
const MOST = 800;
const STEP = 16;

/** Adds the edge to a sidebar. `side` is where the sidebar stands. */
export function makeResizable(sidebar: HTMLElement, side: "left" | "right"): void {
  const handle = sidebar.createEl("hr", { cls: "workspace-leaf-resize-handle" });
  handle.tabIndex = 0;
  handle.setAttribute("role", "separator");
  handle.setAttribute("aria-orientation", "vertical");
  handle.setAttribute("aria-label", `Width of the ${side} sidebar`);
  const resize = (width: number): void => {
    const next = Math.round(Math.min(MOST, Math.max(LEAST, width)));
    sidebar.style.width = `${next}px`;
    handle.setAttribute("aria-valuenow", String(next));
  };
  const outward = side === "left" ? 1 : -1;
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    handle.classList.add("is-dragging");
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const box = sidebar.getBoundingClientRect();
    resize(side === "left" ? event.clientX - box.left : box.right - event.clientX);
  });
  handle.addEventListener("lostpointercapture", () => handle.classList.remove("is-dragging"));
  handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step !== undefined) resize(sidebar.getBoundingClientRect().width + step * outward);
  });
}
