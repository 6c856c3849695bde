// The words people use for talks, sections, breaks and days, in the languages we read. One list a concern, all lower case.
import { keeping } from "./kept";
import type { TalkKind, TalkLinkKind } from "../model";
import { isOnlyDate } from "./dates";
import { isTrackOrRoom } from "./rooms";
import { isTakeawayWord } from "./takeaway-words";

/** Words that open a talk, with the kind they say. Longer phrases first where one begins with another. */
export const LABELS: readonly (readonly [string, TalkKind])[] = [
  ["opening keynote", "keynote"], ["closing keynote", "keynote"], ["keynote d'ouverture", "keynote"], ["keynote de clôture", "keynote"], ["eröffnungskeynote", "keynote"], ["eröffnungsvortrag", "keynote"], ["abschlusskeynote", "keynote"], ["abschlussvortrag", "keynote"], ["festvortrag", "keynote"], ["palestra de abertura", "keynote"], ["palestra de encerramento", "keynote"], ["conferencia inaugural", "keynote"], ["charla inaugural", "keynote"], ["charla de clausura", "keynote"], ["conférence inaugurale", "keynote"], ["conférence d'ouverture", "keynote"], ["keynote", "keynote"], ["keynotes", "keynote"],
  ["lightning talk", "lightning"], ["palestra relâmpago", "lightning"], ["charla relámpago", "lightning"], ["conférence éclair", "lightning"], ["lightning", "lightning"], ["lt", "lightning"], ["blitzvortrag", "lightning"],
  ["main presentation", "talk"], ["main talk", "talk"], ["lunch talk", "talk"], ["lunchtime talk", "talk"], ["break talk", "talk"], ["breakfast talk", "talk"], ["dinner talk", "talk"], ["lunch keynote", "keynote"], ["dinner keynote", "keynote"], ["invited talk", "talk"], ["invited lecture", "talk"], ["guest talk", "talk"], ["guest lecture", "talk"], ["gastvortrag", "talk"], ["plenary", "keynote"], ["plenary talk", "keynote"], ["plenary lecture", "keynote"], ["sponsor talk", "talk"], ["tech talk", "talk"], ["flash talk", "lightning"], ["opening talk", "talk"], ["closing talk", "talk"], ["talk", "talk"], ["session", "talk"], ["presentation", "talk"], ["lecture", "talk"], ["speech", "talk"],
  ["vortrag", "talk"], ["referat", "talk"], ["sitzung", "talk"],
  ["conférence", "talk"], ["présentation", "talk"], ["exposé", "talk"],
  ["charla", "talk"], ["ponencia", "talk"], ["presentación", "talk"], ["sesión", "talk"], ["plática", "talk"],
  ["intervento", "talk"], ["presentazione", "talk"], ["sessione", "talk"],
  ["palestra", "talk"], ["apresentação", "talk"], ["sessão", "talk"],
  ["prelekcja", "talk"], ["wystąpienie", "talk"], ["wykład", "talk"], ["prezentacja", "talk"],
  ["lezing", "talk"], ["praatje", "talk"], ["presentatie", "talk"], ["sessie", "talk"],
  ["přednáška", "talk"], ["příspěvek", "talk"], ["prednáška", "talk"], ["esitelmä", "talk"], ["puheenvuoro", "talk"], ["előadás", "talk"], ["prezentare", "talk"], ["sunum", "talk"], ["konuşma", "talk"], ["oplæg", "talk"], ["indlæg", "talk"], ["innlegg", "talk"], ["xerrada", "talk"], ["ponència", "talk"], ["föredrag", "talk"], ["foredrag", "talk"], ["доклад", "talk"], ["выступление", "talk"], ["лекция", "talk"], ["доповідь", "talk"], ["講演", "talk"], ["発表", "talk"], ["トーク", "talk"], ["セッション", "talk"],
  ["演讲", "talk"], ["演講", "talk"], ["讲座", "talk"], ["講座", "talk"], ["议题", "talk"], ["議程", "talk"], ["محاضرة", "talk"], ["جلسة", "talk"], ["عرض", "talk"], ["كلمة رئيسية", "keynote"], ["ورشة عمل", "workshop"], ["ورشة", "workshop"], ["הרצאת פתיחה", "keynote"], ["הרצאה", "talk"], ["מושב", "talk"], ["סדנה", "workshop"], ["פאנל", "panel"], ["व्याख्यान", "talk"], ["सत्र", "talk"], ["ομιλία", "talk"], ["발표", "talk"], ["강연", "talk"], ["세션", "talk"], ["キーノート", "keynote"], ["基調講演", "keynote"], ["키노트", "keynote"], ["мастер-класс", "workshop"], ["ワークショップ", "workshop"], ["워크숍", "workshop"],
  ["workshop", "workshop"], ["taller", "workshop"], ["atelier", "workshop"], ["hands-on", "workshop"],
  ["tutorial", "tutorial"], ["opening panel", "panel"], ["closing panel", "panel"], ["panel", "panel"], ["mesa", "panel"], ["podium", "panel"], ["mesa redonda", "panel"], ["table ronde", "panel"], ["roundtable", "panel"], ["round table", "panel"], ["chalk talk", "talk"], ["breakout session", "talk"], ["leadership session", "talk"], ["builders session", "workshop"], ["builder session", "workshop"], ["code talk", "talk"], ["fireside chat", "panel"], ["tavola rotonda", "panel"], ["okrągły stół", "panel"], ["podiumsdiskussion", "panel"], ["rondetafel", "panel"],
  ["poster", "poster"],
];

