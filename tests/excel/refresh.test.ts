import { done } from '../workbench/support/workbook';
import type { PathDouble } from '../workbench/support/requestBuilder';
import { createSheets, type Sheets } from '../../src/excel/sheets';
import { ExcelDouble } from './support/excelDouble';
import { client, clientId, portfolio, portfolioChanges, settings, title, titleId } from './support/portfolioDouble';
import { TableView } from './support/tableView';

let excel: ExcelDouble;
let sheets: Sheets;
let titles: TableView;
let clients: TableView;
let left: TableView;

const options = { signal: new AbortController().signal, onProgress: () => undefined };

beforeEach(async () => {
  excel = new ExcelDouble();
  sheets = createSheets();
  titles = new TableView(excel.grid, 'CobrancaTitulos');
  clients = new TableView(excel.grid, 'CobrancaClientes');
  left = new TableView(excel.grid, 'CobrancaSairam');
  const receivables = [title(1), title(2), title(3, 2), title(4, 2)];
  const outcome = await sheets.loadPortfolio(
    { portfolio: portfolio([client(1), client(2)], receivables), receivables, settings },
    options,
  );
  expect(outcome).toEqual({ state: 'done', clients: 2, receivables: 4 });
});

test('a first load writes both tables and says what was loaded', async () => {
  expect(titles.column('Título')).toEqual(['000001', '000002', '000003', '000004']);
  expect(clients.column('Telefone')).toEqual(['(11) 5555-0001', '(11) 5555-0002']);
  expect(await sheets.loadState()).toMatchObject({ cursor: 10, receivables: 4, complete: true, mode: 'columns' });
  expect(clientId(1)).toBe(clients.column('Chave')[0]);
});

test('a refresh with nothing new writes nothing', async () => {
  const before = excel.grid.writes;
  const outcome = await sheets.refreshPortfolio({ changes: portfolioChanges({}), settings }, options);
  expect(outcome).toEqual({ state: 'done', updated: 0, added: 0, left: 0, changedUnderPending: 0, damaged: 0 });
  const written = excel.grid.writes - before;
  // The cells of sheet Parâmetros.
  expect(written).toBeLessThanOrEqual(4);
  expect(await sheets.loadState()).toMatchObject({ cursor: 20 });
});

/** The analyst inserts a column of their own into the table. */
function insertColumn(at: number, header: string) {
  done(excel.addin, (request) => {
    request.workbook
      .property('Tables')
      .method('GetItem', titles.table.name)
      .property('Columns')
      .method('Add', at, null, header);
  });
}

test('what the analyst arranged survives a refresh that changes, adds and removes', async () => {
  const changes = portfolioChanges({
    clientIds: [clientId(1), clientId(2)],
    clients: [client(1), client(2)],
    receivables: [title(1, 1, { balanceCents: 9_000, version: 4 }), title(3, 2), title(4, 2), title(5, 2)],
    left: [{ receivableId: titleId(2), clientId: clientId(1), reason: 'paid', negotiationNumber: null }],
  });
  const { area } = titles.table;
  titles.type(-1, 'Saldo', 'Saldo (R$)');
  const own = 'Minha nota';
  insertColumn(4, own);
  ['um', 'dois', 'três', 'quatro'].forEach((text, line) => titles.type(line, own, text));
  excel.grid.setRowsHidden(area.sheet, 3, 1, true);

  const outcome = await sheets.refreshPortfolio({ changes, settings }, options);
  expect(outcome).toMatchObject({ state: 'done', updated: 1, added: 1, left: 1 });
  expect(titles.column('Título')).toEqual(['000001', '000003', '000004', '000005']);
  expect(titles.column(own)).toEqual(['um', 'três', 'quatro', '']);
  expect(titles.column('Saldo (R$)')).toEqual([90, 180, 180, 180]);
  expect(titles.column('Total')[0]).toContain('[Saldo (R$)]');
  // Title 3 was hidden by hand; its line moved up by one.
  expect(titles.hidden()).toEqual([1]);
  expect(left.rows()).toEqual([
    expect.objectContaining({ Registro: 'Título', Motivo: 'Pago', Título: '000002', Chave: titleId(2), [own]: 'dois' }),
  ]);

  const back = portfolioChanges({
    cursor: 30,
    clientIds: [clientId(1)],
    clients: [client(1)],
    receivables: [title(1, 1, { balanceCents: 9_000, version: 4 }), title(2)],
  });
  expect(await sheets.refreshPortfolio({ changes: back, settings }, options)).toMatchObject({ added: 1, updated: 0 });
  expect(titles.column('Título')).toEqual(['000001', '000003', '000004', '000005', '000002']);
  expect(titles.column(own)).toEqual(['um', 'três', 'quatro', '', 'dois']);
  expect(left.column('Chave')).toEqual(['']);
});

