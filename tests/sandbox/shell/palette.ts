// The command palette and the quick switcher.
import { FuzzySuggestModal, type App, type Command, type TFile } from "obsidian";

/** The commands of the app; not in the typings, used by every palette. */
export interface CommandList {
  listCommands(): Command[];
  executeCommandById(id: string): boolean;
  addCommand(command: Command): void;
}

export class Palette extends FuzzySuggestModal<Command> {
  constructor(app: App, private readonly commands: CommandList) {
    super(app);
    this.setPlaceholder("Select a command…");
    this.setInstructions([{ command: "↑↓", purpose: "to navigate" }, { command: "↵", purpose: "to use" }, { command: "esc", purpose: "to dismiss" }]);
  }

  override getItems(): Command[] {
    return this.commands.listCommands().sort((a, b) => a.name.localeCompare(b.name));
  }

  override getItemText(command: Command): string {
    return command.name;
  }

  override onChooseItem(command: Command): void {
    this.commands.executeCommandById(command.id);
  }
}

export class Switcher extends FuzzySuggestModal<TFile> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder("Find a note…");
  }

  override getItems(): TFile[] {
    return this.app.vault.getMarkdownFiles();
  }

  override getItemText(file: TFile): string {
    return file.path.replace(/\.md$/u, "");
  }

  override onChooseItem(file: TFile): void {
    void this.app.workspace.getLeaf(false).openFile(file);
  }
}
