import iconv from 'iconv-lite';
import { readStatement } from '../../../src/api/pix/statement/readStatement';
import { isoDate } from '../../../src/domain/calendar/isoDate';

const context = { timeZone: 'America/Sao_Paulo', today: isoDate('2026-11-24') };
const read = (text: string) => readStatement(Buffer.from(text), context);
const first = 'E1234567820261120101500000000001';
const second = 'E1234567820261121101500000000002';

/** What a test looks at of a receipt. */
function essence(text: string | Buffer) {
  const statement = readStatement(Buffer.from(text), context);
  if (!statement.ok) return statement.error;
  return statement.value.map(({ line, paidOn, amountCents, txid, payerName, outgoing }) => [
    line,
    paidOn,
    amountCents,
    txid,
    payerName,
    ...(outgoing ? ['outgoing'] : []),
  ]);
}

describe('a Pix statement is read', () => {
  it('with semicolons, Brazilian figures and lines of a report around it', () => {
    const text = [
      'Extrato Pix;;;;',
      'Conta: 1234-5;;;;',
      '',
      'Data/Hora;Pagador;Valor (R$);TXID;EndToEndId',
      `20/11/2026 10:15:00;Padaria "Aurora";1.234,56;ABC123;${first}`,
      `21/11/2026 09:00:01;;R$ 7,00;***;${second}`,
      'Total;;1.241,56;;',
    ].join('\r\n');
    expect(essence(text)).toEqual([
      [5, '2026-11-20', 123_456, 'ABC123', 'Padaria "Aurora"'],
      [6, '2026-11-21', 700, null, null],
    ]);
  });

  it('with commas, as the interface of the Pix writes it: UTC, decimal point', () => {
    const text = ['endToEndId,txid,valor,horario', `${first},ABC123,200.00,2026-11-21T01:30:00.000Z`].join('\n');
    expect(essence(text)).toEqual([[2, '2026-11-20', 20_000, 'ABC123', null]]);
  });

  it('in Windows-1252, quoted, with a mark of byte order or an Excel line', () => {
    const lines = [
      '"Data";"Descrição";"Valor";"Identificador";"ID da transação"',
      `"20/11/2026";"x";"10,00";"A1";"${first}"`,
    ];
    const expected = [[2, '2026-11-20', 1_000, 'A1', null]];
    expect(essence(iconv.encode(lines.join('\r\n'), 'windows-1252'))).toEqual(expected);
    expect(essence(`\ufeff${lines.join('\n')}`)).toEqual(expected);
    expect(essence(`sep=;\n${lines.join('\n')}`)).toEqual([[3, ...(expected[0] ?? []).slice(1)]]);
  });

  it('without what went out or came back', () => {
    const text = [
      'Data;Tipo;Valor;txid;E2E',
      `20/11/2026;Crédito;10,00;A1;${first}`,
      `20/11/2026;Débito;10,00;;${second}`,
      '20/11/2026;Pix enviado;-3,00;;',
      `20/11/2026;;5,00;;D1234567820261120101500000000001`,
    ].join('\n');
    expect(essence(text)).toEqual([
      [2, '2026-11-20', 1_000, 'A1', null],
      [3, '2026-11-20', 1_000, null, null, 'outgoing'],
      [4, '2026-11-20', -300, null, null, 'outgoing'],
      [5, '2026-11-20', 500, null, null, 'outgoing'],
    ]);
  });
});

describe('a Pix statement is refused', () => {
  it('with every fault by line and column', () => {
    const text = [
      'Data;Valor;txid;EndToEndId',
      `31/11/2026;10,00;A1;${first}`,
      `20/11/2026;dez;A1;${first}`,
      `25/11/2026;1,00;A1;${first}`,
      '20/11/2026;1,00;A1;12345',
      '20/11/2026;1,00;A1;',
      `20/11/2026;1,00;A1;${second}`,
      `20/11/2026;2,00;A1;${second}`,
    ].join('\n');
    const statement = read(text);
    expect(statement).toMatchObject({
      ok: false,
      error: [
        { line: 2, column: 'Data', value: '31/11/2026' },
        { line: 3, column: 'Valor', value: 'dez' },
        { line: 4, column: 'Data', message: 'A data está no futuro.' },
        { line: 5, column: 'EndToEndId', value: '12345' },
        { line: 6, column: 'EndToEndId', value: null },
        { line: 8, column: 'EndToEndId', value: second, message: expect.stringContaining('duas vezes') as unknown },
      ],
    });
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['a workbook', Buffer.from('PK\u0003\u0004'), /CSV/],
    ['an empty file', ' \n', /vazio/],
    ['other columns', 'Data;Valor;Histórico\n20/11/2026;1,00;x', /EndToEndId.*txid/],
    ['quotes that stay open', `Data;Valor;txid;EndToEndId\n"20/11/2026;1,00;A1;${first}`, /aspas/],
    ['amounts of two meanings', `Data;Valor;txid;EndToEndId\n20/11/2026;1.234;A1;${first}`, /dois jeitos/],
  ])('for %s', (_what, text, message) => {
    const statement = readStatement(Buffer.from(text), context);
    expect(statement.ok ? '' : statement.error[0]?.message).toMatch(message);
  });
});
