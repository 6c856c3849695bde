// Days and times for templates: now, and those of the form, in Moment formats and as the user's app writes them.
import type { TalkContext } from "../core/template/talk-note";
import type { Tools } from "./tools";

/** `days` are ISO dates, or empty. */
export const momentsOf = ({ desk, neighbours }: Tools, days: { readonly date: string; readonly endDate: string }): Required<Pick<TalkContext, "time" | "format" | "formats">> => ({
  time: desk.now("HH:mm"),
  format: (field, format) => (field === "time" ? desk.now(format) : days[field] === "" ? "" : desk.format(days[field], format)),
  formats: neighbours.formats(),
});
