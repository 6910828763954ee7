import fc from 'fast-check';
import { planRows, type RowPlan } from '../../src/excel/rowPlan';

const row = (id: string) => ({ id });
const plan = (keys: string[], ids: string[], blankLine = false) =>
  planRows(keys, ids.map(row), ({ id }) => id, blankLine);

/** Keys of the body once the plan was carried out on it, lines of the analyst as `''`. */
function carriedOut(keys: string[], { deletions, body }: RowPlan<{ id: string }>): string[] {
  const left = keys.slice();
  for (const { at, count } of deletions) left.splice(at, count);
  expect(body.length === 0 || body.length >= Math.min(left.length, body.length)).toBe(true);
  return body.map((entry) => entry?.id ?? '');
}

test('rows that stay keep their place, new ones come below, gone ones are deleted', () => {
  const result = plan(['b', 'a', 'x', 'c'], ['a', 'b', 'c', 'd']);
  expect(result.deletions).toEqual([{ at: 2, count: 1 }]);
  expect(carriedOut(['b', 'a', 'x', 'c'], result)).toEqual(['b', 'a', 'c', 'd']);
});

test('neighbours are deleted at once, from the bottom up', () => {
  const result = plan(['a', 'x', 'y', 'b', 'z'], ['a', 'b']);
  expect(result.deletions).toEqual([
    { at: 4, count: 1 },
    { at: 1, count: 2 },
  ]);
});

test('a line that the analyst typed, without a key, stays', () => {
  expect(plan(['a', '', 'x'], ['a', 'n']).body).toEqual([row('a'), null, row('n')]);
});

test('the empty line of a table without rows is used for the first row', () => {
  const result = plan([''], ['a', 'b'], true);
  expect(result).toEqual({ deletions: [], body: [row('a'), row('b')], clearFirst: false });
});

test('when nothing stays the first line is kept and cleared, since a table needs one', () => {
  expect(plan(['x', 'y', 'z'], [])).toEqual({ deletions: [{ at: 1, count: 2 }], body: [], clearFirst: true });
  expect(plan(['x', 'y'], ['n'])).toEqual({ deletions: [{ at: 1, count: 1 }], body: [row('n')], clearFirst: true });
});

test('a key that stands twice (a copied row) keeps its first line only', () => {
  expect(plan(['a', 'a'], ['a']).deletions).toEqual([{ at: 1, count: 1 }]);
});

test('loading the same rows again changes nothing', () => {
  expect(plan(['a', 'b'], ['b', 'a'])).toEqual({ deletions: [], body: [row('a'), row('b')], clearFirst: false });
});

test('whatever stood there, the body then holds each wanted row exactly once', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'));
  fc.assert(
    fc.property(ids, ids, (keys, wanted) => {
      const result = plan(keys, wanted);
      expect(result.body.map((entry) => entry?.id).toSorted()).toEqual(wanted.toSorted());
      const left = keys.length - result.deletions.reduce((sum, { count }) => sum + count, 0);
      // What is left on the sheet must be the beginning of the planned body, or the one line to clear.
      const staying = keys.filter((key) => wanted.includes(key));
      expect(left).toBe(result.clearFirst ? 1 : staying.length);
      expect(result.body.slice(0, staying.length).map((entry) => entry?.id)).toEqual(staying);
    }),
  );
});
