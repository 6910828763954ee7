import fc from 'fast-check';
import { rowsThatFit } from '../../src/excel/sheetWriter';
import { runsOf } from '../../src/excel/runsOf';

test('rows are sent until the budget is full, one at least', () => {
  const rows = Array.from({ length: 10 }, () => ['x'.repeat(100)]);
  expect(rowsThatFit(rows, 0, 350)).toBe(3);
  expect(rowsThatFit(rows, 8, 10_000)).toBe(2);
  expect(rowsThatFit(rows, 0, 5)).toBe(1);
});

test('runs hold every number once, in order, as few as can be', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const runs = runsOf(sorted);
      expect(runs.flatMap(({ at, count }) => Array.from({ length: count }, (_, offset) => at + offset))).toEqual(
        sorted,
      );
      runs.forEach(({ at }, index) => {
        const before = runs[index - 1];
        if (before !== undefined) expect(at).toBeGreaterThan(before.at + before.count);
      });
    }),
  );
});
