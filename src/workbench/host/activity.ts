/** Counts what is under way between host and add-in, so that tests can wait for rest instead of waiting for time. */
export class Activity {
  private underWay = 0;
  private version = 0;
  private waiting: (() => void)[] = [];

  /** Marks the begin of something; the answer marks its end, once. */
  begin(): () => void {
    this.underWay += 1;
    this.version += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.underWay -= 1;
      this.version += 1;
      if (this.underWay === 0) for (const resume of this.waiting.splice(0)) resume();
    };
  }

  /** Resolves when nothing is under way, also after the add-in had its turns to react to what came last. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      if (this.underWay > 0) {
        await new Promise<void>((resolve) => this.waiting.push(resolve));
        quiet = -1;
        continue;
      }
      const before = this.version;
      await turn();
      if (this.version !== before) quiet = -1;
    }
  }
}

/** One turn of the event loop, long enough for a posted message and the timers of 0 ms that answer it. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 15));
}
