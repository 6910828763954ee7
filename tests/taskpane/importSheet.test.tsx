/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor, within } from '@testing-library/react';
import type { ImportPreview, ImportReport, NewImport } from '../../src/contract/imports';
import { err, ok } from '../../src/domain/result';
import type { OpenWorksheet } from '../../src/excel/openWorksheet';
import { cellAddress } from '../../src/taskpane/features/importSheet/cellAddress';
import { withField } from '../../src/taskpane/features/importSheet/choices';
import { createFakeApi, refusal } from './support/api';
import { prepareBrowser } from './support/browser';
import { createFakeHost } from './support/host';
import { renderPane, type RenderedPane } from './support/renderPane';

beforeAll(prepareBrowser);

const sheet: OpenWorksheet = {
  sheetId: '{1}',
  sheetName: 'Relatório',
  firstRow: 2,
  firstColumn: 1,
  rows: [
    ['Cliente', 'Venc', 'Valor'],
    ['Padaria Aurora', 46_000, 'doze'],
  ],
};

const reportOf = (given: Partial<ImportReport> = {}): ImportReport => ({
  id: null,
  applied: false,
  lines: 1,
  clients: { created: 1, updated: 0, unchanged: 0 },
  receivables: { created: 1, updated: 0, unchanged: 0, paid: 0, closed: 0, skipped: 0, renegotiatedHere: 0 },
  credits: { created: 0, updated: 0, unchanged: 0, closed: 0, linked: 0 },
  provisional: 2,
  errors: [],
  warnings: [],
  ...given,
});

const badValue: ImportReport['errors'][number] = {
  line: 4,
  column: 'Valor',
  row: 3,
  col: 3,
  code: 'invalidMoney',
  message: 'Não reconheci o valor em dinheiro.',
  value: 'doze',
};

const previewOf = (report: ImportReport): ImportPreview => ({
  layout: {
    fingerprint: 'f',
    remembered: false,
    name: 'protheus',
    content: 'receivables',
    sheetName: 'Relatório',
    headerLine: 3,
    columns: [
      { header: 'Cliente', column: 1, field: 'clientName', example: 'Padaria Aurora' },
      { header: 'Venc', column: 2, field: 'dueDate', example: '09/12/2025' },
      { header: 'Valor', column: 3, field: 'amount', example: 'doze' },
    ],
    source: 'erp',
    dateFormat: 'auto',
    decimal: 'auto',
  },
  fields: [
    { field: 'clientName', label: 'Nome do cliente', required: true },
    { field: 'dueDate', label: 'Vencimento', required: true },
    { field: 'amount', label: 'Valor', required: true },
    { field: 'balance', label: 'Saldo', required: false },
  ],
  report,
  sample: [],
});

interface Given {
  reports: ImportReport[];
  answers?: Parameters<typeof err>[0][];
}

interface Opened extends RenderedPane {
  previews: NewImport[];
  imports: { body: NewImport; idempotencyKey: string }[];
  chosen: [string, number, number][];
  reads: (string | undefined)[];
}

/** The pane with *Usar esta planilha* open over that sheet; each check takes the next report, the last one stays. */
const openImport = async ({ reports, answers = [] }: Given): Promise<Opened> => {
  const previews: NewImport[] = [];
  const imports: Opened['imports'] = [];
  const chosen: Opened['chosen'] = [];
  const reads: Opened['reads'] = [];
  const api = createFakeApi();
  api.previewImport = (body) => {
    previews.push(body);
    return Promise.resolve(ok(previewOf(reports[Math.min(previews.length, reports.length) - 1] ?? reportOf())));
  };
  api.importTitles = (body, { idempotencyKey }) => {
    imports.push({ body, idempotencyKey });
    const failure = answers.shift();
    return Promise.resolve(
      failure === undefined ? ok({ ...reportOf(), applied: true }) : err(failure as ReturnType<typeof refusal>),
    );
  };
  const host = createFakeHost({
    tools: {
      readOpenWorksheet: ({ sheetId }) => {
        reads.push(sheetId);
        return Promise.resolve(ok(sheet));
      },
      selectCell: (id, row, column) => {
        chosen.push([id, row, column]);
        return Promise.resolve(true);
      },
    },
  });
  const pane = renderPane({ api, host });
  await pane.user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
  await pane.user.click(await screen.findByRole('menuitem', { name: 'Usar esta planilha' }));
  await screen.findByText('O que será importado');
  return { ...pane, previews, imports, chosen, reads };
};

const importButton = (): HTMLElement => screen.getByRole('button', { name: /^Importar/ });
const isReady = (): Promise<void> => waitFor(() => expect(importButton()).not.toHaveAttribute('aria-disabled', 'true'));

