import { readReceivables, type ReadProgress } from '../../src/client/receivablesStream';
import { receivableColumnUnits, type ReceivableColumn, type ReceivableRow } from '../../src/contract/receivables';
import { workedTitles } from '../taskpane/support/worked';

const columns = (Object.keys(receivableColumnUnits) as ReceivableColumn[]).map((key) => ({
  key,
  unit: receivableColumnUnits[key],
}));
const header = (total: number): object => ({ columns, asOf: '2026-11-24', policyVersion: 3, cursor: 7, total });
const cells = (row: ReceivableRow): unknown[] => columns.map((column) => row[column.key]);

/** The text as bytes, cut every so many of them, as a network may. */
const streamOf = (text: string, size: number): ReadableStream<Uint8Array> => {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += size)));
    },
  });
};
const linesOf = (...lines: unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
const titles = workedTitles();

describe('the stream of titles', () => {
  it.each([1, 7, 64, 100_000])('gives every row whole when cut every %i bytes', async (size) => {
    const progress: ReadProgress[] = [];
    const text = linesOf(header(3), { rows: titles.slice(0, 2).map(cells) }, { rows: titles.slice(2).map(cells) });
    const answer = await readReceivables(streamOf(text, size), (now) => progress.push(now));
    expect(answer).toMatchObject({ ok: true, value: { header: { cursor: 7 }, rows: titles } });
    expect(progress.map(({ done }) => done)).toEqual([0, 2, 3]);
  });

  it('counts an answer that ends too early as a broken connection', async () => {
    const text = linesOf(header(3), { rows: titles.slice(0, 2).map(cells) });
    expect(await readReceivables(streamOf(text, 50), () => undefined)).toEqual({
      ok: false,
      error: { kind: 'network' },
    });
  });

  it('takes no row whose cells are not of the contract', async () => {
    const bad = columns.map(({ key }) => (key === 'balanceCents' ? 10.5 : titles[0]?.[key]));
    const answer = await readReceivables(streamOf(linesOf(header(1), { rows: [bad] }), 50), () => undefined);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
  });

  it('takes no header that lacks a column', async () => {
    const short = { ...header(0), columns: columns.slice(1) };
    expect(await readReceivables(streamOf(linesOf(short), 50), () => undefined)).toMatchObject({
      ok: false,
      error: { kind: 'unexpected', detail: 'column id is missing' },
    });
  });
});
