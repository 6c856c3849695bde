// The markers of a report: what they say, where they are put, and which are none.
import { putReport, reportedEvent, reportStart, REPORT_END } from "../../../src/core/write/put-report";

const START = reportStart("Days");

test.each([
  ["Days", "%% conference-notes:report: Days %%"], ["", "%% conference-notes:report %%"], [" %% ", "%% conference-notes:report %%"], ["50 %  of\nDays", "%% conference-notes:report: 50 of Days %%"],
])("the marker of %j is %s, and says it again", (event, marker) => {
  expect(reportStart(event)).toBe(marker);
  expect(reportedEvent(`${marker}\n`)).toBe(event.replace(/[%\s]+/gu, " ").trim());
});

test.each([
  ["  %% conference-notes:report:  Days  %%  ", "Days"], ["%% conference-notes:report%%", ""], ["%% conference-notes:report %% x", null], ["x %% conference-notes:report %%", null], ["%% conference-notes:reports %%", null], ["a\n%% conference-notes:report: B %%\n", "B"],
])("%j holds the report of %j", (text, event) => expect(reportedEvent(text)).toBe(event));

test.each([
  ["", ""], ["x", "x\n\n"], ["x\n", "x\n\n"], ["x\n\n", "x\n\n"], ["x\n \t\n", "x\n \t\n"], ["\n", "\n"], ["\n\nx", "\n\nx\n\n"], ["x\r\n", "x\r\n\r\n"], ["x\r", "x\r\r"], ["```\nx\n```", "```\nx\n```\n\n"], [`x ${REPORT_END}\n`, `x ${REPORT_END}\n\n`], [`${REPORT_END} x\n`, `${REPORT_END} x\n\n`],
])("a report is put behind %j, apart from what is there", (text, before) => {
  const eol = text.includes("\r\n") ? "\r\n" : text.includes("\r") ? "\r" : "\n";
  expect(putReport(text, "Days", "new\nreport")).toEqual({ ok: true, value: { text: `${before}${[START, "new", "report", REPORT_END].join(eol)}${eol}`, cursor: null } });
});

test("a report takes the line ends that stand behind its marker", () => {
  expect(putReport(`x\r\n${START}\nold\n${REPORT_END}`, "Days", "new\nreport")).toEqual({ ok: true, value: { text: `x\r\n${START}\nnew\nreport\n${REPORT_END}`, cursor: null } });
});

test.each([
  ["one that opens", `${START}\n`], ["one that closes", `${REPORT_END}\n`], ["two that close", `${REPORT_END}\n${REPORT_END}\n`], ["two that open", `${START}\n${START}\n`], ["one more that closes", `${START}\n${REPORT_END}\n${REPORT_END}\n`],
  ["one that closes in a comment", `${START}\n<!--\n${REPORT_END}\n-->\n`],
])("%s is refused", (_, text) => expect(putReport(text, "Days", "x")).toEqual({ ok: false, error: { kind: "broken markers" } }));

test.each(["```\nx\n", "%%\nx\n", "<!--\nx", "$$\nx\n"])("behind %j nothing is put", (text) => expect(putReport(text, "Days", "x")).toEqual({ ok: false, error: { kind: "unclosed" } }));
