// Prose that may be meant as a todo: "look into …", "watch the recording", "check out …". Only looked for when somebody asks, and never counted.
import { isAsked, isQuestion } from "./answers";
import type { Block } from "./blocks";

/** What such a line begins with, one list a language, all lower case. Longer phrases first where one begins with another. */
const PHRASES: readonly string[] = [
  "look into", "look at", "look up", "have a look at", "take a look at", "check out", "check", "read up on", "read", "re-read", "watch", "rewatch", "try out", "try", "play with",
  "find out", "figure out", "ask", "tell", "send", "email", "write to", "talk to", "ping", "follow up", "follow", "share", "install", "upgrade", "investigate", "evaluate", "benchmark", "compare", "research", "explore", "download", "subscribe to", "buy", "get the book", "remember to", "need to", "we should", "i should", "should try", "want to try", "maybe use",
  "ansehen", "anschauen", "nachlesen", "nachschauen", "ausprobieren", "prüfen", "lesen", "schau dir", "frag", "fragen", "mal ansehen", "unbedingt",
  "regarder", "lire", "essayer", "tester", "vérifier", "voir", "demander à", "envoyer", "à lire", "à voir", "à tester",
  "mirar", "leer", "probar", "ver", "revisar", "preguntar", "investigar", "buscar",
  "guardare", "leggere", "provare", "vedere", "verificare", "chiedere", "cercare",
  "olhar", "ler", "experimentar", "testar", "assistir", "perguntar", "pesquisar",
  "sprawdzić", "sprawdź", "przeczytać", "przeczytaj", "obejrzeć", "obejrzyj", "wypróbować", "spróbować", "zapytać",
  "bekijken", "lezen", "proberen", "uitproberen", "nakijken", "uitzoeken",
  "посмотреть", "прочитать", "почитать", "попробовать", "проверить", "спросить", "подивитися", "прочитати", "спробувати", "перевірити",
];
/** Behind the words in languages whose verbs come last. */
const ENDINGS: readonly string[] = [" lesen", " testen", " prüfen", " anhören", " bekijken", " lezen", " proberen", "ansehen", "anschauen", "nachlesen", "nachschauen", "ausprobieren", "を読む", "を見る", "を試す", "を調べる", "해보기", "읽기", "看看", "试试"];

const MOST = 300;

/** True if the words of a line are prose that may be meant as a todo. */
export function isOffer(block: Block): boolean {
  const { kind, raw } = block;
  if (raw.length > MOST || (kind !== "item" && kind !== "plain") || isAsked(block) || isQuestion(block)) return false;
  const text = block.words.toLowerCase().replace(/^(?:→|->|=>|!+)\s*/u, "");
  return PHRASES.some((phrase) => text.startsWith(phrase) && /^\s+\S/u.test(text.slice(phrase.length))) || ENDINGS.some((ending) => text.length > ending.length + 2 && text.endsWith(ending));
}