function applyToTable(build: (table: PathDouble) => void) {
  done(excel.addin, (request) => build(request.workbook.property('Tables').method('GetItem', titles.table.name)));
}

test('a filter and a sort stand after a refresh; new rows are sorted in and lines hidden by hand stay hidden', async () => {
  const place = titles.headers.indexOf('Título');
  applyToTable((table) => table.property('Sort').call('Apply', [{ key: place, ascending: false }]));
  expect(titles.column('Título')).toEqual(['000004', '000003', '000002', '000001']);
  excel.grid.setRowsHidden(titles.table.area.sheet, 1, 1, true);
  const client2 = titles.headers.indexOf('Cliente');
  applyToTable((table) =>
    table.property('Columns').method('GetItemAt', client2).property('Filter').call('ApplyValuesFilter', ['Cliente 2']),
  );
  expect(titles.hidden()).toEqual([0, 2, 3]);

  const changes = portfolioChanges({
    clientIds: [clientId(2)],
    clients: [client(2)],
    receivables: [title(3, 2, { balanceCents: 1_000 }), title(4, 2, { balanceCents: 2_000 }), title(5, 2)],
  });
  expect(await sheets.refreshPortfolio({ changes, settings }, options)).toMatchObject({ updated: 2, added: 1 });
  expect(titles.column('Título')).toEqual(['000005', '000004', '000003', '000002', '000001']);
  expect(titles.column('Saldo')).toEqual([180, 20, 10, 180, 180]);
  // Title 4 by hand, the titles of client 1 by the filter.
  expect(titles.hidden()).toEqual([1, 3, 4]);
  expect(excel.grid.columnFilter(titles.table.id, client2)).toMatchObject({ values: ['Cliente 2'] });
});

test('cells of ours that were pasted over are mended by the next load, columns that were deleted come back', async () => {
  titles.type(0, 'Saldo', 'nada');
  titles.type(1, 'Multa', 12);
  titles.type(2, 'Chave', 'xyz');
  applyToTable((table) => table.property('Columns').method('GetItem', 'Vencimento').call('Delete'));
  expect(titles.headers).not.toContain('Vencimento');
  const outcome = await sheets.refreshPortfolio({ changes: portfolioChanges({}), settings }, options);
  expect(outcome).toMatchObject({ state: 'done', damaged: 4 });
  expect(titles.headers.at(-1)).toBe('Vencimento');
  expect(titles.column('Multa')[1]).toMatch(/^=ROUND/);
  expect(titles.column('Chave')[2]).toBe(titleId(3));

  const receivables = [title(1), title(2), title(3, 2), title(4, 2)];
  await sheets.loadPortfolio(
    { portfolio: portfolio([client(1), client(2)], receivables), receivables, settings },
    options,
  );
  expect(titles.column('Saldo')).toEqual([180, 180, 180, 180]);
  expect(titles.column('Vencimento')).toEqual([46_244, 46_244, 46_244, 46_244]);
  expect(await sheets.refreshPortfolio({ changes: portfolioChanges({}), settings }, options)).toMatchObject({
    damaged: 0,
  });
});

test('a load of less than before keeps in Saíram what leaves, with the own cells, and a whole load brings them back', async () => {
  insertColumn(0, 'Nota');
  titles.type(3, 'Nota', '0001');
  const few = [title(1), title(2)];
  await sheets.loadPortfolio({ portfolio: portfolio([client(1)], few), receivables: few, settings }, options);
  expect(titles.column('Título')).toEqual(['000001', '000002']);
  expect(left.column('Registro')).toEqual(['Título', 'Título', 'Cliente']);
  expect(left.column('Nota')).toEqual(['', '0001', '']);
  const all = [title(1), title(2), title(3, 2), title(4, 2)];
  await sheets.loadPortfolio(
    { portfolio: portfolio([client(1), client(2)], all), receivables: all, settings },
    options,
  );
  expect(titles.column('Nota')).toEqual(['', '', '', '0001']);
  expect(left.column('Chave')).toEqual(['']);
});

