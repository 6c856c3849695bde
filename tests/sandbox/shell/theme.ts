// Light or dark: the body's class, as the app has it.

export type Theme = "light" | "dark";

export const themeNow = (): Theme => (document.body.classList.contains("theme-dark") ? "dark" : "light");

export function setTheme(theme: Theme): void {
  document.body.classList.toggle("theme-dark", theme === "dark");
  document.body.classList.toggle("theme-light", theme === "light");
}

export const systemTheme = (): Theme => (window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

export const toggleTheme = (): void => setTheme(themeNow() === "dark" ? "light" : "dark");
