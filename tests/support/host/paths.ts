// Paths inside a vault: how they are normalised, compared, and which the app refuses.

/** As documented for `normalizePath`: forward slashes, none doubled or at the ends, NBSP as blank, NFC. */
export function normalizePath(path: string): string {
  const parts = path.replace(/[\u00a0\u202f]/gu, " ").split(/[\\/]+/u).filter((part) => part !== "");
  return parts.length === 0 ? "/" : parts.join("/").normalize("NFC");
}

/** Paths that one of the platforms takes for the same file. */
export const foldPath = (path: string): string => path.normalize("NFC").toLowerCase();

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

export const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "/");

const ILLEGAL = /[\\:*?"<>|\p{Cc}]/u;

/** Throws what the app throws for a path that can't be a file or folder of the vault. */
export function checkPath(path: string): void {
  if (path === "" || path === "/" || path.startsWith("/") || path.endsWith("/")) throw new Error(`Invalid path: ${path}`);
  for (const part of path.split("/")) {
    if (part === "" || part === "." || part === "..") throw new Error(`Invalid path: ${path}`);
    if (ILLEGAL.test(part)) throw new Error("File name cannot contain any of the following characters: * \" \\ / < > : | ?");
    if (part.startsWith(".")) throw new Error(`File name cannot start with a dot: ${path}`);
    if (/[. ]$/u.test(part)) throw new Error(`File name cannot end with a dot or a blank: ${path}`);
    if (new TextEncoder().encode(part).length > 255) throw new Error(`ENAMETOOLONG: name too long, open '${path}'`);
  }
}
