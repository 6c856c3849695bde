// What the page's address asks for, so that a link or a test can open the sandbox in a known state.

export const VAULTS = ["sample", "seed", "untagged", "empty"] as const;
export type VaultName = (typeof VAULTS)[number];

/** A screen this narrow is a phone. */
const PHONE_WIDTH = 480;

export interface Address {
  readonly vault: VaultName;
  /** null: as the system has it. */
  readonly theme: "light" | "dark" | null;
  readonly phone: boolean;
  /** Whether the plugin is on from the start. */
  readonly plugin: boolean;
}

/** Reads the address; what it does not know, it leaves at its default. */
export function readAddress(search: string, width: number): Address {
  const query = new URLSearchParams(search);
  const theme = query.get("theme");
  return {
    vault: VAULTS.find((name) => name === query.get("vault")) ?? "sample",
    theme: theme === "light" || theme === "dark" ? theme : null,
    phone: query.has("phone") || width <= PHONE_WIDTH,
    plugin: query.get("plugin") !== "off",
  };
}
