// Link texts: what they point at, and how a file is named in one.

export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00a0/gu, " ");
  const hash = text.indexOf("#");
  return hash === -1 ? { path: text, subpath: "" } : { path: text.slice(0, hash), subpath: text.slice(hash) };
}

export const getLinkpath = (linktext: string): string => parseLinktext(linktext).path;

export const stripHeading = (heading: string): string => heading.replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\]/gu, " ").split(/\s+/u).join(" ").trim();

export const stripHeadingForLink = (heading: string): string => heading.replace(/[#|^:%[\]\\]/gu, " ").split(/\s+/u).join(" ").trim();

/** The path a link text points at, among all paths: as written, below the folder of the source, or the shortest that ends with it. */
export function resolveLinkpath(linkpath: string, source: string, paths: readonly string[]): string | null {
  const wanted = linkpath.replace(/^\/+/u, "");
  if (wanted === "") return source;
  const folder = source.includes("/") ? source.slice(0, source.lastIndexOf("/") + 1) : "";
  const candidates = [wanted, `${wanted}.md`].map((path) => path.toLowerCase());
  const ends = paths.filter((path) => candidates.some((end) => path.toLowerCase() === end || path.toLowerCase().endsWith(`/${end}`)));
  const rank = (path: string): number => (candidates.includes(path.toLowerCase()) ? 0 : candidates.some((end) => path.toLowerCase() === folder.toLowerCase() + end) ? 1 : 2);
  return [...ends].sort((a, b) => rank(a) - rank(b) || a.length - b.length || (a < b ? -1 : 1))[0] ?? null;
}
