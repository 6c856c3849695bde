// The words people use for talks, sections, breaks and days, in the languages we read. One list a concern, all lower case.
import type { TalkKind, TalkLinkKind } from "../model";

/** Words that open a talk, with the kind they say. Longer phrases first where one begins with another. */
export const LABELS: readonly (readonly [string, TalkKind])[] = [
  ["opening keynote", "keynote"], ["closing keynote", "keynote"], ["keynote", "keynote"], ["keynotes", "keynote"],
  ["lightning talk", "lightning"], ["palestra relâmpago", "lightning"], ["charla relámpago", "lightning"], ["conférence éclair", "lightning"], ["lightning", "lightning"], ["blitzvortrag", "lightning"],
  ["talk", "talk"], ["session", "talk"], ["presentation", "talk"], ["lecture", "talk"], ["speech", "talk"],
  ["vortrag", "talk"], ["referat", "talk"], ["sitzung", "talk"],
  ["conférence", "talk"], ["conference", "talk"], ["présentation", "talk"], ["exposé", "talk"],
  ["charla", "talk"], ["ponencia", "talk"], ["presentación", "talk"], ["sesión", "talk"], ["plática", "talk"],
  ["intervento", "talk"], ["presentazione", "talk"], ["sessione", "talk"],
  ["palestra", "talk"], ["apresentação", "talk"], ["sessão", "talk"],
  ["prelekcja", "talk"], ["wystąpienie", "talk"], ["wykład", "talk"], ["prezentacja", "talk"],
  ["lezing", "talk"], ["praatje", "talk"], ["presentatie", "talk"], ["sessie", "talk"],
  ["föredrag", "talk"], ["foredrag", "talk"], ["доклад", "talk"], ["講演", "talk"],
  ["workshop", "workshop"], ["taller", "workshop"], ["atelier", "workshop"], ["hands-on", "workshop"],
  ["tutorial", "tutorial"], ["panel", "panel"], ["podium", "panel"], ["mesa redonda", "panel"], ["table ronde", "panel"],
  ["poster", "poster"],
];

export const TAKEAWAYS: readonly string[] = [
  "takeaways", "takeaway", "take aways", "take-aways", "takes", "key points", "key takeaways", "main takeaways", "some takeaways", "my takeaways",
  "lessons learned", "lessons", "learnings", "key learnings", "conclusions", "conclusion", "fazit", "erkenntnisse", "lernpunkte", "kernpunkte",
  "à retenir", "a retenir", "points clés", "ce que je retiens", "conclusiones", "conclusión", "puntos clave", "aprendizajes", "ideas clave",
  "conclusioni", "punti chiave", "da ricordare", "conclusões", "conclusão", "pontos principais", "aprendizados", "wnioski", "podsumowanie",
  "conclusies", "leerpunten", "lärdomar", "выводы", "まとめ", "要点", "总结", "結論",
];

/** Words that open a section inside a talk; a line of these alone is never a talk. */
export const SECTIONS: readonly string[] = [
  "notes", "raw notes", "note", "summary", "tl;dr", "tldr", "abstract", "description", "overview", "introduction", "intro", "outline", "agenda",
  "questions", "q&a", "q & a", "qa", "open questions", "links", "resources", "references", "slides", "further reading", "reading list",
  "todo", "todos", "to do", "to-do", "action items", "actions", "next steps", "follow up", "follow-up", "follow ups", "look up later", "look up",
  "homework", "background", "motivation", "demo", "examples", "results", "discussion", "hallway track", "misc", "miscellaneous", "general",
  "speakers", "speaker", "people", "contacts", "logistics", "venue", "travel", "schedule", "program", "programme", "ideas", "thoughts",
  "table of contents", "contents", "toc", "talks", "sessions", "day notes", "people i met", "to read", "to watch", "quotes",
  "notizen", "zusammenfassung", "fragen", "offene fragen", "aufgaben", "einleitung", "quellen", "folien", "vorträge", "flurgespräche",
  "notes personnelles", "résumé", "questions ouvertes", "liens", "à faire", "ressources", "notas", "resumen", "preguntas", "enlaces", "pendientes",
  "tareas", "charlas", "appunti", "riassunto", "domande", "collegamenti", "da fare", "anotações", "resumo", "perguntas", "a fazer",
  "notatki", "pytania", "linki", "do zrobienia", "samenvatting", "vragen", "notities", "メモ", "質問",
];

/** Words for what is around the talks: a section of these belongs to the event and to no talk. */
const AROUND =
  "hallway|corridor|expo|exhibition|sponsors?|booths?|stands?|people (?:i|we) met|who (?:i|we) met|contacts|networking|party|dinner|venue|travel|hotel|logistics|swag|food|city|sightseeing|job board|organi[sz]ation|organi[sz]ers" +
  "|flur|sponsoren|leute|kontakte|couloirs?|rencontres|gens rencontrés|pasillos?|gente|contactos|corridoio|persone|corredor|pessoas|korytarz|ludzie|sponsorzy|mensen";
const OVERALL = "(?:general|overall|random|final|closing|first|my|other|misc(?:ellaneous)?|allgemeine?|impressions? générales?|impresiones|impressioni|impressões|wrażenia)";
const THOUGHTS = "(?:impressions?|thoughts?|remarks?|notes?|ideas?|observations?|comments?|stuff|things|feedback|conclusions?|eindrücke|gedanken)";
const TO_DO = "(?:to-?\\s?dos?|things to|follow[- ]?ups?|action items?|next steps?|look up|aufgaben|à faire|pendientes|da fare|a fazer|do zrobienia|te doen)";
const LOOSE = new RegExp(`^(?:(?:the |at the |in the |auf dem |les |el |los |il |o )?(?:${AROUND})(?:$|[^\\p{L}])|${OVERALL}(?:\\s(?:and|und|et)\\s\\p{L}{1,12})?\\s+${THOUGHTS}|${TO_DO}(?:\\s+\\p{L}{1,14}){0,5}$|after the (?:conference|event|talks)|nach der konferenz|après la conférence|después de la conferencia)`, "iu");

