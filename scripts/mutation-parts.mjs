// The parts of `npm run mutate`: files that are broken on purpose, and the tests that must notice. Small parts, for each mutant runs all tests of its part that reach it.

/** Files in src/ and tests in tests/, without their endings; of tests that rule the clock the last ones do. `fewer` is how many times fewer cases of each law are tried. */
export const PARTS = [
  { name: "toggle", files: ["core/keys", "core/write/set-todo", "core/write/change", "core/write/next-symbol"], tests: ["unit/keys", "unit/write/set-todo", "unit/write/toggle-laws", "unit/write/change"] },
  { name: "lines", files: ["core/write/find-again", "core/write/put-lines", "core/write/line-end", "core/write/mark-talk", "core/write/cut-talk"], tests: ["unit/write/mark-talk", "unit/write/cut-talk", "unit/write/find-again", "unit/write/hostile-notes", "unit/write/whole-notes"] },
  { name: "property", files: ["core/write/front-matter", "core/write/set-property", "core/write/new-properties"], tests: ["unit/write/set-property", "unit/write/front-matter", "unit/write/new-properties", "unit/write/hostile-notes", "unit/write/whole-notes"] },
  { name: "kept", files: ["core/write/kept", "core/write/section-names", "core/write/talk-parts"], tests: ["unit/write/kept", "unit/write/section-names", "unit/write/talk-parts", "unit/write/cut-talk"] },
  { name: "items", files: ["core/write/add-item", "core/write/item-form", "core/write/new-section"], tests: ["unit/write/item-forms", "unit/write/add-item", "unit/write/added-items"], fewer: 200 },
  { name: "answer", files: ["core/write/answer-question"], tests: ["unit/write/answer-question", "unit/write/hostile-notes", "unit/write/whole-notes"] },
  { name: "insert", files: ["core/write/insert-talk", "core/write/talk-form", "core/write/talk-series", "core/write/counters"], tests: ["unit/write/insert-talk", "unit/write/counters", "unit/write/hostile-notes", "unit/write/whole-notes"] },
  { name: "list", files: ["core/write/list-talk"], tests: ["unit/write/list-talk"], fewer: 20 },
  { name: "promote", files: ["core/write/promote-line", "core/write/put-report"], tests: ["unit/write/promote-line", "unit/write/put-report", "unit/report"] },
  { name: "undo", files: ["core/write/undo-edit", "core/write/tasks-line"], tests: ["unit/write/undo-edit", "unit/write/tasks-line", "unit/write/hostile-notes", "unit/write/whole-notes"] },
  { name: "writer", files: ["host/vault-writer"], tests: ["host/vault-writer", "host/write-routes"], inHost: true },
  { name: "clean", files: ["core/write/clean-up", "core/write/clean-tables", "core/read/invisible"], tests: ["unit/write/clean-up"], fewer: 30 },
];

export function partNamed(name) {
  const part = PARTS.find((each) => each.name === name);
  if (!part) throw new Error(`No part ${name}: ${PARTS.map((each) => each.name).join(", ")}.`);
  return part;
}
