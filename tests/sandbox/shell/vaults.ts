// The vaults a page can open: the sample, the seed note alone, one without a single tag, an empty one.
import type { VaultName } from "./address";

export type Files = Readonly<Record<string, string>>;

/** What build.mjs wrote beside the page. */
interface Built {
  readonly sample: Files;
  readonly seed: Files;
}

const NO_EVENTS = /^(?:Recipes|Notes|Daily)\//u;

const notesOnly = (files: Files): Files => Object.fromEntries(Object.entries(files).filter(([path]) => NO_EVENTS.test(path)));

export async function loadVault(name: VaultName): Promise<Files> {
  if (name === "empty") return {};
  const built = (await (await fetch("vaults.json")).json()) as Built;
  return name === "untagged" ? notesOnly(built.sample) : built[name];
}
