// One behaviour of the app, with where it is documented. The host is a stand-in: it is held to the typings, the developer docs and recorded notes, nothing else.

/** `source` names the typings (`obsidian.d.ts: Vault.process`), the developer docs, a recorded note, or a report. */
export function behaves(source: string, does: string, check: (() => Promise<void>) | (() => void)): void {
  test(`${does} [${source}]`, check);
}
