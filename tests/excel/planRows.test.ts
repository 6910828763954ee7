import fc from 'fast-check';
import { parseControl, printControl } from '../../src/excel/controlCell';
import type { ManagedColumn } from '../../src/excel/managedColumn';
import { planRows, type RowPlan } from '../../src/excel/planRows';

interface Row {
  id: string;
  phone: string;
  balance: number;
}

const columns: readonly ManagedColumn<Row>[] = [
  { id: 'balance', header: 'Saldo', kind: 'money', width: 1, role: 'value', value: ({ balance }) => balance },
  {
    id: 'phone',
    header: 'Telefone',
    kind: 'text',
    width: 1,
    role: 'value',
    value: ({ phone }) => phone,
    edit: (text) => ({ ok: true, value: text }),
  },
  { id: 'total', header: 'Total', kind: 'money', width: 1, role: 'formula', formula: () => '=1' },
  { id: 'key', header: 'Chave', kind: 'text', width: 1, role: 'value', value: ({ id }) => id },
  { id: 'pending', header: 'Pendente', kind: 'text', width: 1, role: 'pending' },
  { id: 'status', header: 'Situação', kind: 'text', width: 1, role: 'status' },
  { id: 'control', header: 'Controle', kind: 'text', width: 1, role: 'control' },
];
const context = {
  columns,
  headerOf: (id: string) => columns.find((column) => column.id === id)?.header ?? id,
  keyOf: ({ id }: Row) => id,
  newKey: () => 'chave-nova',
};
const formulas = new Map([['total', '=1']]);

type Cells = Record<string, unknown>;

function plan(body: Cells[], rows: Row[], leaves: (key: string) => boolean = () => true): RowPlan {
  const isBlank = body.length === 1 && Object.keys(body[0] ?? {}).length === 0;
  return planRows(
    context,
    { lines: body.length, cell: (line, id) => body[line]?.[id], isRead: () => true, isBlank },
    { rows, leaves, isThorough: true },
    formulas,
    new Set(),
  );
}

/** The body once the plan was carried out on it. */
function carriedOut(body: Cells[], { writes, leaving, duplicates, added, blankLine }: RowPlan): Cells[] {
  const gone = new Set([...leaving.map(({ line }) => line), ...duplicates]);
  const written = body.map((cells, line): Cells => ({ ...cells, ...Object.fromEntries(writes.get(line) ?? []) }));
  const stayed = blankLine ? [] : written.filter((_, line) => !gone.has(line));
  return [...stayed, ...added.map((cells): Cells => Object.fromEntries(cells))];
}

const row = (id: string, changes: Partial<Row> = {}): Row => ({ id, phone: '1', balance: 10, ...changes });
const loaded = (rows: Row[]): Cells[] => carriedOut([{}], plan([{}], rows));
const keys = (body: Cells[]) => body.map(({ key }) => key ?? '');

test('rows that stay keep their place, new ones come below, gone ones leave', () => {
  const body = loaded(['b', 'a', 'x', 'c'].map((id) => row(id)));
  const result = plan(
    body,
    ['a', 'b', 'c', 'd'].map((id) => row(id)),
  );
  expect(result.leaving).toEqual([{ line: 2, key: 'x' }]);
  expect(keys(carriedOut(body, result))).toEqual(['b', 'a', 'c', 'd']);
  expect(result.writes.size).toBe(0);
});

test('a line that the analyst typed, without a key, stays', () => {
  const body = [...loaded([row('a')]), { balance: 'minha linha' }];
  expect(carriedOut(body, plan(body, [row('n')]))).toEqual([{ balance: 'minha linha' }, ...loaded([row('n')])]);
});

test('only the cells that differ are written', () => {
  const body = loaded([row('a'), row('b')]);
  const result = plan(body, [row('a', { balance: 20 }), row('b')]);
  expect([...result.writes.keys()]).toEqual([0]);
  expect([...(result.writes.get(0)?.keys() ?? [])].toSorted()).toEqual(['balance', 'control']);
});

test('a formula that was pasted over comes back, on lines that nothing else changed of too', () => {
  const body = loaded([row('a'), row('b')]).map((cells) => ({ ...cells, total: 5 }));
  const result = plan(body, [row('a')], () => false);
  expect(carriedOut(body, result).map(({ total }) => total)).toEqual(['=1', '=1']);
  expect(result.damaged).toBe(0);
});

test('a constant that was pasted over is mended where its row came, and counted where it did not', () => {
  const body = loaded([row('a'), row('b')]).map((cells) => ({ ...cells, balance: 'nada' }));
  const result = plan(body, [row('a')], () => false);
  expect(carriedOut(body, result).map(({ balance }) => balance)).toEqual([10, 'nada']);
  expect(result.damaged).toBe(1);
});

test('a line keeps its row where Chave was pasted over, and a copied line goes', () => {
  const [a = {}, b = {}] = loaded([row('a'), row('b')]);
  const body = [{ ...a, key: 'outra coisa' }, b, b];
  const result = plan(body, [row('a'), row('b')]);
  expect(keys(carriedOut(body, result))).toEqual(['a', 'b']);
});

test('without a readable Controle nothing counts as edited', () => {
  const body = loaded([row('a')]).map((cells) => ({ ...cells, phone: 'velho', control: 'colado' }));
  expect(carriedOut(body, plan(body, [row('a')]))).toEqual(loaded([row('a')]));
});

test('whatever stands, what is typed into editable cells is never lost and everything else ends as the backend has it', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const rows = fc.uniqueArray(
    fc.record({ id, phone: fc.constantFrom('1', '2', '3'), balance: fc.integer({ min: 0, max: 3 }) }),
    { selector: (one) => one.id },
  );
  const typed = fc.dictionary(id, fc.constantFrom('7', '8'));
  fc.assert(
    fc.property(rows, rows, typed, (before, after, phones) => {
      const body = loaded(before).map((cells) => ({ ...cells, phone: phones[String(cells.key)] ?? cells.phone }));
      const ended = carriedOut(body, plan(body, after));
      expect(keys(ended).toSorted()).toEqual(after.map((one) => one.id).toSorted());
      for (const one of after) {
        const cells = ended.find(({ key }) => key === one.id);
        const edit = before.some((old) => old.id === one.id) ? phones[one.id] : undefined;
        expect(cells?.balance).toBe(one.balance);
        expect(cells?.phone).toBe(edit ?? one.phone);
        expect(parseControl(cells?.control)?.pending?.set ?? null).toEqual(edit === undefined ? null : { phone: edit });
      }
      // Run again, it has nothing to do.
      const again = plan(ended, after);
      expect([again.writes.size, again.added.length, again.leaving.length, again.damaged]).toEqual([0, 0, 0, 0]);
    }),
  );
});

test('Controle reads what it wrote, and nothing else', () => {
  const control = {
    key: 'k',
    base: { phone: '(11) 1' },
    hash: 'h',
    pending: { idempotencyKey: 'i', version: 3, set: { phone: '(11) 2' } },
  };
  expect(parseControl(printControl(control))).toEqual(control);
  expect(parseControl(printControl({ ...control, pending: null }))).toEqual({ ...control, pending: null });
  for (const cell of ['', null, 12, 'texto', '{', '{}', '[]', '{"i":1,"b":{},"h":""}', '{"i":"k","b":{"a":1},"h":""}'])
    expect(parseControl(cell)).toBeNull();
});
