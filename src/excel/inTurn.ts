/** Runs work once everything given before has ended, well or not. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Writes one after another: two at once would read each other's half-made tables. */
export function createInTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result;
    return result;
  };
}
