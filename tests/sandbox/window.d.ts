// What the page puts on its window, as the app does.
import type { App } from "obsidian";

declare global {
  interface Window {
    app: App;
  }
}
