// What a section is for by its heading, and what a new one is called in the language of the note.
import { calloutKind, CALLOUTS, kindsWith, sectionKind, sectionName } from "../../../src/core/write/section-names";
import { LANGUAGES } from "../../../src/core/write/section-words";

test("a word of the user's own is one for takeaways, and all others are what they were", () => {
  const [plain, own] = [kindsWith(), kindsWith(["Merke"])];
  expect(["Merke", "Stryker was here", "Fazit", "Todos", "Questions", "Notes"].map(plain)).toEqual([null, null, "takeaway", "todo", "question", null]);
  expect(["Merke", "merke:", "Fazit", "Todos", "Questions", "Notes"].map(own)).toEqual(["takeaway", "takeaway", "takeaway", "todo", "question", null]);
});

test("the names that we give are those that we know, in every language", () => {
  for (const { names, todo, question, words } of LANGUAGES) {
    expect([todo.includes(names.todo.toLowerCase()), question.includes(names.question.toLowerCase()), words.includes(names.takeaway.toLowerCase())]).toEqual([true, true, true]);
    expect([sectionKind(names.todo), sectionKind(names.question), sectionKind(names.takeaway)]).toEqual(["todo", "question", "takeaway"]);
    expect([sectionKind(`**${names.todo.toUpperCase()}:**`), sectionKind(names.question.toUpperCase())]).toEqual(["todo", "question"]);
  }
});

test.each([
  ["todo", "todo"], ["Action items", "todo"], ["✅ To do:", "todo"], ["## Todos ##", "todo"], ["- Todos -", "todo"], ["Todos …", "todo"], ["Todos!", "todo"], ["Todos：", "todo"], ["__Todos__", "todo"], ["À faire :", "todo"], ["zu tun", "todo"], ["☐☐☐☐☐☐☐ todos", "todo"],
  ["q&a", "question"], ["Open questions:", "question"], ["Offene Fragen", "question"], ["❓ Fragen", "question"], ["質疑応答", "question"],
  ["Takeaways", "takeaway"], ["Fazit", "takeaway"],
  ["Todos later", null], ["My todos", null], ["Questionss", null], ["Notes", null], ["", null], ["!!!!!!!!!! todos", null], ["Todos !!!!!!!!!!!", null], ["Todos 2", null],
] as const)("%j is for: %s", (heading, kind) => expect(sectionKind(heading)).toBe(kind));

test.each([
  ["nothing", [], "Todos", "Takeaways"], ["words of no language", ["Foo", "Bar 2"], "Todos", "Takeaways"],
  ["a section for notes", ["Notizen"], "Aufgaben", "Erkenntnisse"], ["the label of talks", ["Vortrag 3: Titel", "Vortrag 4: Title"], "Aufgaben", "Erkenntnisse"], ["a heading with marks", ["📝 NOTIZEN:"], "Aufgaben", "Erkenntnisse"],
  ["a name for todos", ["Nächste Schritte"], "Aufgaben", "Erkenntnisse"], ["a name for questions", ["Offene Fragen"], "Aufgaben", "Erkenntnisse"], ["a name for takeaways", ["Punti chiave"], "Da fare", "Conclusioni"], ["one of our own names", ["À retenir"], "À faire", "À retenir"],
  ["more of one language than of another", ["Summary", "Notizen", "Fazit"], "Aufgaben", "Erkenntnisse"], ["as much of one as of another", ["Notizen", "Summary"], "Todos", "Takeaways"], ["as much of the second as of the third", ["Jour", "Notizen"], "Aufgaben", "Erkenntnisse"],
  ["a number before a word", ["2 Notizen"], "Todos", "Takeaways"], ["no words", ["", "!!"], "Todos", "Takeaways"], ["a name in two languages and a word of one", ["Questions", "Résumé"], "À faire", "À retenir"], ["a word that begins another", ["Notizenbuch"], "Todos", "Takeaways"], ["a label of many words", ["Доклад о сетях"], "Задачи", "Выводы"], ["words without spaces", ["講演"], "やること", "まとめ"],
] as const)("with %s", (_, headings, todo, takeaway) => {
  expect([sectionName("todo", headings), sectionName("takeaway", headings)]).toEqual([todo, takeaway]);
});

test("a question has the name of the language, too", () => expect(sectionName("question", ["Notities"])).toBe("Vragen"));

test.each([["todo", "todo"], ["question", "question"], ["help", "question"], ["faq", "question"], ["note", null], ["", null]])("a callout of the type %j without a title is for %s", (type, kind) => expect(calloutKind(type)).toBe(kind));

test("a new callout is of a type that says what it is for", () => {
  expect(CALLOUTS).toEqual({ todo: "todo", question: "question", takeaway: "summary" });
  for (const kind of ["todo", "question"] as const) expect(calloutKind(CALLOUTS[kind])).toBe(kind);
});
