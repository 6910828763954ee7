import { readSheet } from 'read-excel-file/node';
import { changesCsv } from '../../../src/api/changes/changesCsv';
import { changesXlsx } from '../../../src/api/changes/changesXlsx';
import type { Change } from '../../../src/contract/changes';

const change: Change = {
  sequence: 1,
  kind: 'created',
  origin: 'here',
  occurredAt: '2026-11-25T02:30:00.000Z',
  receivableId: '019ab000-0000-7000-8000-000000000001',
  clientId: '019ab000-0000-7000-8000-000000000002',
  clientSourceKey: 'C1',
  clientDocument: null,
  clientName: 'Aurora',
  source: 'negociacao',
  sourceKey: 'N000001/1',
  number: 'N000001/1',
  installmentNumber: 1,
  installmentCount: 2,
  dueDate: '2026-12-01',
  faceValueCents: 123_456_789,
  balanceCents: 5,
  state: 'open',
  negotiationId: null,
  negotiationNumber: null,
  origins: [],
  erpKey: '000777',
  payment: null,
};
const zone = 'America/Sao_Paulo';

const workbookRow = async (changes: Change[]) => (await readSheet(await changesXlsx(changes, zone)))[1];

describe('cells of the files of changes', () => {
  it.each(['=1+1', '+55 11', '-2', '@SOMA(A1)', ' =1+1', '\t=1+1', '\rx'])(
    'never lets a spreadsheet run the name %j',
    async (clientName) => {
      expect(changesCsv([{ ...change, clientName }], zone)).toMatch(/;"?'/);
      expect((await workbookRow([{ ...change, clientName }]))?.[9]).toBe(clientName.trim());
    },
  );

  it('leaves ordinary names alone', () => {
    expect(changesCsv([{ ...change, clientName: 'Açaí & Cia. 1-2' }], zone)).toContain(';Açaí & Cia. 1-2;');
  });

  it('writes large and small amounts to the cent, without thousands in CSV and as numbers in the workbook', async () => {
    expect(changesCsv([change], zone)).toContain(';1234567,89;0,05;');
    expect((await workbookRow([change]))?.slice(14, 16)).toEqual([1_234_567.89, 0.05]);
  });

  it('tells the time of the company, not of Greenwich', async () => {
    expect(changesCsv([change], zone)).toContain('1;24/11/2026 23:30;');
    expect((await workbookRow([change]))?.[1]).toEqual(new Date('2026-11-24T23:30:00Z'));
  });

  it('keeps the zeros of keys in the workbook', async () => {
    expect((await workbookRow([change]))?.[6]).toBe('000777');
  });

  it('drops control characters, which would make Excel call the workbook damaged', async () => {
    expect((await workbookRow([{ ...change, clientName: 'Au\u0001ro\u000bra' }]))?.[9]).toBe('Aurora');
  });
});