/** Words that open a section inside a talk; a line of these alone is never a talk. */
export const SECTIONS: readonly string[] = [
  "notes", "raw notes", "note", "summary", "tl;dr", "tldr", "abstract", "description", "overview", "introduction", "intro", "outline", "agenda",
  "やること", "宿題", "全体的に", "全体通して", "全体を通して", "instructor", "instructors", "further investigation", "more information", "my talks", "my sessions", "talk notes", "session notes", "meine vorträge", "mis charlas", "mes conférences", "reflections", "referencias", "referências", "riferimenti", "références", "el evento", "o evento", "the event", "l'événement", "das event", "소개", "느낌", "후기", "총평", "인증샷", "마무리", "정리", "결론", "회고", "목차", "배경", "개요", "서론", "주의사항", "감상", "들어가며", "마치며", "참고", "참고자료", "느낀점", "느낀 점", "はじめに", "おわりに", "感想", "所感", "概要", "最後に", "さいごに", "目次", "参考", "简介", "簡介", "介绍", "介紹", "前言", "后记", "後記", "心得", "目录", "目錄", "参考资料", "introducción", "introdução", "introduzione", "wstęp", "inleiding", "drumherum", "who", "what", "why", "where", "when", "how", "context", "problems", "answers", "antworten", "réponses", "respuestas", "risposte", "respostas", "odpowiedzi", "my questions", "my thoughts", "my take", "my notes", "questions from the audience", "for us", "for me", "bio", "speaker bio", "about the speaker", "husk", "spørgsmål", "svar", "kontekst", "tanker", "frågor och svar", "att göra", "länkar", "lenker", "otázky", "odkazy", "poznámky", "kérdések", "jegyzetek", "linkek", "kysymykset", "muistiinpanot", "linkit", "sorular", "notlar", "bağlantılar", "yapılacaklar", "questions", "questions and answers", "preguntas y respuestas", "fragen und antworten", "questions et réponses", "domande e risposte", "perguntas e respostas", "pytania i odpowiedzi", "vragen en antwoorden", "q&a", "q & a", "qa", "open questions", "links", "resources", "references", "slides", "further reading", "reading list",
  "todo", "todos", "to do", "to-do", "action items", "actions", "next steps", "follow up", "follow-up", "follow ups", "look up later", "look up",
  "homework", "reflection", "background", "motivation", "demo", "demos", "topics", "examples", "results", "discussion", "hallway track", "misc", "miscellaneous", "general",
  "speakers", "speaker", "people", "contacts", "logistics", "venue", "travel", "schedule", "program", "programme", "ideas", "thoughts",
  "table of contents", "contents", "toc", "talks", "sessions", "day notes", "people i met", "poster session", "poster sessions", "to read", "to watch", "quotes", "write-ups", "writeups", "other write-ups", "세션 요약", "요약", "강의 요약", "강의 내용", "all topics", "our topics", "meta", "metadata", "highlights", "my highlights", "meine highlights", "wrapping up", "wrapping it up", "temps forts", "lo más destacado", "aspectos destacados", "punti salienti", "destaques", "najważniejsze", "next time", "next year", "nächstes mal", "nächstes jahr", "la prochaine fois", "l'année prochaine", "la próxima vez", "el próximo año", "la prossima volta", "l'anno prossimo", "para a próxima", "da próxima vez", "następnym razem", "volgende keer", "volgend jaar", "nästa gång", "neste gang",
  "notizen", "zusammenfassung", "fragen", "offene fragen", "aufgaben", "einleitung", "quellen", "folien", "vorträge", "flurgespräche",
  "notes personnelles", "résumé", "questions ouvertes", "liens", "à faire", "ressources", "notas", "resumen", "preguntas", "enlaces", "pendientes",
  "tareas", "charlas", "appunti", "riassunto", "domande", "collegamenti", "da fare", "anotações", "resumo", "perguntas", "a fazer",
  "notatki", "pytania", "linki", "do zrobienia", "samenvatting", "vragen", "notities", "メモ", "質問", "質疑応答", "リンク", "資料", "問答", "问答", "提问", "笔记", "筆記", "链接", "連結", "질의응답", "질문", "메모", "링크",
  "ملاحظات", "أسئلة", "أسئلة مفتوحة", "روابط", "مهام", "ملخص", "הערות", "שאלות", "קישורים", "משימות", "סיכום", "टिप्पणियाँ", "प्रश्न", "σημειώσεις", "ερωτήσεις", "вопросы", "заметки", "ссылки", "запитання", "питання", "нотатки", "посилання", "q and a", "frågor", "anteckningar",
];

