// The file explorer: folders and notes as a tree. It draws the vault anew after a change; which folders are open is all it remembers.
import { ItemView, Menu, Notice, setIcon, TFile, TFolder, type TAbstractFile, type WorkspaceLeaf } from "obsidian";
import { freePath } from "./free-path";

export const FILE_EXPLORER = "file-explorer";

const byName = (a: TAbstractFile, b: TAbstractFile): number =>
  Number(b instanceof TFolder) - Number(a instanceof TFolder) || a.name.localeCompare(b.name, undefined, { numeric: true });

export class FileExplorerView extends ItemView {
  override navigation = false;
  private readonly open = new Set<string>();
  private filesEl: HTMLElement | null = null;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
  }

  override getViewType(): string {
    return FILE_EXPLORER;
  }

  override getDisplayText(): string {
    return "Files";
  }

  override getIcon(): string {
    return "folder-closed";
  }

  protected override onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    this.contentEl.empty();
    this.makeButtons();
    this.filesEl = this.contentEl.createDiv({ cls: ["nav-files-container", "node-insert-event"] });
    this.filesEl.setAttribute("role", "tree");
    this.filesEl.setAttribute("aria-label", "Files");
    this.registerEvent(vault.on("create", () => this.draw()));
    this.registerEvent(vault.on("delete", () => this.draw()));
    this.registerEvent(vault.on("rename", (file, from) => this.follow(file, from)));
    this.registerEvent(workspace.on("file-open", (file) => this.reveal(file)));
    this.reveal(workspace.getActiveFile());
    return Promise.resolve();
  }

  private makeButtons(): void {
    const bar = this.contentEl.createDiv({ cls: "nav-header" }).createDiv({ cls: "nav-buttons-container" });
    const button = (icon: string, label: string, run: () => void): void => {
      const el = bar.createEl("button", { cls: ["clickable-icon", "nav-action-button"], attr: { "aria-label": label, type: "button" } });
      setIcon(el, icon);
      el.addEventListener("click", run);
    };
    button("square-pen", "New note", () => void this.newNote(this.app.vault.getRoot()));
    button("folder-plus", "New folder", () => void this.newFolder(this.app.vault.getRoot()));
    button("chevrons-down-up", "Collapse all", () => {
      this.open.clear();
      this.draw();
    });
  }

  private follow(file: TAbstractFile, from: string): void {
    if (this.open.delete(from)) this.open.add(file.path);
    this.draw();
  }

  private reveal(file: TFile | null): void {
    for (let folder = file?.parent; folder && !folder.isRoot(); folder = folder.parent) this.open.add(folder.path);
    this.draw();
  }

  private draw(): void {
    if (!this.filesEl) return;
    const top = this.filesEl.scrollTop;
    this.filesEl.empty();
    this.drawFolder(this.app.vault.getRoot(), this.filesEl, 1);
    this.filesEl.scrollTop = top;
  }

  private drawFolder(folder: TFolder, parent: HTMLElement, level: number): void {
    for (const child of [...folder.children].sort(byName)) {
      if (child instanceof TFolder) this.drawSubfolder(child, parent, level);
      else if (child instanceof TFile) this.drawFile(child, parent, level);
    }
  }

  private drawSubfolder(folder: TFolder, parent: HTMLElement, level: number): void {
    const isOpen = this.open.has(folder.path);
    const item = parent.createDiv({ cls: ["tree-item", "nav-folder", ...(isOpen ? [] : ["is-collapsed"])] });
    const self = this.drawRow(item, folder, level, ["nav-folder-title", "mod-collapsible"]);
    self.setAttribute("aria-expanded", String(isOpen));
    const icon = self.createDiv({ cls: ["tree-item-icon", "collapse-icon", ...(isOpen ? [] : ["is-collapsed"])] });
    setIcon(icon, "right-triangle");
    self.createDiv({ cls: ["tree-item-inner", "nav-folder-title-content"], text: folder.name });
    self.addEventListener("click", () => {
      if (!this.open.delete(folder.path)) this.open.add(folder.path);
      this.draw();
    });
    if (isOpen) this.drawFolder(folder, item.createDiv({ cls: ["tree-item-children", "nav-folder-children"] }), level + 1);
  }

  private drawFile(file: TFile, parent: HTMLElement, level: number): void {
    const self = this.drawRow(parent.createDiv({ cls: ["tree-item", "nav-file"] }), file, level, ["nav-file-title"]);
    const isNote = file.extension === "md";
    self.toggleClass("is-active", this.app.workspace.getActiveFile()?.path === file.path);
    self.createDiv({ cls: ["tree-item-inner", "nav-file-title-content"], text: isNote ? file.basename : file.name });
    if (!isNote) self.createDiv({ cls: "nav-file-tag", text: file.extension });
    self.addEventListener("click", (event) => void this.app.workspace.getLeaf(event.ctrlKey || event.metaKey ? "tab" : false).openFile(file));
  }

  private drawRow(item: HTMLElement, file: TAbstractFile, level: number, classes: readonly string[]): HTMLElement {
    const self = item.createDiv({ cls: ["tree-item-self", "is-clickable", ...classes] });
    self.dataset.path = file.path;
    self.tabIndex = 0;
    self.setAttribute("role", "treeitem");
    self.setAttribute("aria-level", String(level));
    self.addEventListener("contextmenu", (event) => this.showMenu(event, file));
    self.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === self) self.click();
      if (event.key === "F2") this.startRename(file);
    });
    return self;
  }

  private showMenu(event: MouseEvent, file: TAbstractFile): void {
    event.preventDefault();
    const menu = new Menu();
    const add = (title: string, icon: string, run: () => void): void => void menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(run));
    if (file instanceof TFolder) {
      add("New note", "square-pen", () => void this.newNote(file));
      add("New folder", "folder-plus", () => void this.newFolder(file));
    } else if (file instanceof TFile) {
      add("Open in new tab", "file-plus", () => void this.app.workspace.getLeaf("tab").openFile(file));
    }
    add("Rename…", "pencil", () => this.startRename(file));
    this.app.workspace.trigger("file-menu", menu, file, "file-explorer-context-menu", this.leaf);
    menu.addItem((item) => item.setTitle("Delete").setIcon("trash-2").setWarning(true).onClick(() => void this.app.fileManager.trashFile(file)));
    menu.showAtMouseEvent(event);
  }

  private async newNote(folder: TFolder): Promise<void> {
    const file = await this.app.vault.create(freePath(this.app.vault, folder, "Untitled", ".md"), "");
    await this.app.workspace.getLeaf(false).openFile(file);
    this.startRename(file);
  }

  private async newFolder(folder: TFolder): Promise<void> {
    this.open.add(folder.path);
    this.startRename(await this.app.vault.createFolder(freePath(this.app.vault, folder, "Untitled", "")));
  }

  /** The name becomes a text box in its place: Enter or leaving it renames, Escape leaves it as it was. */
  private startRename(file: TAbstractFile): void {
    if (file.parent) this.open.add(file.parent.path);
    this.draw();
    const name = this.filesEl?.querySelector<HTMLElement>(`[data-path="${CSS.escape(file.path)}"] .tree-item-inner`);
    if (!name) return;
    name.addClass("is-being-renamed");
    name.contentEditable = "plaintext-only";
    name.focus();
    name.win.getSelection()?.selectAllChildren(name);
    let done = false;
    const end = (rename: boolean): void => {
      if (done) return;
      done = true;
      const wanted = (name.textContent ?? "").trim();
      this.draw();
      if (rename && wanted !== "") void this.rename(file, wanted);
    };
    name.addEventListener("blur", () => end(true));
    name.addEventListener("click", (event) => event.stopPropagation());
    name.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" || event.key === "Escape") {
        event.preventDefault();
        end(event.key === "Enter");
      }
    });
  }

  private async rename(file: TAbstractFile, wanted: string): Promise<void> {
    const ending = file instanceof TFile ? (file.extension === "md" ? ".md" : "") : "";
    const folder = file.parent && !file.parent.isRoot() ? `${file.parent.path}/` : "";
    const path = folder + wanted + ending;
    if (path === file.path) return;
    try {
      await this.app.fileManager.renameFile(file, path);
    } catch (error) {
      new Notice(error instanceof Error ? error.message : String(error));
      this.draw();
    }
  }
}
