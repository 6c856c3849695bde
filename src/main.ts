// The plugin: builds the parts, registers them, nothing else.
import { Plugin } from "obsidian";
import { makeActions, type Actions } from "./app/actions";
import { Indexer } from "./app/indexer";
import { Store } from "./app/store";
import type { Desk } from "./app/ports";
import type { Row } from "./core/sidebar";
import { formStart } from "./core/form-start";
import { readOptions } from "./core/settings";
import { desk, pace } from "./host/desk";
import { neighbours } from "./host/neighbours";
import { SavedSettings } from "./host/saved-settings";
import { vaultChanges } from "./host/vault-changes";
import { vaultReader } from "./host/vault-reader";
import { vaultWriter } from "./host/vault-writer";
import { commands } from "./ui/commands";
import { refused } from "./ui/messages";
import { ConferenceSettingTab } from "./ui/settings-tab";
import { SIDEBAR_VIEW, SidebarView } from "./ui/sidebar-view";
import { TalkFormModal } from "./ui/talk-form";

const ICON = "presentation";

export default class ConferenceNotesPlugin extends Plugin {
  private readonly store = new Store();
  private readonly desk: Desk = desk(this.app, this);
  private readonly saved = new SavedSettings(this, (sentence) => this.desk.say(sentence));
  private readonly tag = (): string => this.saved.get().eventTag;
  /** The settings that change what is read. */
  private readonly howRead = (): string => JSON.stringify(readOptions(this.saved.get()));
  private readonly reader = vaultReader(this.app, this.tag);
  private readonly indexer = new Indexer(this.store, this.reader, pace(), () => readOptions(this.saved.get()));
  private readonly actions: Actions = makeActions({
    store: this.store, indexer: this.indexer, reader: this.reader, writer: vaultWriter(this.app),
    desk: this.desk, neighbours: neighbours(this.app), journal: this.saved, settings: () => this.saved.get(), refuse: refused,
  });
  private settingTab: ConferenceSettingTab | null = null;

  override async onload(): Promise<void> {
    await this.saved.load();
    this.settingTab = new ConferenceSettingTab(this.app, this, { get: () => this.saved.get(), set: (settings) => this.saved.set(settings) });
    this.addSettingTab(this.settingTab);
    this.registerView(SIDEBAR_VIEW, (leaf) => new SidebarView(leaf, {
      store: this.store, reader: this.reader, desk: this.desk, actions: this.actions,
      settings: () => this.saved.get(), watchSettings: (watcher) => this.saved.watch(watcher), newTalkNote: () => this.newTalkNote(),
    }));
    this.registerHoverLinkSource(SIDEBAR_VIEW, { display: this.manifest.name, defaultMod: true });
    this.addRibbonIcon(ICON, "Open conference sidebar", () => void this.openSidebar());
    const paneRow = (): Row | null => this.app.workspace.getActiveViewOfType(SidebarView)?.selected() ?? null;
    const parts = { app: this.app, actions: this.actions, desk: this.desk, reader: this.reader, icon: ICON, paneRow };
    for (const command of commands({ ...parts, openSidebar: () => void this.openSidebar(), newTalkNote: () => this.newTalkNote() })) this.addCommand(command);
    this.app.workspace.onLayoutReady(() => this.start());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.saved.load();
    this.settingTab?.update();
  }

  override onUserEnable(): void {
    void this.openSidebar();
  }

  /** Reads all event notes now, and once more when the metadata of every note is known: on a cold start it is not yet. */
  private start(): void {
    const { metadataCache } = this.app;
    this.register(vaultChanges(this.app, this, this.tag).watch((change) => {
      this.actions.hear(change);
      void this.indexer.hear(change);
    }));
    void this.actions.tellInterrupted();
    const first = metadataCache.on("resolved", () => {
      metadataCache.offref(first);
      void this.indexer.look();
    });
    this.registerEvent(first);
    let read = this.howRead();
    this.register(this.saved.watch(() => {
      if (read === this.howRead()) return;
      read = this.howRead();
      this.indexer.clear();
      void this.indexer.look();
    }));
    void this.indexer.look();
  }

  private async openSidebar(): Promise<void> {
    await this.app.workspace.ensureSideLeaf(SIDEBAR_VIEW, "right", { active: true, reveal: true });
  }

  private newTalkNote(): void {
    const start = formStart(this.store.get().catalog, this.desk.activePath(), this.desk.now("YYYY-MM-DD"));
    new TalkFormModal(this.app, this.actions, start).open();
  }
}