/** Words for what is around the talks: a section of these belongs to the event and to no talk. */
const AROUND =
  "hallway|corridor|expo|exhibition|sponsors?|booths?|stands?|people (?:i|we) met|who (?:i|we) met|contacts|networking|party|dinner|venue|travel|hotel|logistics|swag|food|city|sightseeing|job board|organi[sz]ation|organi[sz]ers" +
  "|flur|sponsoren|leute|kontakte|couloirs?|rencontres|gens rencontrés|pasillos?|gente|contactos|corridoio|persone|corredor|pessoas|korytarz|ludzie|sponsorzy|mensen";
const OVERALL = "(?:general|overall|random|final|closing|first|my|other|misc(?:ellaneous)?|allgemeine?|impressions? générales?|impresiones|impressioni|impressões|wrażenia|ogólne|ogólnie|końcowe|pierwsze|algemene|allmänna|generelle)";
const THOUGHTS = "(?:impressions?|thoughts?|remarks?|notes?|ideas?|observations?|comments?|stuff|things|words|feedback|conclusions?|eindrücke|gedanken|wrażenia|uwagi|indrukken|intryck|inntrykk)";
const TO_DO = "(?:to-?\\s?dos?|things to|follow[- ]?ups?|action items?|next steps?|look up|aufgaben|à faire|pendientes|da fare|a fazer|do zrobienia|te doen)";
const LOOSE = new RegExp(`^(?:(?:the |at the |in the |auf dem |les |el |los |il |o )?(?:${AROUND})(?:$|[^\\p{L}])|${OVERALL}(?:\\s(?:and|und|et)\\s\\p{L}{1,12})?\\s+${THOUGHTS}|${TO_DO}(?:\\s+\\p{L}{1,14}){0,5}$|(?:thoughts?|notes?|remarks?) (?:on|from|in|at) (?:the )?(?:train|plane|bus|way|flight|road|event|conference|day|weekend|whole)|(?:books?|papers?|things|stuff|people|tools?|names?|links?|talks?|videos?) (?:(?:to|i|we|worth) |(?:mentioned|recommended|recommendations)$)|(?:reading list|recommended reading|book (?:list|tips|recommendations)|bücher|buchtipps|livres|lectures|libros|livros|libri|böcker|boeken|książki)$|my (?:two cents|2 cents|verdict|take|highlights?|favou?rites?|day|plan|schedule)$|after the (?:conference|event|talks)|(?:conference|event) (?:takeaways?|action items?|summary|highlights?)$|(?:detailed )?session (?:information|details|summaries)$|(?:attended )?sessions? list$|why i (?:chose|went|came|attend)|nach der konferenz|après la conférence|después de la conferencia)`, "u");