describe('edits', () => {
  test('many pasted cells are told by comparing, with one key each that stays', async () => {
    excel.grid.type({ ...clients.cell(0, 'Telefone'), rows: 2 }, [['(11) 1111-1111'], ['(11) 2222-2222']]);
    titles.type(2, 'Bloqueio', 'jurídico');
    titles.type(3, 'Bloqueio', 'não sei');
    const edits = await sheets.pendingEdits('all');
    expect(edits.map(({ table, id, version, set, words }) => ({ table, id, version, set, words }))).toEqual([
      {
        table: 'clients',
        id: clientId(1),
        version: 1,
        set: { phone: '(11) 1111-1111' },
        words: 'Alterar Telefone: (11) 5555-0001 → (11) 1111-1111',
      },
      {
        table: 'clients',
        id: clientId(2),
        version: 1,
        set: { phone: '(11) 2222-2222' },
        words: 'Alterar Telefone: (11) 5555-0002 → (11) 2222-2222',
      },
      {
        table: 'receivables',
        id: titleId(3),
        version: 3,
        set: { hold: 'legal' },
        words: 'Alterar Bloqueio: (vazio) → jurídico',
      },
    ]);
    expect(clients.column('Pendente')[1]).toBe('Alterar Telefone: (11) 5555-0002 → (11) 2222-2222');
    expect(titles.column('Situação')[3]).toContain('“não sei” não é um bloqueio');
    const again = await sheets.pendingEdits('all');
    expect(again.map(({ key }) => key)).toEqual(edits.map(({ key }) => key));

    clients.type(1, 'Telefone', '(11) 5555-0002');
    const fewer = await sheets.pendingEdits('all');
    expect(fewer.map(({ id }) => id)).toEqual([clientId(1), titleId(3)]);
    expect(clients.column('Pendente')[1]).toBe('');
  });

  test('Pendente appears as the analyst types, and the listener is told', async () => {
    let told = 0;
    let resolve: () => void = () => undefined;
    const heard = new Promise<void>((done) => (resolve = done));
    await sheets.onPendingChanged(() => {
      told += 1;
      resolve();
    });
    clients.type(0, 'E-mail', 'novo@exemplo.com.br');
    await excel.deliver();
    await heard;
    expect(clients.column('Pendente')[0]).toBe('Alterar E-mail: (vazio) → novo@exemplo.com.br');
    await excel.deliver();
    expect(told).toBe(1);
  });

  test('answers go to their rows wherever a sort took them', async () => {
    clients.type(0, 'Telefone', '1');
    clients.type(1, 'Telefone', '2');
    titles.type(0, 'Bloqueio', 'jurídico');
    const [first, second, third] = await sheets.pendingEdits('all');
    done(excel.addin, (request) => {
      request.workbook
        .property('Tables')
        .method('GetItem', 'CobrancaClientes')
        .property('Sort')
        .call('Apply', [{ key: 0, ascending: false }]);
    });
    expect(clients.column('Telefone')).toEqual(['2', '1']);
    const outcome = await sheets.writeEditResults([
      {
        key: first?.key ?? '',
        outcome: 'sent',
        code: null,
        message: null,
        version: 2,
        current: current({ phone: '(11) 1' }),
      },
      {
        key: second?.key ?? '',
        outcome: 'failed',
        code: 'stale',
        message: 'Alguém mudou este cliente.',
        version: 7,
        current: current({ phone: '(11) 9' }),
      },
      {
        key: third?.key ?? '',
        outcome: 'ignored',
        code: 'not_open',
        message: 'Pago ontem.',
        version: null,
        current: null,
      },
    ]);
    expect(outcome).toEqual({ state: 'done' });
    expect(clients.rows()).toEqual([
      expect.objectContaining({
        Telefone: '2',
        Pendente: 'Alterar Telefone: (11) 9 → 2',
        Situação: 'Falhou: Alguém mudou este cliente.',
        Versão: 7,
      }),
      expect.objectContaining({ Telefone: '(11) 1', Pendente: '', Situação: 'Enviado', Versão: 2 }),
    ]);
    expect(titles.rows()[0]).toMatchObject({ Bloqueio: '', Pendente: '', Situação: 'Ignorado: Pago ontem.' });
    const left = await sheets.pendingEdits('all');
    expect(left).toEqual([
      expect.objectContaining({ id: clientId(2), version: 7, result: 'Falhou: Alguém mudou este cliente.' }),
    ]);
    expect(left[0]?.key).not.toBe(second?.key);
    expect(await sheets.filterFailed()).toBe(1);
    expect(clients.hidden()).toEqual([1]);
    // Versions that came with answers are no damage.
    expect(await sheets.refreshPortfolio({ changes: portfolioChanges({}), settings }, options)).toMatchObject({
      damaged: 0,
    });
  });

  test('a refresh keeps what was typed and says what changed under it', async () => {
    clients.type(0, 'Telefone', '(11) 1');
    const [before] = await sheets.pendingEdits('all');
    const changes = portfolioChanges({
      clientIds: [clientId(1)],
      clients: [client(1, { phone: '(11) 7', email: 'a@b.c', city: 'Santos', version: 5 })],
      receivables: [title(1), title(2)],
    });
    expect(await sheets.refreshPortfolio({ changes, settings }, options)).toMatchObject({ changedUnderPending: 1 });
    expect(clients.rows()[0]).toMatchObject({
      Telefone: '(11) 1',
      'E-mail': 'a@b.c',
      Pendente: 'Alterar Telefone: (11) 7 → (11) 1',
      Situação:
        'Mudou no servidor: Telefone: (11) 5555-0001 → (11) 7; E-mail: (vazio) → a@b.c; Cidade: (vazio) → Santos; sua alteração continua pendente',
      Versão: 5,
    });
    const [after] = await sheets.pendingEdits('all');
    expect(after).toMatchObject({ version: 5, set: { phone: '(11) 1' } });
    expect(after?.key).not.toBe(before?.key);

    const same = portfolioChanges({
      clientIds: [clientId(1)],
      clients: [client(1, { phone: '(11) 1', email: 'a@b.c', city: 'Santos', version: 6 })],
      receivables: [title(1), title(2)],
    });
    await sheets.refreshPortfolio({ changes: same, settings }, options);
    expect(clients.rows()[0]).toMatchObject({ Pendente: '', Situação: 'Já existia', Versão: 6 });
    expect(await sheets.pendingEdits('all')).toEqual([]);
  });
});

