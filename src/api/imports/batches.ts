/** Rows in one statement; bounds memory and the number of parameters. */
const batchSize = 1_000;

export function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += batchSize) yield list.slice(from, from + batchSize);
}