/** True for a heading about the event as a whole, its people or its place, which is no talk and belongs to none. */
export const isLooseSection = (heading: string): boolean => heading.length < 60 && LOOSE.test(trimWord(heading));

const AFTERWARDS = new RegExp(`^(?:(?:my |all |open |offene |mes )?${TO_DO}(?:\\s+\\p{L}{1,14}){0,3}|todo list|to do list|after(?:wards?| the event)?|later|at home|homework|danach|nachher|später|noch (?:zu )?(?:tun|machen|erledigen)|zu tun|zu hause|hausaufgaben|a faire|après|plus tard|después|luego|para después|por hacer|tareas|dopo|poi|da fare|depois|para depois|potem|po konferencji|do zrobienia|later doen|thuis|att göra|efteråt)$`, "u");

/** True for a line under which stands what is to be done, or what was done after the event. */
export const isAfterwards = (line: string): boolean => line.length < 60 && AFTERWARDS.test(trimWord(line));

const BEFOREHAND = /^(?:(?:how )?getting there|who(?: is| else is)? (?:comes|coming|goes|going)|packing(?: list)?|(?:things to )?pack|money|budget|expenses|tickets?|where to (?:stay|eat|sleep)|accommodation|hotel|travel|transport|flights?|trains?|logistics|prep(?:aration)?s?|before (?:the event|we go|i go)|what (?:i|we) (?:still |really )*(?:want|need|have) to .{2,20}|anreise|unterkunft|packliste|kosten|wer kommt|vorbereitung|hébergement|transports?|valise|préparation|viaje|alojamiento|maleta|viaggio|alloggio|valigia|viagem|alojamento|dojazd|nocleg|reis|overnachting|inpakken|resa|boende|packlista)$/u;

/** True for a heading of a note that prepares for an event and tells of no talk: `Getting there`, `Packing`. */
export const isBeforehand = (heading: string): boolean => heading.length < 60 && BEFOREHAND.test(trimWord(heading));

const EVENT = /(?:^|\D)(?:19|20)\d\d(?!\d)|\p{L}\p{L}(?:con|conf|camp|fest)(?!\p{L})|(?:^|[^\p{L}])(?:conf|camp|summit|meetup|days|forum|symposium|congress|congrès|congreso|congresso|jornadas|journées|encuentro|encontro|rencontres|konferencji|relacja z|resoconto|compte[- ]rendu|relatório|unconference|unconf|open space|stammtisch|user group|usergroup|festival|expo|conference|conférence|conferencia|conferenza|konferenz|konferencja|conferentie|tagung|kongress|barcamp|hackathon|konferans[ıi]?|günleri|buluşması|zirvesi|kongresi|çalıştayı|setkání|sjezd|dny|konferencia|napok|találkozó|konferens(?:en)?|dagarna|dagene|konferenssi|päivät|konferanse|træf|conferința|zilele|dani|zbor|jornades|congrés|trobada|konferensi|مؤتمر|ملتقى|منتدى|כנס|מיטאפ|מפגש|सम्मेलन|συνέδριο|ημερίδα|конференция|конференции|митап|съезд|конференція|конференції|форум|мітап|конгрес|trip report|recap|reisebericht|notes|notizen|notas)(?!\p{L})|カンファレンス|勉強会|学会|フォーラム|컨퍼런스|콘퍼런스|밋업|大会|峰会|論壇|论坛|研讨会|研討會|年會|年会/u;