describe('Usar esta planilha', () => {
  it('sends the cells of the open sheet and shows what was understood of them', async () => {
    const { previews } = await openImport({ reports: [reportOf()] });
    expect(previews[0]?.table).toEqual({ sheetName: 'Relatório', firstRow: 2, firstColumn: 1, rows: sheet.rows });
    expect(screen.getByText('Formato reconhecido: Protheus.')).toBeInTheDocument();
    expect(screen.getByText('2 ficaram de fora (tipo PR)')).toBeInTheDocument();
  });

  it('gives the keyboard to the way back, and on Escape back to the menu', async () => {
    const { user } = await openImport({ reports: [reportOf()] });
    await waitFor(() => expect(screen.getByRole('button', { name: 'Voltar' })).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Mais ferramentas' })).toHaveFocus());
  });

  it('goes to the cell of the error that is chosen, and says why it cannot import', async () => {
    const { user, chosen } = await openImport({ reports: [reportOf({ errors: [badValue] })] });
    const list = screen.getByRole('listbox', { name: 'Erros e avisos' });
    list.focus();
    await user.keyboard('{Enter}');
    expect(chosen).toEqual([['{1}', 3, 3]]);
    expect(within(list).getByText('D4 · Valor')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByText(/^1 erro: corrija na planilha/)).toBeInTheDocument());
    expect(importButton()).toHaveAttribute('aria-disabled', 'true');
  });

  it('reads the same sheet again once cells were put right there', async () => {
    const { user, reads } = await openImport({ reports: [reportOf({ errors: [badValue] }), reportOf()] });
    await user.click(screen.getByRole('button', { name: 'Ler de novo' }));
    await isReady();
    expect(reads).toEqual([undefined, '{1}']);
  });

  it('checks again with the field that a column was given', async () => {
    const { user, previews } = await openImport({ reports: [reportOf()] });
    await user.click(screen.getByRole('button', { name: /^Colunas: 3 de 3/ }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Campo da coluna Valor' }), 'Saldo');
    await waitFor(() => expect(previews).toHaveLength(2));
    expect(previews[1]?.map).toEqual({ amount: null, balance: 'Valor' });
  });

  it('imports the good lines once that is asked for', async () => {
    const { user, imports } = await openImport({ reports: [reportOf({ errors: [badValue] })] });
    await user.click(screen.getByRole('checkbox', { name: 'Importar só as linhas boas' }));
    await isReady();
    await user.click(importButton());
    await screen.findByText('Importação concluída.');
    expect(imports.map(({ body }) => [body.partial, body.confirmed])).toEqual([[true, false]]);
  });

  it('says how many titles would be closed, and asks before it closes them', async () => {
    const closing = reportOf({ receivables: { ...reportOf().receivables, closed: 7 } });
    const { user, imports } = await openImport({ reports: [reportOf(), closing] });
    await user.click(screen.getByRole('checkbox', { name: 'Esta planilha tem todos os títulos em aberto' }));
    await screen.findByText(/^7 títulos de erp que não estão na planilha serão fechados/);
    await isReady();
    await user.click(importButton());
    expect(imports).toEqual([]);
    await user.click(await screen.findByRole('button', { name: 'Fechar e importar' }));
    await screen.findByText('Importação concluída.');
    expect(imports.map(({ body }) => [body.full, body.confirmed])).toEqual([[true, true]]);
  });

  it('keeps what was typed when the connection breaks, and sends the same import again', async () => {
    const { user, imports } = await openImport({ reports: [reportOf()], answers: [{ kind: 'network' }] });
    await user.type(screen.getByRole('textbox', { name: 'Origem dos títulos' }), 'matriz');
    await isReady();
    await user.click(importButton());
    await user.click(await screen.findByRole('button', { name: 'Tentar de novo' }));
    await screen.findByText('Importação concluída.');
    expect(imports.map(({ body }) => body.source)).toEqual(['matriz', 'matriz']);
    expect(imports[0]?.idempotencyKey).toBe(imports[1]?.idempotencyKey);
  });

  it('shows the errors that the backend found after all', async () => {
    const late = { report: reportOf({ errors: [badValue] }) };
    const { user } = await openImport({ reports: [reportOf()], answers: [refusal('import_has_errors', late)] });
    await isReady();
    await user.click(importButton());
    expect(await screen.findByText('Nada foi importado. O que você escolheu continua aqui.')).toBeInTheDocument();
    expect(screen.getByText('D4 · Valor')).toBeInTheDocument();
  });

  it('offers to load the portfolio once it was imported', async () => {
    const { user, api } = await openImport({ reports: [reportOf()] });
    const asked = jest.fn();
    api.receivables = () => {
      asked();
      return Promise.resolve(err({ kind: 'network' }));
    };
    await isReady();
    await user.click(importButton());
    await user.click(await screen.findByRole('button', { name: 'Carregar na planilha' }));
    await waitFor(() => expect(asked).toHaveBeenCalled());
    expect(screen.getByRole('tab', { name: 'Carteira' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('a sheet that cannot be used', () => {
  it.each([
    [{ kind: 'empty', sheetName: 'Plan1' }, /Plan1 está vazia/],
    [{ kind: 'ours', sheetName: 'Títulos' }, /Títulos é do próprio suplemento/],
    [{ kind: 'tooLarge', sheetName: 'Tudo', rows: 200_000, columns: 9 }, /200\.000 linhas e 9 colunas/],
  ] as const)('says so: %o', async (unusable, sentence) => {
    const host = createFakeHost({ tools: { readOpenWorksheet: () => Promise.resolve(err(unusable)) } });
    const { user } = renderPane({ host });
    await user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Usar esta planilha' }));
    expect(await screen.findByText(sentence)).toBeInTheDocument();
  });
});

describe('a column given to a field', () => {
  const amount = { header: 'Valor', field: 'amount' } as const;
  it('leaves the field it had', () => {
    expect(withField({}, amount, 'balance')).toEqual({ amount: null, balance: 'Valor' });
  });
  it('can be left unused', () => {
    expect(withField({}, amount, null)).toEqual({ amount: null });
  });
  it('keeps what was chosen for others', () => {
    expect(withField({ number: 'Doc' }, { header: 'X', field: null }, 'city')).toEqual({ number: 'Doc', city: 'X' });
  });
});

describe('the address of a cell', () => {
  it.each([
    [0, 0, 'A1'],
    [3, 25, 'Z4'],
    [9, 26, 'AA10'],
    [0, 701, 'ZZ1'],
    [0, 702, 'AAA1'],
  ])('%i, %i is %s%s', (row, column, address) => {
    expect(cellAddress(row, column)).toBe(address);
  });
});
