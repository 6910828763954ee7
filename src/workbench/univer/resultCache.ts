/** Enough for 20,000 titles with five charge columns, twice. */
const mostEntries = 250_000;
/** Keys hold the arguments; a function over a long range has a key of a megabyte. */
const mostKeyCharacters = 64_000_000;

/** Remembers results by call, newest last, and forgets the oldest when it holds too much. */
export class ResultCache<T> {
  private readonly entries = new Map<string, T>();
  private characters = 0;

  get(key: string): T | undefined {
    return this.entries.get(key);
  }

  set(key: string, value: T): void {
    if (this.entries.delete(key)) this.characters -= key.length;
    this.entries.set(key, value);
    this.characters += key.length;
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= mostEntries && this.characters <= mostKeyCharacters) break;
      this.entries.delete(oldest);
      this.characters -= oldest.length;
    }
  }

  clear(): void {
    this.entries.clear();
    this.characters = 0;
  }
}
