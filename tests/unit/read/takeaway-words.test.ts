// What people call their takeaways, and what only sounds like it.
import { decodeEntities } from "../../../src/core/read/entities";
import { isTakeawayWord, takeawayBehind } from "../../../src/core/read/takeaway-words";

test.each([
  "Takeaways", "Big takeaways", "Key takeaways from Ada", "My 3 takeaways:", "3 takeaways", "Takeaways for Yoast:", "Some more takeaways", "✅ Takeaways", "Take-aways (my own)", "Most important takeaways so far",
  "Fazit", "Die wichtigsten Erkenntnisse", "Was ich mitnehme", "Leçons principales", "À retenir", "Conclusiones principales", "Lo que me llevo", "Conclusioni", "Cosa mi porto a casa", "Pontos principais", "O que levo", "Najważniejsze wnioski", "Belangrijkste inzichten", "Wat ik meeneem",
])("%s opens takeaways", (words) => expect(isTakeawayWord(words)).toBe(true));

test.each([
  "Main takeaway is that tests matter", "Lessons from ten years of logs", "3 lessons", "Takeaway food in Berlin", "Insights into sharks", "The conclusion of the war", "Food to take away", "Learning Rust", "Key management", "Big data", "",
])("%s opens none", (words) => expect(isTakeawayWord(words)).toBe(false));

test.each([
  ["Takeaway: write less", "write less"], ["**Key takeaway:** read more", "read more"], ["Takeaways for Yoast: keep it", "keep it"], ["Fazit： gut", "gut"], ["Takeaway - sleep", "sleep"], ["**Main takeaway**: [a](https://example.org)", "[a](https://example.org)"],
  ["Main takeaway is that: no", null], ["Takeaways:", null], ["Lessons from ten years: logs", null], ["Slides: none", null], ["Conclusion - none of it", null],
])("behind %s", (line, text) => expect(takeawayBehind(line)).toBe(text));

test.each([
  ["Q&amp;A", "Q&A"], ["a &#8211; b", "a – b"], ["&#x201C;x&#x201d;", "“x”"], ["caf&eacute; M&uuml;ller &Lstrok;&oacute;d&zacute;", "café Müller Łódź"], ["&rarr; &hellip;", "→ …"], ["R&D; AT&T &unknown; &#xFFFFFF;", "R&D; AT&T &unknown; \ufffd"], ["&amp;lt;", "&lt;"], ["a&nbsp;b", "a b"],
])("%s is %s", (text, decoded) => expect(decodeEntities(text)).toBe(decoded));
