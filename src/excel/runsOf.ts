export interface Run {
  at: number;
  count: number;
}

/** Neighbours among ascending numbers as runs. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.at + last.count === number) last.count += 1;
    else runs.push({ at: number, count: 1 });
  }
  return runs;
}
