// What is said about a person: what somebody does and where somebody works. Told word by word from lists.

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const ROLES = words(
  "senior junior lead staff principal chief head director manager engineer engineering eng developer dev devs advocate evangelist architect arch scientist researcher professor prof lecturer student phd postdoc consultant analyst designer " +
  "founder cofounder ceo cto cfo coo cio ciso vp svp president owner author maintainer contributor committer freelance freelancer architekt entwickler entwicklerin leiter leiterin ingénieur ingénieure ingeniero ingeniera sviluppatore desenvolvedor desenvolvedora " +
  "partner lawyer attorney judge nurse doctor physician surgeon midwife librarian pastor farmer curator historian archivist artist chair chairman chairwoman dean minister mayor regulator commissioner secretary host anwalt anwältin bibliothekar bibliothekarin pflegerin lehrer lehrerin avocat avocate bibliothécaire enseignant enseignante infirmière chercheur chercheuse profesor profesora abogado abogada enfermera investigador investigadora docente coordenador coordenadora organizador organizadora co-organizador consultor consultora diretor diretora gerente analista cientista professora pesquisador pesquisadora onderzoeker arts docent " +
  "programista programmer sre devrel trainer coach editor journalist teacher specialist expert inspector contractor officer member fellow intern bioinformatician statistician mathematician physicist biologist",
);

const COMPANIES = words(
  "gmbh inc ltd llc ag sa srl bv corp kg plc pty lab labs analytics systems software technology technologies solution solutions consulting consultant consultants institute institut university universität université universidad università universidade uniwersytet " +
  "college school group foundation research studio studios robotics network networks bank partners agency media security cloud health energy capital ventures logistics insurance hospital ministry council commission project team company airlines museum library " +
  "dept department u univ uni unsw mit ucla eth epfl laboratory center centre zentrum archive archives arquivo archivo",
);

const MOST = 80;
const isPart = (char: string): boolean => " \t\u00a0,&/()-".includes(char);

/** Where the first word stands that says what somebody does; -1 if there is none. */
function roleAt(text: string): number {
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isPart(text[at] ?? "")) continue;
    const word = text.slice(from, at).toLowerCase().replace(/[.;:@]{1,4}$/u, "");
    if (ROLES.has(word) || (word === "ex" && text[at] === "-")) return from;
    from = at + 1;
  }
  return -1;
}

/** True for what somebody does: `Staff engineer`, `CEO`. */
export const isRole = (text: string): boolean => text.length < MOST && roleAt(text) !== -1;

/** True if a text says what somebody does and nothing else: `Staff developer advocate, Google`, `CEO, Heptio`. */
export function isRoleLine(text: string): boolean {
  if (text.length > MOST) return false;
  const line = text.trim().replace(/^(?:sr|jr)\.?\s/iu, "senior ");
  const all = line.split(/\s+/u);
  const at = roleAt(line);
  if (at === -1 || /^(?:the|a|an|my|our|your|how|why)$/iu.test(all[0] ?? "")) return false;
  // `Ask a curator, ten years on`
  if (/\s(?:the|an?)\s/iu.test(line.slice(0, at))) return false;
  const behind = /,|\s(?:at|@|of|for|on|in|bei|chez|en|presso|na|no|da|do|em|de|del|della|bij|på|hos|w)\s|\s[-–—]\s/u.test(text);
  return (behind && at < 20) || (all.length < 5 && roleAt(all[all.length - 1] ?? "") !== -1);
}

/** Those that are known by one word, which no talk is called alone. */
const KNOWN_COMPANIES = new Set("google microsoft amazon aws ibm apple facebook meta netflix twitter linkedin spotify uber airbnb github gitlab mozilla redhat oracle sap salesforce shopify stripe paypal ebay zalando booking intel nvidia amd arm cisco vmware dell docker hashicorp elastic confluent databricks snowflake cloudflare datadog mongodb jetbrains thoughtworks pivotal heroku slack dropbox pinterest etsy yelp atlassian adobe autodesk siemens bosch bbc nasa cern canonical suse fastly netlify vercel twilio wayfair walmart ericsson nokia samsung sony huawei alibaba tencent baidu yandex klarna ing deloitte accenture capgemini".split(" "));

/** True for a company that is known by its name alone. */
export const isKnownCompany = (text: string): boolean => text.length < MOST && KNOWN_COMPANIES.has(text.toLowerCase().replace(/[\s.]/gu, ""));

/** True for where somebody works: `Acme Labs`, `University of X`. */
export const isCompany = (text: string): boolean =>
  text.length < MOST && (/\sco$/iu.test(text) || /\.(?:com|io|org|net|dev|ai|de|fr)$/iu.test(text) || text.toLowerCase().split(/[\s(),]+/u).some((word) => word === "co." || COMPANIES.has(word.replace(/\./gu, ""))));
