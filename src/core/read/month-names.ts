// Names of months and days of the week in the languages we read, folded: lower case, no accents, no dot.

/** A word as the lists hold it. */
export const foldWord = (word: string): string => word.toLowerCase().replace(/ł/gu, "l").replace(/ß/gu, "ss").normalize("NFD").replace(/\p{M}/gu, "");

const list = (text: string): readonly string[] => text.split(" ");

const MONTHS: readonly (readonly string[])[] = [
  list("january jan januar jaenner janner janvier janv enero gennaio janeiro stycznia styczen januari января январь"),
  list("february feb februar fevrier fevr fev febrero febbraio fevereiro lutego luty februari февраля февраль"),
  list("march mar marz maerz mrz mars marzo marco marca marzec maart mrt марта март"),
  list("april apr avril avr abril abr aprile kwietnia kwiecien апреля апрель"),
  list("may mai mayo maggio mag maio maja maj mei мая май"),
  list("june jun juni juin junio giugno junho czerwca czerwiec июня июнь"),
  list("july jul juli juillet juil julio luglio julho lipca lipiec июля июль"),
  list("august aug aout agosto sierpnia sierpien augustus augusti августа август"),
  list("september sep sept septembre septiembre settembre sett setembro wrzesnia wrzesien сентября сентябрь"),
  list("october oct oktober okt octobre octubre ottobre ott outubro pazdziernika pazdziernik paz октября октябрь"),
  list("november nov novembre noviembre novembro listopada listopad ноября ноябрь"),
  list("december dec dezember dez decembre dic diciembre dicembre dezembro grudnia grudzien декабря декабрь"),
];

/** Short names that are common words too: they stand for a month only where a year follows. */
const SHORT: readonly (readonly string[])[] = [
  list("gen ene sty"), list("lut"), [], list("kwi"), [], list("giu cze"), list("lug lip"), list("ago sie"), list("set wrz"), list("out"), list("lis"), list("gru"),
];

const DAYS: readonly (readonly string[])[] = [
  list("sunday sun sonntag so dimanche dim domingo domenica dom niedziela zondag zo sondag воскресенье"),
  list("monday mon montag mo lundi lun lunes lunedi segunda segunda-feira poniedzialek maandag ma mandag понедельник"),
  list("tuesday tue tues dienstag di mardi martes martedi terca terca-feira wtorek dinsdag tisdag вторник"),
  list("wednesday wed mittwoch mi mercredi mer miercoles mercoledi quarta quarta-feira sroda woensdag wo onsdag среда"),
  list("thursday thu thur thurs donnerstag do jeudi jeu jueves giovedi quinta quinta-feira czwartek donderdag torsdag четверг"),
  list("friday fri freitag fr vendredi ven viernes venerdi sexta sexta-feira piatek vrijdag vr fredag пятница"),
  list("saturday sat samstag sonnabend sa samedi sam sabado sabato sobota zaterdag za lordag суббота"),
];

const indexed = (lists: readonly (readonly string[])[], from: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((names, at) => names.map((name): readonly [string, number] => [foldWord(name), at + from])));

const months = indexed(MONTHS, 1);
const shortMonths = indexed(SHORT, 1);
const days = indexed(DAYS, 0);

export interface Month {
  readonly month: number;
  /** True for a short name that is a common word too. */
  readonly weak: boolean;
}

/** The month from 1 that a folded word names, or null. */
export function monthOf(word: string): Month | null {
  const month = months.get(word);
  if (month !== undefined) return { month, weak: false };
  const weak = shortMonths.get(word);
  return weak === undefined ? null : { month: weak, weak: true };
}

/** The day of the week that a folded word names, from 0 for Sunday, or null. */
export const weekdayOf = (word: string): number | null => days.get(word) ?? null;
