// `debounce` as documented: with `resetTimer` it waits for quiet, without it it runs once after the first call's time.
import type { Debouncer } from "obsidian";
import { environment } from "./environment";

export function debounce<T extends unknown[], V>(run: (...args: [...T]) => V, timeout = 0, resetTimer = false): Debouncer<T, V> {
  let timer: number | null = null;
  let args: [...T] | null = null;
  const cancel = (): void => {
    if (timer !== null) environment().clock.clearTimeout(timer);
    timer = null;
    args = null;
  };
  const runNow = (): V | undefined => {
    const now = args;
    cancel();
    return now ? run(...now) : undefined;
  };
  const call = (...given: [...T]): unknown => {
    args = given;
    if (timer !== null && !resetTimer) return debounced;
    if (timer !== null) environment().clock.clearTimeout(timer);
    timer = environment().clock.setTimeout(() => void runNow(), timeout);
    return debounced;
  };
  const debounced = Object.assign(call, { cancel: () => { cancel(); return debounced; }, run: runNow }) as unknown as Debouncer<T, V>;
  return debounced;
}
