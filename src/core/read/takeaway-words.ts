// What people call their takeaways, alone or with words around it: `Big takeaways`, `Key takeaways from Ada`, `Main takeaway:`.
import { keeping } from "./kept";

const TAKEAWAYS: readonly string[] = [
  "takeaways", "takeaway", "key takeaway", "main takeaway", "some takeaway", "my takeaway", "key point", "lesson learned", "lesson", "learning", "key learning", "erkenntnis", "kernpunkt", "lernpunkt", "point clé", "punto clave", "idea clave", "aprendizaje", "conclusione", "punto chiave", "ponto principal", "wniosek", "conclusie", "leerpunt", "lärdom", "вывод", "висновки", "висновок", "итоги", "итог", "ключевые мысли", "学び", "結論と学び", "收获", "收穫", "重点", "重點", "배운 점", "핵심", "요점", "정리", "결론", "main points", "bottom line", "tl;dr takeaways", "final takeaways", "what i learned", "what i learnt", "das wichtigste", "lo más importante", "l'essentiel", "take aways", "take-aways", "takes", "key points", "key takeaways", "main takeaways", "some takeaways", "my takeaways",
  "lessons learned", "lessons", "learnings", "key learnings", "conclusions", "conclusion", "fazit", "erkenntnisse", "lernpunkte", "kernpunkte",
  "à retenir", "a retenir", "points clés", "ce que je retiens", "conclusiones", "conclusión", "puntos clave", "aprendizajes", "ideas clave",
  "conclusioni", "punti chiave", "da ricordare", "conclusões", "conclusão", "pontos principais", "aprendizados", "wnioski", "podsumowanie",
  "conclusies", "leerpunten", "lärdomar", "выводы", "الخلاصة", "خلاصة", "أهم النقاط", "دروس مستفادة", "תובנות", "מסקנות", "לקחים", "निष्कर्ष", "συμπεράσματα", "まとめ", "要点", "总结", "結論",
  "leçon", "leçons", "leçons apprises", "l'essentiel à retenir", "enseignement", "enseignements", "lección", "lecciones", "lecciones aprendidas", "lo aprendido", "lezione", "lezioni", "cosa ho imparato", "lição", "lições", "lições aprendidas",
  "lekcja", "lekcje", "najważniejsze", "lessen", "geleerde lessen", "wat ik meeneem", "was ich mitnehme", "was bleibt", "mitgenommen", "lo que me llevo", "o que levo", "cosa mi porto a casa", "co zapamiętać", "meegenomen", "hoofdpunten", "inzichten", "insight", "insights", "take-home messages", "take-home message", "take home messages", "what i bring home", "what i take home", "what i take away", "wat neem ik mee", "co zabieram", "que retenir", "slutsatser", "slutsats", "konklusioner", "konklusjoner", "læring", "lærdommer", "opit", "johtopäätökset", "závěry", "závěr", "poznatky", "co si odnáším", "tanulságok", "tanulság", "concluzii", "sonuçlar", "conclusions clés", "conclusie's",
];

/** Those that are no title even with people or a topic behind them; `Lessons from ten years of logs` is one. */
const WITH_MORE = /^(?:take[- ]?aways?|key points?|main points?|points clés|puntos clave|pontos principais|punti chiave|kernpunkte|erkenntnisse|wnioski)$/u;

const list = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const BEFORE = list("key main big biggest top my our personal some final general overall important most quick few a the more other first practical wichtigste wichtigsten wichtige meine unsere die mes mon les principaux principales quelques mis mi las los algunas principales le i miei principali meus minhas os as główne najważniejsze moje belangrijkste mijn de enkele viktigaste главные мои основные головні мої");
const BEHIND = list("principaux principales principal clave clés principali principale principais importantes importants generales générales général overall so far today heute aujourd'hui hoy oggi hoje personnelles personales personali");
const JOINS = list("from for by of to with after on aus von vom für zu zum zur de du des d' del della dal per para pour da do dos das z dla van voor uit über sur sobre su o");
const MOST_BEHIND = 4;
const LONGEST = 60;

const takeaways = new Set(TAKEAWAYS);
/** Most lines begin with none of these. */
const FIRST = new Set(TAKEAWAYS.map((name) => name.split(" ", 1)[0] ?? ""));

const MOST_MARKS = 6;
const isMark = (char: string): boolean => (char < "\u0080" ? !((char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || (char >= "0" && char <= "9")) : !/[\p{L}\p{N}]/u.test(char));

/** A line in lower case without the marks around it. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < MOST_MARKS && from < to && isMark(text[from] ?? "")) from += 1;
  while (text.length - to < MOST_MARKS && to > from && text[to - 1] !== ")" && isMark(text[to - 1] ?? "")) to -= 1;
  return text.slice(from, to).toLowerCase();
}

/** True if the words behind a name for takeaways leave it one. */
const mayFollow = (name: string, rest: readonly string[]): boolean =>
  rest.every((word) => BEHIND.has(word)) || (WITH_MORE.test(name) && rest.length <= MOST_BEHIND && (JOINS.has(rest[0] ?? "") || (rest[0] ?? "").startsWith("(")));

/** True for a line that says that takeaways follow, with or without a colon, and nothing else. */
export const isTakeawayWord = keeping(2000, (text): boolean => {
  if (text.length >= LONGEST) return false;
  const line = trimmed(text);
  const blank = line.indexOf(" ");
  const first = blank === -1 ? line : line.slice(0, blank);
  if (takeaways.has(line)) return true;
  if (!FIRST.has(first) && !BEFORE.has(first) && !/^\d{1,2}$/u.test(first)) return false;
  const words = line.split(/\s+/u);
  if (words.length > 9) return false;
  for (let from = 0; from < 4 && from < words.length; from++) {
    for (let to = Math.min(words.length, from + 4); to > from; to--) {
      const name = words.slice(from, to).join(" ");
      // `3 lessons` are the speaker's points as often as the listener's.
      if (takeaways.has(name) && mayFollow(name, words.slice(to)) && (WITH_MORE.test(name) || !/^\d/u.test(line))) return true;
    }
    const word = words[from] ?? "";
    if (!BEFORE.has(word) && !/^\d{1,2}$/u.test(word)) return false;
  }
  return false;
});

/** The same with more words, of the user's own, which open takeaways where they stand alone. */
export function takeawaysWith(words: readonly string[]): (text: string) => boolean {
  if (words.length === 0) return isTakeawayWord;
  const own = new Set(words.map((word) => word.normalize("NFC").toLowerCase()));
  return (text) => isTakeawayWord(text) || (text.length < LONGEST && own.has(trimmed(text.normalize("NFC"))));
}

/** What stands behind `Takeaway:` in its own line, without marks; null if the line says none. */
export function takeawayBehind(raw: string, isTakeaway = isTakeawayWord): string | null {
  const near = raw.slice(0, LONGEST + 8);
  const colon = near.search(/[:：]/u);
  const dash = colon === -1 ? near.search(/\s[-–—]\s/u) : -1;
  if (colon < 1 && dash < 1) return null;
  const label = near.slice(0, colon === -1 ? dash : colon).replace(/[*_]/gu, "");
  if (colon === -1 ? !/^\W{0,3}(?:(?:key|main|big|my) )?take-?aways?$/iu.test(label.trim()) : !isTakeaway(label)) return null;
  const text = raw.slice(colon === -1 ? dash + 2 : colon + 1).replace(/^:?(?:\*\*|__)?/u, "").trim();
  return text === "" ? null : text;
}
