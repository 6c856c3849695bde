// What was thrown where nobody could catch it: handlers, callbacks of commands, promises nobody awaited. Tests look here.

class Problems {
  readonly found: unknown[] = [];

  add(error: unknown): void {
    this.found.push(error);
    console.error(error);
  }

  /** Runs it; what it throws, or what its promise is rejected with, is kept. */
  guard(run: () => unknown): unknown {
    try {
      const answer = run();
      if (answer instanceof Promise) answer.catch((error: unknown) => this.add(error));
      return answer;
    } catch (error) {
      this.add(error);
      return undefined;
    }
  }

  clear(): void {
    this.found.length = 0;
  }
}

export const problems = new Problems();
