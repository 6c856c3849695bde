// What people call the sections for todos, questions and takeaways, in the languages we read, and which language a note is in.
import { isTakeawayWord } from "../read/takeaway-words";

export type ItemKind = "todo" | "question" | "takeaway";

interface Language {
  /** What a new section is called. */
  readonly names: Readonly<Record<ItemKind, string>>;
  /** Other names of such sections. */
  readonly todo: readonly string[];
  readonly question: readonly string[];
  /** Further words in headings by which the language is known. */
  readonly words: readonly string[];
}

const language = (todo: string, question: string, takeaway: string, todos: string, questions: string, words: string): Language =>
  ({ names: { todo, question, takeaway }, todo: todos.split(", "), question: questions.split(", "), words: words.split(", ") });

/** The first one is taken where nothing speaks for another. */
const LANGUAGES: readonly Language[] = [
  language("Todos", "Questions", "Takeaways", "todo, todos, to do, to-do, to-dos, to dos, action items, actions, next steps, follow up, follow-up, follow ups, follow-ups, look up, look up later, homework, tasks", "questions, open questions, q&a, q & a, qa, q and a, my questions", "notes, summary, takeaways, talk, links, day"),
  language("Aufgaben", "Fragen", "Erkenntnisse", "aufgaben, zu tun, nächste schritte", "fragen, offene fragen", "notizen, zusammenfassung, vortrag, vorträge, fazit, erkenntnisse, lernpunkte, kernpunkte, folien, quellen, einleitung, tag"),
  language("À faire", "Questions", "À retenir", "à faire, a faire", "questions ouvertes", "résumé, conférence, présentation, exposé, à retenir, a retenir, points clés, liens, ressources, notes personnelles, jour"),
  language("Pendientes", "Preguntas", "Conclusiones", "pendientes, tareas, por hacer", "preguntas", "notas, resumen, charla, ponencia, conclusiones, conclusión, puntos clave, aprendizajes, enlaces, día"),
  language("Da fare", "Domande", "Conclusioni", "da fare", "domande", "appunti, riassunto, intervento, presentazione, conclusioni, punti chiave, da ricordare, collegamenti, giorno"),
  language("A fazer", "Perguntas", "Conclusões", "a fazer, tarefas", "perguntas", "anotações, resumo, palestra, apresentação, conclusões, conclusão, aprendizados, dia"),
  language("Do zrobienia", "Pytania", "Wnioski", "do zrobienia", "pytania", "notatki, prelekcja, wykład, wystąpienie, prezentacja, wnioski, podsumowanie, linki, dzień"),
  language("Te doen", "Vragen", "Conclusies", "te doen, actiepunten", "vragen", "notities, samenvatting, lezing, presentatie, conclusies, leerpunten, dag"),
  language("Att göra", "Frågor", "Lärdomar", "att göra", "frågor", "anteckningar, föredrag, lärdomar"),
  language("Задачи", "Вопросы", "Выводы", "задачи, сделать", "вопросы", "заметки, доклад, выступление, лекция, выводы, итоги, ссылки, день"),
  language("Завдання", "Запитання", "Висновки", "завдання, зробити", "запитання, питання", "нотатки, доповідь, висновки, посилання"),
  language("やること", "質問", "まとめ", "やること, タスク", "質問, 質疑応答", "メモ, 講演, 発表, トーク, セッション, まとめ, 要点, 学び, リンク"),
  language("待办", "提问", "总结", "待办", "提问, 问答", "笔记, 演讲, 讲座, 议题, 总结, 收获, 重点, 链接"),
  language("待辦", "問答", "收穫", "待辦", "問答", "筆記, 演講, 講座, 議程, 收穫, 重點, 連結"),
  language("할 일", "질문", "요점", "할 일", "질문, 질의응답", "메모, 발표, 강연, 세션, 요점, 정리, 결론, 링크"),
];

/** Words without what stands around them: `✅ Todos:` is `todos`. */
const folded = (words: string): string => words.toLowerCase().replace(/^[^\p{L}\p{N}]{1,8}/u, "").replace(/[\s:：.!…*_#-]{1,8}$/u, "");

const todos = new Set(LANGUAGES.flatMap(({ todo, names }) => [...todo, names.todo.toLowerCase()]));
const questions = new Set(LANGUAGES.flatMap(({ question, names }) => [...question, names.question.toLowerCase()]));

/** What a section is for, by its heading; null if for none of these. */
export function sectionKind(heading: string): ItemKind | null {
  if (isTakeawayWord(heading)) return "takeaway";
  const words = folded(heading);
  return todos.has(words) ? "todo" : questions.has(words) ? "question" : null;
}

/** The first word of a heading that stands for the rest: of `Vortrag 3: Titel` the label. */
const labelOf = (words: string): string => /^\p{L}+/u.exec(words)?.[0] ?? words;

/** What a section of the kind is called in the language of most of the headings. */
export function sectionName(kind: ItemKind, headings: readonly string[]): string {
  const said = headings.flatMap((heading) => [folded(heading), labelOf(folded(heading))]);
  const votes = ({ todo, question, words, names }: Language): number => {
    const known = new Set([...todo, ...question, ...words, ...Object.values(names).map((name) => name.toLowerCase())]);
    return said.filter((word) => known.has(word)).length;
  };
  const best = LANGUAGES.reduce((most, each) => (votes(each) > votes(most) ? each : most));
  return best.names[kind];
}
