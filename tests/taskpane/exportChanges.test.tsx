/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import type { Change } from '../../src/contract/changes';
import { isoDate } from '../../src/domain/calendar/isoDate';
import { ok } from '../../src/domain/result';
import { changeCells } from '../../src/excel/changesSheet';
import { collectChanges } from '../../src/taskpane/features/exportChanges/collectChanges';
import { createFakeApi } from './support/api';
import { prepareBrowser } from './support/browser';
import { createFakeHost } from './support/host';
import { renderPane } from './support/renderPane';
import { settings } from './support/worked';

beforeAll(prepareBrowser);

const changeOf = (sequence: number, given: Partial<Change> = {}): Change => ({
  sequence,
  kind: 'renegotiated',
  origin: 'here',
  occurredAt: '2026-11-24T15:00:00.000Z',
  receivableId: '0193f2a0-0000-7000-8000-000000000a01',
  clientId: '0193f2a0-0000-7000-8000-000000000001',
  clientSourceKey: '000045',
  clientDocument: null,
  clientName: '=Padaria',
  source: 'erp',
  sourceKey: '00123',
  number: '00977',
  installmentNumber: null,
  installmentCount: null,
  dueDate: '2026-10-01',
  faceValueCents: 123_456,
  balanceCents: 0,
  state: 'renegotiated',
  negotiationId: null,
  negotiationNumber: 7,
  origins: [],
  erpKey: null,
  payment: null,
  ...given,
});

/** A feed in pages of two. */
const feedOf = (changes: Change[]): ReturnType<typeof createFakeApi> => {
  const api = createFakeApi();
  api.changes = ({ after }) => {
    const rest = changes.filter(({ sequence }) => sequence > after);
    const page = rest.slice(0, 2);
    return Promise.resolve(ok({ changes: page, cursor: page.at(-1)?.sequence ?? after, more: rest.length > 2 }));
  };
  return api;
};

const options = { signal: new AbortController().signal, onFound: () => undefined };

describe('what the ERP has to be told', () => {
  const yesterday = { occurredAt: '2026-11-24T02:59:00.000Z' };
  const api = feedOf([changeOf(3, yesterday), changeOf(5), changeOf(8), changeOf(9), changeOf(12)]);

  it('is read page by page, to the end', async () => {
    const found = await collectChanges(api, { kind: 'cursor', after: 3 }, 'America/Sao_Paulo', options);
    expect(found).toMatchObject({ ok: true, value: { after: 3, until: 12, isCut: false } });
  });

  it('begins with the first of a day by the company’s clock', async () => {
    const since = { kind: 'date', date: isoDate('2026-11-24') } as const;
    const found = await collectChanges(api, since, 'America/Sao_Paulo', options);
    expect(found.ok ? [found.value.after, found.value.changes.map(({ sequence }) => sequence)] : null).toEqual([
      3,
      [5, 8, 9, 12],
    ]);
  });

  it('is cut where it is more than one export takes', async () => {
    const found = await collectChanges(api, { kind: 'cursor', after: 0 }, 'America/Sao_Paulo', { ...options, most: 3 });
    expect(found).toMatchObject({ ok: true, value: { until: 8, isCut: true } });
  });
});

describe('the cells of the sheet of changes', () => {
  it('hold no formula and keep digits as text', () => {
    const [headers = [], cells = []] = changeCells([changeOf(1)], 'America/Sao_Paulo');
    const of = (header: string) => cells[headers.indexOf(header)];
    expect(of('Cliente')).toBe("'=Padaria");
    expect(of('Chave no ERP')).toBe('00123');
    expect(of('Valor')).toBe(1234.56);
    expect(of('Data e Hora')).toBe('24/11/2026 12:00');
    expect(of('Negociação')).toBe('N000007');
  });

  it('leave the key of an instalment empty until the ERP has one', () => {
    const origins = [
      { receivableId: '0193f2a0-0000-7000-8000-000000000a01', number: '1', source: 'erp', sourceKey: '1' },
    ];
    const [headers = [], cells = []] = changeCells(
      [changeOf(1, { origins, source: 'negociacao', sourceKey: 'N7/1' })],
      'America/Sao_Paulo',
    );
    expect(cells[headers.indexOf('Chave no ERP')]).toBe('');
  });
});

describe('Exportar alterações', () => {
  const setting = `cobranca.exported.${settings.company.id}`;

  it('begins after the last export, makes a sheet, and moves the mark on', async () => {
    const written: Change[][] = [];
    const host = createFakeHost({
      tools: {
        writeChangesSheet: (changes) => {
          written.push([...changes]);
          return Promise.resolve('Alterações');
        },
      },
    });
    host.workbook.set(setting, JSON.stringify({ cursor: 3, at: '2026-11-20T12:00:00.000Z' }));
    const { user } = renderPane({ host, api: feedOf([changeOf(3), changeOf(5), changeOf(8, { kind: 'created' })]) });
    await user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Exportar alterações' }));
    expect(await screen.findByText('2 alterações')).toBeInTheDocument();
    expect(screen.getByText('Título criado')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Criar planilha Alterações' }));
    await screen.findByText(/^Planilha Alterações criada, com 2 alterações/);
    expect(written[0]?.map(({ sequence }) => sequence)).toEqual([5, 8]);
    expect(host.workbook.get(setting)).toContain('"cursor":8');

    await user.click(screen.getByRole('button', { name: 'Desfazer a marcação' }));
    await waitFor(() => expect(host.workbook.get(setting)).toContain('"cursor":3'));
  });

  it('says when there is nothing', async () => {
    const { user } = renderPane({ api: feedOf([]) });
    await user.click(await screen.findByRole('button', { name: 'Mais ferramentas' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Exportar alterações' }));
    expect(await screen.findByText('Nada a exportar.')).toBeInTheDocument();
  });
});