/** What is longer names no event, whatever it speaks of. */
const LONGEST_EVENT = 1000;

/** True if a heading looks like the name of an event, or of a note about one. */
export const isEventLike = keeping(2000, (heading) => heading.length < LONGEST_EVENT && EVENT.test(heading.toLowerCase()));

/** Not talks: what happens between them. */
export const BREAKS: readonly string[] = [
  "lunch", "lunch break", "break", "coffee", "coffee break", "tea break", "registration", "check-in", "dinner", "breakfast", "party", "social event",
  "banquet", "conference banquet", "conference dinner", "gala dinner", "closing", "opening", "welcome", "wrap up", "wrap-up", "closing remarks", "opening remarks", "networking", "pause", "mittagspause", "kaffeepause",
  "mittagessen", "registrierung", "déjeuner", "pause café", "accueil", "almuerzo", "comida", "descanso", "café", "registro", "pranzo", "pausa",
  "pausa caffè", "almoço", "intervalo", "obiad", "przerwa", "przerwa kawowa", "lunchpauze", "pauze", "koffiepauze",
  "استراحة", "استراحة القهوة", "غداء", "الغداء", "التسجيل", "הפסקה", "הפסקת קפה", "ארוחת צהריים", "צהריים", "הרשמה", "διάλειμμα", "обед", "перерыв", "кофе-брейк", "кофе брейк", "регистрация", "обід", "перерва", "реєстрація", "昼休み", "昼食", "休憩", "ランチ", "受付", "懇親会", "午餐", "午休", "茶歇", "休息", "签到", "報到", "点心", "점심", "점심시간", "휴식", "휴식시간", "등록", "fika", "ebéd", "szünet", "tea", "chai", "snacks", "food", "drinks", "raffle", "essen", "abendessen", "frühstück", "kaffee", "anreise", "abreise", "ankunft", "goûter", "déjeuner", "dîner", "merienda", "cena", "aperitivo", "lanche", "oběd", "káva", "přestávka", "večeře", "kawa", "kolacja", "kávé", "kaffe", "frukost", "middag", "frokost", "borrel", "eten", "koffie", "お弁当", "弁当", "welcome coffee", "welcome drink", "welcome reception", "점심식사", "저녁식사", "arrival", "arrivals", "sign in", "badge pick-up",
];

export const SPEAKER_WORDS: readonly string[] = [
  "speaker", "speakers", "presenter", "presenters", "presented by", "by", "talk by", "author", "authors", "panelists", "panellists",
  "referent", "referentin", "referenten", "sprecher", "sprecherin", "vortragende", "vortragender", "von", "intervenant", "intervenants", "intervenante",
  "orateur", "oratrice", "conférencier", "conférencière", "par", "ponente", "ponentes", "oradora", "orador", "por", "relatore", "relatori", "relatrice",
  "di", "palestrante", "palestrantes", "apresentador", "apresentadora", "charlista", "charlistas", "expositor", "expositora", "conferencista", "presentador", "presentadora", "présentateur", "présentatrice", "présenté par", "animé par", "presentato da", "presentado por", "apresentado por", "vorgetragen von", "präsentiert von", "prowadzący", "prowadząca", "prezenter", "held by", "given by", "hosted by", "moderator", "moderated by", "prelegent", "prelegentka", "prelegenci", "mówca", "spreker", "sprekers", "door", "talare", "المتحدث", "المتحدثة", "المتحدثون", "المحاضر", "דובר", "דוברת", "דוברים", "מרצה", "מרצים", "वक्ता", "ομιλητής", "ομιλήτρια", "докладчик", "спикер", "доповідач", "登壇者", "講演者", "発表者", "スピーカー", "講師", "話し手", "讲师", "嘉宾", "分享人", "分享者", "강사", "발표", "讲者", "講者", "演讲者", "主讲人", "발표자", "연사", "speakerin", "föredragshållare", "föreläsare", "puhuja", "esiintyjä", "előadó", "přednášející", "řečník", "prednášajúci", "foredragsholder", "oplægsholder", "vorbitor", "konuşmacı", "imparte", "impartido por", "impartida por", "a cargo de", "ministrante", "ministrado por", "a cura di", "tenuto da", "tenuta da", "animateur", "animatrice", "formateur", "formatrice", "leitung", "dozent", "dozentin", "kursleitung", "docent", "docente", "prowadzenie", "facilitator", "facilitators", "lead", "leads", "instructor", "instructors", "lecturer", "trainer",
];

