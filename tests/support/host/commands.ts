// Commands: id and name carry the plugin's, the palette shows those that may run now. `app.commands` is not in the typings; palettes use it.
import type * as Api from "obsidian";
import { problems } from "./problems";

export class Commands {
  readonly commands: Record<string, Api.Command> = {};

  constructor(private readonly app: Api.App) {}

  addCommand(command: Api.Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
  }

  findCommand(id: string): Api.Command | undefined {
    return this.commands[id];
  }

  /** Those that may run now. */
  listCommands(): Api.Command[] {
    return Object.values(this.commands).filter((command) => this.tryRun(command, true));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    return command !== undefined && this.tryRun(command, true) && this.tryRun(command, false);
  }

  /** As documented, the callback for editors wins, and a checking one over a plain one. */
  private tryRun(command: Api.Command, checking: boolean): boolean {
    const context = this.app.workspace.activeEditor;
    const inEditor = context?.editor !== undefined && (context as unknown as Api.MarkdownView).getMode() === "source";
    if (command.editorCheckCallback ?? command.editorCallback) {
      if (!context?.editor || !inEditor) return false;
      const { editor } = context;
      if (command.editorCheckCallback) return problems.guard(() => command.editorCheckCallback?.(checking, editor, context)) === true || !checking;
      if (!checking) problems.guard(() => command.editorCallback?.(editor, context) as unknown);
      return true;
    }
    if (command.checkCallback) return problems.guard(() => command.checkCallback?.(checking)) === true || !checking;
    if (!checking) problems.guard(() => command.callback?.() as unknown);
    return command.callback !== undefined;
  }
}
