// What axe-core says of a part of the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Sandbox } from "./sandbox";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What the app draws by itself, in its own colours and roles. */
const OF_THE_APP = [[".modal-close-button"], [".mod-cta"], [".menu-item[aria-checked]"], [".mod-settings input"], [".mod-settings select"], [".modal-button-container .mod-warning"], [".mod-settings textarea"], [".mod-settings .search-input-clear-button"]];

/** The app's list is walked from its input. */
const LIST_OF_THE_APP = { "scrollable-region-focusable": { enabled: false } };

/** One line for each element that breaks a rule. */
export async function violations(sandbox: Sandbox, selector: string): Promise<readonly string[]> {
  await sandbox.page.evaluate(AXE);
  const found = await sandbox.page.evaluate(async ({ part, exclude, rules }) => {
    const { axe } = window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<{ violations: Violation[] }> } };
    return (await axe.run({ include: [part], exclude }, { rules, resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })).violations;
  }, { part: selector, exclude: OF_THE_APP, rules: selector === ".prompt" ? LIST_OF_THE_APP : {} });
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`));
}