/** Words that stand between a title and its people, or before people, without a colon. */
export const PEOPLE_WORDS: readonly string[] = [
  "by", "presented by", "given by", "held by", "led by", "told by", "hosted by", "taught by", "run by", "w/", "feat.", "feat", "ft.", "ft", "featuring",
  "von", "durch", "par", "por", "door", "av", "af", "przez", "prow.", "prow", "od", "от", "ref.", "主讲", "主講", "登壇",
];

/** `Title: X`, `What: X`. */
const TITLE_LABEL = /^(?:title|t|talk title|what|topic|subject|titel|thema|was|titre|sujet|quoi|título|tema|qué|titolo|argomento|cosa|tytuł|temat|co|onderwerp|wat|ämne|rubrik|vad|emne|tittel|hva|aihe|otsikko|cím|téma|název|тема|название|назва|题目|題目|講題|讲题|演題|主题|主題|العنوان|الموضوع|כותרת|נושא|शीर्षक|θέμα|タイトル|テーマ|제목|주제)(?:\s?[:：]|\s?\.{3,}|\s[–—])\s*(?=\S)/iu;
/** Those that stand over nothing else in notes. */
const SURE_TITLE = /^(?:(?:talk )?titel?|title|titre|título|titolo|tytuł|ämne|rubrik|emne|tittel|aihe|otsikko|cím|název|название|назва|题目|題目|講題|讲题|演題|タイトル|제목)(?:\s?[:：]|\s?\.{3,}\s|\s[–—]\s)/iu;

/** True for a line that says that it is a title. */
export const hasTitleLabel = (words: string): boolean => SURE_TITLE.test(words);

/** A line without the label that says that it is the title. */
export const titleBehindLabel = (words: string): string => words.replace(TITLE_LABEL, "");

export const LINK_WORDS: readonly (readonly [string, TalkLinkKind])[] = [
  ["description", "description"], ["abstract", "description"], ["beschreibung", "description"], ["descripción", "description"], ["descrição", "description"],
  ["descrizione", "description"], ["résumé", "description"], ["opis", "description"], ["beschrijving", "description"], ["概要", "description"], ["описание", "description"], ["аннотация", "description"], ["опис", "description"], ["简介", "description"], ["簡介", "description"], ["摘要", "description"], ["설명", "description"], ["소개", "description"], ["초록", "description"],
  ["slides", "slides"], ["diaporama", "slides"], ["présentation", "slides"], ["apresentação", "slides"], ["presentazione", "slides"], ["presentatie", "slides"], ["prezentacja", "slides"], ["präsentation", "slides"], ["presentation", "slides"], ["sildes", "slides"], ["slide deck", "slides"], ["slide", "slides"], ["deck", "slides"], ["folien", "slides"], ["diapositivas", "slides"], ["diapositives", "slides"],
  ["diapos", "slides"], ["slajdy", "slides"], ["dia's", "slides"], ["スライド", "slides"], ["شرائح", "slides"], ["الشرائح", "slides"], ["מצגת", "slides"], ["資料", "slides"], ["слайды", "slides"], ["презентация", "slides"], ["слайди", "slides"], ["презентація", "slides"], ["投影片", "slides"], ["簡報", "slides"], ["幻灯片", "slides"], ["슬라이드", "slides"], ["발표자료", "slides"], ["발표 자료", "slides"], ["transparencias", "slides"], ["transparents", "slides"], ["sheets", "slides"], ["bilder", "slides"], ["presentación", "slides"], ["supports", "slides"],
  ["video", "video"], ["vídeo", "video"], ["vidéo", "video"], ["recording", "video"], ["youtube", "video"], ["aufzeichnung", "video"], ["grabación", "video"],
  ["enregistrement", "video"], ["registrazione", "video"], ["gravação", "video"], ["nagranie", "video"], ["wideo", "video"], ["opname", "video"], ["動画", "video"], ["فيديو", "video"], ["الفيديو", "video"], ["הקלטה", "video"], ["וידאו", "video"], ["видео", "video"], ["запись", "video"], ["відео", "video"], ["запис", "video"], ["影片", "video"], ["录像", "video"], ["錄影", "video"], ["视频", "video"], ["視頻", "video"], ["영상", "video"], ["동영상", "video"], ["videó", "video"], ["inspelning", "video"], ["talk recording", "video"],
  ["code", "code"], ["repo", "code"], ["repository", "code"], ["github", "code"],
];