/** True for a heading about the event as a whole, its people or its place, which is no talk and belongs to none. */
export const isLooseSection = (heading: string): boolean => heading.length < 60 && LOOSE.test(trimWord(heading));

const EVENT = /(?:^|\D)(?:19|20)\d\d(?!\d)|\p{L}*(?:con|conf|camp|fest|summit|meetup|days?|forum|symposium|congress|conference|conférence|conferencia|conferenza|konferenz|konferencja|conferentie|tagung|kongress|barcamp|hackathon|notes|notizen|notas)(?!\p{L})/iu;

/** True if a heading looks like the name of an event, or of a note about one. */
export const isEventLike = (heading: string): boolean => EVENT.test(heading);

/** Not talks: what happens between them. */
export const BREAKS: readonly string[] = [
  "lunch", "lunch break", "break", "coffee", "coffee break", "tea break", "registration", "check-in", "dinner", "breakfast", "party", "social event",
  "closing", "opening", "welcome", "wrap up", "wrap-up", "closing remarks", "opening remarks", "networking", "pause", "mittagspause", "kaffeepause",
  "mittagessen", "registrierung", "déjeuner", "pause café", "accueil", "almuerzo", "comida", "descanso", "café", "registro", "pranzo", "pausa",
  "pausa caffè", "almoço", "intervalo", "obiad", "przerwa", "przerwa kawowa", "lunchpauze", "pauze", "koffiepauze",
];

export const SPEAKER_WORDS: readonly string[] = [
  "speaker", "speakers", "presenter", "presenters", "presented by", "by", "talk by", "author", "authors", "panelists", "panellists",
  "referent", "referentin", "referenten", "sprecher", "sprecherin", "vortragende", "vortragender", "von", "intervenant", "intervenants", "intervenante",
  "orateur", "oratrice", "conférencier", "conférencière", "par", "ponente", "ponentes", "oradora", "orador", "por", "relatore", "relatori", "relatrice",
  "di", "palestrante", "palestrantes", "prelegent", "prelegentka", "prelegenci", "mówca", "spreker", "sprekers", "door", "talare", "докладчик", "登壇者", "講演者", "speakerin",
];

export const LINK_WORDS: readonly (readonly [string, TalkLinkKind])[] = [
  ["description", "description"], ["abstract", "description"], ["beschreibung", "description"], ["descripción", "description"], ["descrição", "description"],
  ["descrizione", "description"], ["résumé", "description"], ["opis", "description"], ["beschrijving", "description"], ["概要", "description"],
  ["slides", "slides"], ["slide deck", "slides"], ["slide", "slides"], ["deck", "slides"], ["folien", "slides"], ["diapositivas", "slides"], ["diapositives", "slides"],
  ["diapos", "slides"], ["slajdy", "slides"], ["dia's", "slides"], ["スライド", "slides"], ["presentación", "slides"], ["supports", "slides"],
  ["video", "video"], ["vídeo", "video"], ["vidéo", "video"], ["recording", "video"], ["youtube", "video"], ["aufzeichnung", "video"], ["grabación", "video"],
  ["enregistrement", "video"], ["registrazione", "video"], ["gravação", "video"], ["nagranie", "video"], ["wideo", "video"], ["opname", "video"], ["動画", "video"],
  ["code", "code"], ["repo", "code"], ["repository", "code"], ["github", "code"],
];

const DAY_NAMES =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela";
const CONTAINER = new RegExp(
  `^(?:(?:day|tag|jour|journée|día|dia|giorno|dag|dzień|track|room|raum|saal|salle|sala|stage|zaal) *[-–:#]? *(?:\\d+|[a-z]|one|two|three|eins|zwei|drei)(?=$|\\W)|(?:\\d+(?:er|e|st|nd|rd|th)?) *(?:day|tag|jour|día)(?=$|\\W)|(?:${DAY_NAMES})(?=$|[^\\p{L}])|\\d{4}-\\d\\d-\\d\\d|\\d{8}$|\\d{1,2}[./]\\d{1,2}\\.?)`,
  "iu",
);

/** True for a heading that only groups talks: a day, a date, a track, a room. */
export const isContainer = (heading: string): boolean => heading.length < 80 && CONTAINER.test(heading);

const trimWord = (text: string): string => text.toLowerCase().replace(/^[^\p{L}\p{N}]{1,4}/u, "").replace(/[\s:.!…*_-]{1,6}$/u, "");

const sections = new Set([...TAKEAWAYS, ...SECTIONS]);
const breaks = new Set(BREAKS);
const takeaways = new Set(TAKEAWAYS);

export const isTakeawayWord = (text: string): boolean => takeaways.has(trimWord(text));
export const isSectionWord = (text: string): boolean => sections.has(trimWord(text));
export const isBreak = (text: string): boolean => {
  const word = trimWord(text);
  return breaks.has(word) || /^(?:lunch|coffee|break|registration|mittag|kaffee|pause|almuerzo|pausa|descanso)(?:\s|$)/u.test(word) && word.length < 24;
};
