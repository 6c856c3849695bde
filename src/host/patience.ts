// How long the app is waited for. A call that never answers must not hold up the next one, and the user is to hear of it.

const PATIENCE = 10_000;

/** What a call in progress is told: true once nobody waits for it any more, so that it must not write. */
export interface Turn {
  over: boolean;
}

/** Answers as the work does, or with `late` when patience is at an end. `turn` is what the work is told. */
export function inTime<T>(work: (turn: Turn) => Promise<T>, late: () => T, turn: Turn = { over: false }): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = window.setTimeout(() => {
      turn.over = true;
      resolve(late());
    }, PATIENCE);
    work(turn).then(resolve, reject).finally(() => window.clearTimeout(timer));
  });
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
