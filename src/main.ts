// The plugin: builds the parts, registers them, nothing else.
import { Plugin } from "obsidian";
import { makeActions, type Actions } from "./app/actions";
import { Indexer } from "./app/indexer";
import { Rebuilder } from "./app/rebuilder";
import { Store } from "./app/store";
import type { Desk } from "./app/ports";
import { reachOf, type Reach } from "./core/reach";
import { desk, pace } from "./host/desk";
import { neighbours } from "./host/neighbours";
import { SavedSettings } from "./host/saved-settings";
import { vaultChanges } from "./host/vault-changes";
import { vaultReader } from "./host/vault-reader";
import { vaultWriter } from "./host/vault-writer";
import { commands } from "./ui/commands";
import { refused } from "./ui/messages";
import { ConferenceSettingTab } from "./ui/settings-tab";
import { sidebarDoor } from "./ui/sidebar-door";
import { SIDEBAR_VIEW, SidebarView } from "./ui/sidebar-view";
import { talkAtHand } from "./ui/talk-at-hand";
import { TalkFormModal } from "./ui/talk-form";

const ICON = "presentation";

export default class ConferenceNotesPlugin extends Plugin {
  private readonly store = new Store();
  private readonly desk: Desk = desk(this.app, this);
  private readonly saved = new SavedSettings(this, (sentence) => this.desk.say(sentence));
  private readonly neighbours = neighbours(this.app);
  private readonly reach = (): Reach => reachOf(this.saved.get(), this.neighbours.templateFolders());
  private readonly reader = vaultReader(this.app, this.reach);
  private readonly indexer = new Indexer(this.store, this.reader, pace(), this.reach);
  private readonly rebuilder = new Rebuilder(this.indexer, this.desk);
  private readonly actions: Actions = makeActions({
    store: this.store, indexer: this.indexer, reader: this.reader, writer: vaultWriter(this.app),
    desk: this.desk, neighbours: this.neighbours, journal: this.saved, settings: () => this.saved.get(), saveSettings: (settings) => this.saved.set(settings), refuse: refused,
  });
  private readonly door = sidebarDoor(this.app);
  private settingTab: ConferenceSettingTab | null = null;

  override async onload(): Promise<void> {
    await this.saved.load();
    this.settingTab = new ConferenceSettingTab(this.app, this, {
      store: this.store, desk: this.desk, rebuilder: this.rebuilder, actions: this.actions,
      home: { get: () => this.saved.get(), set: (settings) => this.saved.set(settings) },
    });
    this.addSettingTab(this.settingTab);
    this.registerView(SIDEBAR_VIEW, (leaf) => new SidebarView(leaf, {
      store: this.store, reader: this.reader, desk: this.desk, actions: this.actions,
      settings: () => this.saved.get(), reach: this.reach, watchSettings: (watcher) => this.saved.watch(watcher), newTalkNote: () => this.newTalkNote(),
    }));
    this.registerHoverLinkSource(SIDEBAR_VIEW, { display: this.manifest.name, defaultMod: true });
    this.addRibbonIcon(ICON, "Open conference sidebar", () => void this.door.open());
    const parts = { app: this.app, actions: this.actions, desk: this.desk, reader: this.reader, icon: ICON, store: this.store, rebuilder: this.rebuilder, paneRow: this.door.row, showSpeaker: (key: string) => void this.door.showSpeaker(key) };
    for (const command of commands({ ...parts, openSidebar: () => void this.door.open(), newTalkNote: () => this.newTalkNote() })) this.addCommand(command);
    this.app.workspace.onLayoutReady(() => this.start());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.saved.load();
    this.settingTab?.update();
  }

  override onUserEnable(): void {
    void this.door.open();
  }

  /** Reads all event notes now, and once more when the metadata of every note is known: on a cold start it is not yet. */
  private start(): void {
    const { metadataCache } = this.app;
    this.register(vaultChanges(this.app, this, () => this.reach().tag).watch((change) => {
      this.actions.hear(change);
      void this.indexer.hear(change);
    }));
    void this.actions.tellInterrupted();
    const first = metadataCache.on("resolved", () => {
      metadataCache.offref(first);
      void this.rebuilder.rebuild();
    });
    this.registerEvent(first);
    let reach = JSON.stringify(this.reach());
    this.register(this.saved.watch(() => {
      if (reach === JSON.stringify(this.reach())) return;
      reach = JSON.stringify(this.reach());
      this.indexer.clear();
      void this.rebuilder.rebuild();
    }));
    void this.rebuilder.rebuild();
  }

  private newTalkNote(): void {
    const row = this.door.row();
    const start = this.actions.startTalk(row?.path ?? this.desk.activePath(), talkAtHand(this.store.get().catalog, this.desk, row));
    new TalkFormModal(this.app, this.actions, start).open();
  }
}