const DAY_NAMES =
  "monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda|terça|quarta|quinta|sexta|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle|mandag|tirsdag|lørdag|søndag|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja|pondelok|streda|štvrtok|piatok|nedeľa|понеділок|вівторок|середа|четвер|п.ятниця|субота|неділя|понеделник|сряда|четвъртък|петък|събота|неделя|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|senin|selasa|rabu|kamis|jumat|sabtu|minggu|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|月曜日|火曜日|水曜日|木曜日|金曜日|土曜日|日曜日|星期[一二三四五六日]|월요일|화요일|수요일|목요일|금요일|토요일|일요일";
const CONTAINER = new RegExp(
  `^(?:(?:day|tag|jour|journée|día|dia|giorno|dag|dzień|den|nap|päivä|день|ден|dan|ziua|gün|hari|ngày|ημέρα|track|трек|зал|room|raum|saal|salle|sala|stage|zaal)(?: ?[-–:#]? ?\\d+|[ –:#-]{1,3}(?:[a-z]|one|two|three|eins|zwei|drei))(?!\\p{L})|(?:\\d+(?:er|e|st|nd|rd|th|[.º°])?) *(?:day|tag|jour|día|dia|день|den|deň|nap|gün|dan|dag|dzień|giorno)(?!\\p{L})|(?:(?:first|second|third|last|erster|zweiter|dritter|premier|deuxième|primer|segundo|primo|secondo) *(?:day|tag|jour|día|dia|giorno)(?!\\p{L}))|第? *[\\d一二三] *[天日](?:目)?(?!\\p{L})|\\d일 ?차|(?:${DAY_NAMES})(?!\\p{L})|(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom|gio|ma|wo|vr|za|zo|pon|wt|śr|czw|pt|sob|nd|po|út|st|čt|pá|ne|mån|tis|ons|tors|fre|lör|sön|man|tir|tor|lør|søn)\\.?$|\\d{4}-\\d\\d-\\d\\d|\\d{8}$|(?:(?:0?[1-9]|[12]\\d|3[01])[./](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01]))(?!\\d)\\.?(?=$|[^\\p{L}]*(?:\\d{2,4})?[^\\p{L}]*$|[^\\p{L}]+\\S+(?:\\s\\S+)?$))`,
  "u",
);

/** A day, a mark, and several words: a title. */
const DATED_TITLE = /^\d{4}-\d\d-\d\d\s*[|–—:-]\s*\S+\s+\S+\s+\S+/u;

const PARTS_OF_DAY = /^(?:morning|afternoon|evening|forenoon|vormittag|nachmittag|abend|matin|après-midi|soir|mañana|tarde|mattina|pomeriggio|manhã|rano|popołudnie|ochtend|middag)(?: sessions?)?\s?:?$/iu;

/** True for a heading that only groups talks: a day, a date, a track, a room. */
export const isContainer = keeping(2000, (heading): boolean =>
  heading.length < 80 && (PARTS_OF_DAY.test(heading) || (CONTAINER.test(heading.toLowerCase()) && !DATED_TITLE.test(heading)) || isTrackOrRoom(heading) || (/\d/u.test(heading) && isOnlyDate(heading))));

