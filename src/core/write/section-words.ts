// What people call the sections for todos, questions and takeaways, in the languages we read: words only.
export type ItemKind = "todo" | "question" | "takeaway";

export interface Language {
  /** What a new section is called; each name is among the words below, too. */
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
export const LANGUAGES: readonly Language[] = [
  language("Todos", "Questions", "Takeaways", "todo, todos, to do, to-do, to-dos, to dos, action items, actions, next steps, follow up, follow-up, follow ups, follow-ups, look up, look up later, homework, tasks", "questions, open questions, q&a, q & a, qa, q and a, my questions", "notes, summary, takeaways, talk, links, day"),
  language("Aufgaben", "Fragen", "Erkenntnisse", "aufgaben, zu tun, nächste schritte", "fragen, offene fragen", "notizen, zusammenfassung, vortrag, vorträge, fazit, erkenntnisse, lernpunkte, kernpunkte, folien, quellen, einleitung, tag"),
  language("À faire", "Questions", "À retenir", "à faire, a faire", "questions, questions ouvertes", "résumé, conférence, présentation, exposé, à retenir, a retenir, points clés, liens, ressources, notes personnelles, jour"),
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