const current = (values: { phone?: string; email?: string; responsible?: string }) => ({
  phone: null,
  email: null,
  responsible: null,
  ...values,
});

test('a refresh that breaks off is run again and ends where it should', async () => {
  insertColumn(1, 'Nota');
  titles.type(1, 'Nota', 'minha');
  const changes = portfolioChanges({
    clientIds: [clientId(1), clientId(2)],
    clients: [client(1), client(2)],
    receivables: [title(1, 1, { balanceCents: 5_000 }), title(3, 2), title(4, 2), title(5, 2)],
    left: [{ receivableId: titleId(2), clientId: clientId(1), reason: 'renegotiated', negotiationNumber: 12 }],
  });
  excel.addin.session.fault.refuseNext('AccessDenied', 'Títulos');
  expect(await sheets.refreshPortfolio({ changes, settings }, options)).toMatchObject({
    state: 'failed',
    sheets: 'incomplete',
    reason: { code: 'protectedSheet' },
  });
  expect(await sheets.loadState()).toMatchObject({ cursor: 10, complete: false });
  expect(await sheets.refreshPortfolio({ changes, settings }, options)).toMatchObject({
    state: 'done',
    added: 1,
    left: 1,
  });
  expect(await sheets.loadState()).toMatchObject({ cursor: 20, complete: true });
  expect(titles.column('Título')).toEqual(['000001', '000003', '000004', '000005']);
  expect(titles.column('Saldo')).toEqual([50, 180, 180, 180]);
  expect(left.rows()).toEqual([expect.objectContaining({ Motivo: 'Negociado', Negociação: '12', Nota: 'minha' })]);
});

test('a title that was paid leaves for Saíram, and comes back with its own cells', async () => {
  insertColumn(1, 'Nota');
  titles.type(2, 'Nota', 5);
  expect(await sheets.applyReceivable(null, titleId(3))).toEqual({ state: 'done' });
  expect(left.rows()).toEqual([expect.objectContaining({ Motivo: 'Pago', Nota: 5 })]);
  await sheets.applyReceivable(title(3, 2), titleId(3));
  expect(titles.column('Nota')).toEqual(['', '', '', 5]);
  expect(left.column('Chave')).toEqual(['']);
});

test('a chosen cell tells which managed column it is of, whatever its header', async () => {
  titles.type(-1, 'Juros', 'Mora');
  insertColumn(0, 'Nota');
  const heard: unknown[] = [];
  let resolve: () => void = () => undefined;
  const told = new Promise<void>((done) => (resolve = done));
  await sheets.onRowChosen((row) => {
    heard.push(row);
    resolve();
  });
  excel.grid.select([titles.cell(2, 'Mora')]);
  await excel.deliver();
  await told;
  expect(heard).toEqual([{ clientId: clientId(2), receivableId: titleId(3), field: 'interest' }]);
});

test('an edit that was never sent is named in Saíram when its row leaves', async () => {
  titles.type(0, 'Bloqueio', 'jurídico');
  await sheets.pendingEdits('all');
  await sheets.applyReceivable(null, titleId(1));
  expect(left.column('Motivo')).toEqual(['Pago; não foi enviado: Alterar Bloqueio: (vazio) → jurídico']);
});

test('a table that the analyst deleted is made anew, and a refresh says that it is gone', async () => {
  applyToTable((table) => table.call('Delete'));
  expect(await sheets.refreshPortfolio({ changes: portfolioChanges({}), settings }, options)).toEqual({
    state: 'noTables',
  });
  const receivables = [title(1)];
  await sheets.loadPortfolio({ portfolio: portfolio([client(1)], receivables), receivables, settings }, options);
  expect(titles.column('Título')).toEqual(['000001']);
  expect(clients.column('Chave')).toEqual([clientId(1)]);
});