const trimWord = keeping(2000, (text) => text.toLowerCase().replace(/^[^\p{L}\p{N}]{1,4}/u, "").replace(/[^\p{L}\p{N}?)\]&+#]{1,6}$/u, ""));

const sections = new Set(SECTIONS);
const breaks = new Set(BREAKS);

/** No word of the lists is longer, marks around it counted in. */
const LONGEST = 60;

/** `Questions / réponses`, `Links & slides`: several of them. */
const areSections = (word: string): boolean => {
  const parts = /[/&+]|\s(?:and|und|et|y|e|en|og|och)\s/u.test(word) ? word.split(/\s?[/&+]\s?|\s(?:and|und|et|y|e|en|og|och)\s/u) : [];
  return parts.length > 1 && parts.length < 4 && parts.every((part) => sections.has(part));
};

export const isSectionWord = keeping(2000, (text): boolean => text.length < LONGEST && (sections.has(trimWord(text)) || areSections(trimWord(text)) || isTakeawayWord(text)));
/** `welcome, juniors - ada lovelace`: what is greeted, and by whom. */
const isGreeting = (word: string): boolean => word.includes(",") && /\s[–—-]\s/u.test(word.slice(word.indexOf(",")));

/** What comes between talks, and what was done then: `Pause. Mit Elke geredet`, `almoço por conta própria`. */
const BREAK_THEN = /^(?:(?:coffee |tea |lunch )?break|pause|lunch|mittag|mittagessen|kaffeepause|pausa|intervalo|almoço|almuerzo|déjeuner|pranzo|przerwa|obiad|pauze|fika|oběd|lounas|inloop|ankommen|einlass|credenciamento|accueil|acreditación|registration|check-?in|van loading|packing up)(?:[.,;](?:\s|$)|\s(?:por|en|et|und|and|outside|inside)\s)/iu;
const LONGEST_BREAK = 140;

/** `lunch w/ Emily + Jade`. */
const BREAK_WITH = /^(?:lunch|coffee|tea|dinner|breakfast|drinks|beers?|mittagessen|kaffee|déjeuner|almuerzo|comida|pranzo|almoço|obiad)\s(?:w\/|with|mit|avec|con|com|z)(?:\s|$)/u;

/** `Mittagspause im Hof.` */
const BREAK_THERE = /^(?:mittagspause|kaffeepause|coffee break|lunch break|tea break|pausa pranzo|pausa caffè|pause déjeuner|pause café|lunchpauze|koffiepauze|przerwa kawowa)(?:\s[^\s–—:|]{1,14}){1,4}$/iu;
/** `Lunch talk: Loops`. */
const BREAK_TALK = /^\p{L}{3,12}(?:\s|-)(?:talk|keynote|lecture|seminar)(?!\p{L})/iu;

export const isBreak = keeping(2000, (text): boolean => {
  if (BREAK_TALK.test(text)) return false;
  if (BREAK_THERE.test(text)) return true;
  if (text.length > LONGEST) return text.length < LONGEST_BREAK && BREAK_THEN.test(text);
  const word = trimWord(text);
  if (BREAK_THEN.test(text)) return true;
  if (/^(?:opening|closing)\s(?:panel|keynote|talk|lecture|debate|address)(?!\p{L})/u.test(word)) return false;
  if (/^(?:opening|closing)(?:\s|$)/u.test(word) && word.split(" ").length < 5) return true;
  if (breaks.has(/^[^(,:–—-]*[^\s(,:–—-]/u.exec(word)?.[0] ?? "") && !isGreeting(word)) return true;
  if (BREAK_WITH.test(word)) return true;
  return breaks.has(word) || /^(?:lunch|coffee|break|registration|mittag|kaffee|pause|almuerzo|pausa|descanso)(?:\s|$)|^tea(?:\s(?:[+&,]|and|break|with)(?:\s|$)|$)/u.test(word) && word.length < 24;
});
