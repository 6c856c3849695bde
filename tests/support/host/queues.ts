// One queue for each path: what is asked later runs later, also after something failed.

export class Queues {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<T>(path: string, job: () => Promise<T>): Promise<T> {
    const turn = (this.tails.get(path) ?? Promise.resolve()).then(job);
    // The failure belongs to whoever asked; the queue only needs to know that the turn is over.
    this.tails.set(path, turn.catch(() => undefined));
    return turn;
  }
}
