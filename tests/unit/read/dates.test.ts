// Days as people write them, in eight languages and in figures.
import fc from "fast-check";
import { addDays, findDate, findDates, findYear, isOnlyDate } from "../../../src/core/read/dates";

test.each([
  ["9 December 2022", "2022-12-09"], ["Dec 9th", "2024-12-09"], ["Friday, December 9, 2022", "2022-12-09"], ["Sept. 30 2014 15:25", "2014-09-30"], ["- 30 Sept 2014 15:25", "2014-09-30"],
  ["Freitag, 9. Dezember", "2024-12-09"], ["09.12.2022", "2022-12-09"], ["9.12.22", "2022-12-09"], ["06.06. - Thursday", "2024-06-06"], ["3. März", "2024-03-03"],
  ["1er juin 2023", "2023-06-01"], ["mardi 4 février", "2024-02-04"], ["le 14 août 2021 à Lyon", "2021-08-14"],
  ["24 de mayo de 2024", "2024-05-24"], ["miércoles, 5 de septiembre", "2024-09-05"], ["12 settembre 2020", "2020-09-12"], ["3 de março de 2019", "2019-03-03"], ["2 de set", "2024-09-02"],
  ["17 września 2021", "2021-09-17"], ["piątek, 9 października", "2024-10-09"], ["8 mrt 2022", "2022-03-08"], ["vrijdag 3 mei", "2024-05-03"],
  ["2020-10-13", "2020-10-13"], ["20201013", "2020-10-13"], ["2020/10/13", "2020-10-13"], ["3-10-2025, Dordrecht", "2025-10-03"], ["24/05/2024", "2024-05-24"], ["05/24/2024", "2024-05-24"],
  ["Tuesday 04/06/2024", "2024-06-04"], ["2024年5月24日", "2024-05-24"], ["9-Dec-2022", "2022-12-09"], ["Day 1 Friday 9th December", "2024-12-09"],
])("%s is a day", (text, date) => expect(findDate(text, 2024)).toBe(date));

test.each([
  ["04/06/2024"], ["3 out of 5"], ["2 set theory problems"], ["Version 2.1"], ["1.2. Goals"], ["09:30 Registration"], ["December 2022"], ["Room 5"], ["31 February 2024"], ["29.02.2023"], ["K.4.201"], ["24.7"],
  ["May all be well"], ["10/12"], ["1776-07-04"], ["12345678"], ["HTTP/2 3.0"],
])("%s says no day", (text) => expect(findDate(text, 2024)).toBeNull());

test.each([
  ["12–14 June 2023", "2023-06-12", "2023-06-14"], ["June 12-14, 2023", "2023-06-12", "2023-06-14"], ["12.–14.06.2023", "2023-06-12", "2023-06-14"], ["12.06. - 14.06.2023", "2023-06-12", "2023-06-14"], ["12.06.2023 – 14.06.2023", "2023-06-12", "2023-06-14"],
  ["2023-06-12 – 2023-06-14", "2023-06-12", "2023-06-14"], ["2023-06-12/2023-06-14", "2023-06-12", "2023-06-14"], ["30 May to 1 June 2023", "2023-05-30", "2023-06-01"], ["May 30 - June 1, 2023", "2023-05-30", "2023-06-01"],
  ["12 bis 14. Juni 2023", "2023-06-12", "2023-06-14"], ["12 et 13 juin 2023", "2023-06-12", "2023-06-13"], ["del 12 al 14 de junio de 2023", "2023-06-12", "2023-06-14"], ["12 t/m 14 juni 2023", "2023-06-12", "2023-06-14"],
  ["Thu 30 Dec 2022 – Sat 1 Jan 2023", "2022-12-30", "2023-01-01"], ["24 May 2024 · Munich", "2024-05-24", null], ["24 May 2024, 18:30", "2024-05-24", null], ["May 24, 18:30", "2024-05-24", null],
])("%s says from when to when", (text, date, endDate) => expect(findDates(text, 2024)).toMatchObject({ date, endDate }));

test("a day without a year is none where no year is known", () => {
  expect(findDate("9 December", null)).toBeNull();
  expect(findDate("06.06.", null)).toBeNull();
  expect(findDate("29 February", 2023)).toBeNull();
});

test("the place of a date is where it stands", () => {
  const text = "RiverConf, 12–14 June 2023, Basel";
  const found = findDates(text, null);
  expect(text.slice(found?.from, found?.to)).toBe("12–14 June 2023");
});

test("a line can be a date and nothing else", () => {
  for (const text of ["06.06. - Thursday", "Friday, 9 December", "20201013", "(24 May 2024)", "9. Dezember 2022", "lundi 3 juin"]) expect([text, isOnlyDate(text)]).toEqual([text, true]);
  for (const text of ["9 December blues", "Friday", "2020-10-13 | A talk", "Day 2", "1. May we"]) expect([text, isOnlyDate(text)]).toEqual([text, false]);
});

test("years are those of our time", () => {
  expect([findYear("PyCon 2023"), findYear("20201013"), findYear("2048 bits"), findYear("Fall of 1815"), findYear("x12345")]).toEqual([2023, 2020, 2048, null, null]);
});

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays("1985-01-01", days));
const MONTHS = {
  en: "January February March April May June July August September October November December", de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre", es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", pt: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  pl: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia", nl: "januari februari maart april mei juni juli augustus september oktober november december",
};

test("every day is found in every language and form", () => {
  fc.assert(fc.property(day, fc.constantFrom(...Object.values(MONTHS)), fc.constantFrom("", "x ", "Day 1: ", "("), (date, months, before) => {
    const [year = "", month = "", number = ""] = date.split("-");
    const name = months.split(" ")[Number(month) - 1] ?? "";
    const forms = [date, `${year}${month}${number}`, `${number}.${month}.${year}`, `${Number(number)} ${name} ${year}`, `${Number(number)}. ${name}`, `${name} ${Number(number)}, ${year}`, `${Number(number)} de ${name} de ${year}`, `${number}.${month}.`];
    for (const form of forms) expect([form, findDate(before + form, Number(year))]).toEqual([form, date]);
  }), { numRuns: 2000 });
});

test("any text gives an ISO day that exists, or none", () => {
  const part = fc.constantFrom("1", "12", "31", "2024", "20240101", ".", "-", "/", " ", "–", "May", "mar", "de", "to", "Fri", "th", ":", "年", "月", "é", ",");
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(part, { maxLength: 20 }).map((parts) => parts.join(""))), fc.option(fc.integer({ min: 1970, max: 2099 })), (text, year) => {
    const found = findDates(text, year);
    if (!found) return;
    for (const said of [found.date, found.endDate]) if (said !== null) expect(addDays(said, 0)).toBe(said);
    if (found.endDate !== null) expect(found.endDate > found.date).toBe(true);
    expect(found.from).toBeLessThan(found.to);
    expect(findDate(text.slice(found.from, found.to), year)).toBe(found.date);
  }), { numRuns: 5000 });
});
