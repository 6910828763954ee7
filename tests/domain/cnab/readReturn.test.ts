import fc from 'fast-check';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { cnabLayoutIds, type CnabLayoutId } from '../../../src/domain/cnab/layoutId';
import { layoutOf } from '../../../src/domain/cnab/layouts';
import { readReturn } from '../../../src/domain/cnab/readReturn';
import { returnIsOf } from '../../../src/domain/cnab/returnIsOf';
import type { ReturnError, ReturnFile } from '../../../src/domain/cnab/returnFile';
import { writeRemessa } from '../../../src/domain/cnab/writeRemessa';
import { occurrenceText, reasonText } from '../../../src/strings/bankReasons';
import { returnErrorText } from '../../../src/strings/cnab';
import { bankAnswer, bankReturn, type AnswerOptions, type BankLine, type BankReply } from './support/bankAnswer';
import { entry, remessaHeader } from './support/remessas';

const on = isoDate('2026-12-22');

function remessaOf(layoutId: CnabLayoutId): string {
  const second = layoutId === 'bb240' ? '12345670000000002' : '00000002';
  const remessa = writeRemessa(layoutId, remessaHeader(layoutId), [
    entry(layoutId),
    entry(layoutId, { ourNumber: second, documentNumber: '0978' }),
  ]);
  if (!remessa.ok) throw new Error(JSON.stringify(remessa.error));
  return remessa.value.content;
}

function fileOf(text: string): ReturnFile {
  const read = readReturn(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const answerOf = (layoutId: CnabLayoutId, options: Partial<AnswerOptions> = {}) =>
  bankAnswer(remessaOf(layoutId), { on, ...options });

describe.each(cnabLayoutIds)('a retorno of %s', (layoutId) => {
  it('confirms the entries of a remessa, and is about the account that sent it', () => {
    const file = fileOf(answerOf(layoutId, { number: 7 }));
    expect(file).toMatchObject({ layoutId, fileNumber: 7, generatedOn: on });
    expect(file.occurrences.map(({ kind, ourNumber, documentNumber }) => [kind, ourNumber, documentNumber])).toEqual([
      ['entryConfirmed', entry(layoutId).ourNumber, '0977/3'],
      ['entryConfirmed', expect.stringMatching(/2$/), '0978'],
    ]);
    expect(file.occurrences[0]).toMatchObject({ companyKey: 'K-0977-3', dueDate: '2026-12-20', amountCents: 123_456 });
    const { account } = remessaHeader(layoutId);
    expect(returnIsOf(file, account)).toBe(true);
    expect(returnIsOf(file, { ...account, agreement: '7654321', account: '11111' })).toBe(false);
    expect(returnIsOf(file, { ...account, bankCode: '033' })).toBe(false);
  });

  it('tells what was paid, what reached the account, and what the bank kept', () => {
    const reply = (): BankReply => ({
      kind: 'paid',
      chargesCents: 2_551,
      discountCents: 100,
      feeCents: 250,
      creditedOn: isoDate('2026-12-23'),
    });
    const [paid] = fileOf(answerOf(layoutId, { reply })).occurrences;
    expect(paid).toMatchObject({
      kind: 'paid',
      amountCents: 123_456,
      paidCents: 125_907,
      creditedCents: 125_657,
      chargesCents: 2_551,
      discountCents: 100,
      feeCents: 250,
      occurredOn: on,
      creditedOn: '2026-12-23',
    });
  });

  it('knows every kind of occurrence by the bank’s own code, and passes on what it does not know', () => {
    const { occurrences } = layoutOf(layoutId);
    const title = {
      ourNumber: entry(layoutId).ourNumber,
      documentNumber: '1',
      companyKey: '',
      dueDate: on,
      amountCents: 10_000,
    };
    const lines: BankLine[] = [...Object.entries(occurrences), ['99', { kind: 'other' as const }] as const].map(
      ([code, { kind }]) => ({ title, reply: { kind, code } }),
    );
    const account = { agency: '57', account: '72192', agreement: '1234567' };
    const file = fileOf(bankReturn({ layoutId, account, on, lines }));
    expect(file.occurrences.map(({ code, kind }) => [code, kind])).toEqual(
      lines.map(({ reply }) => [reply.code, reply.kind]),
    );
    const money = file.occurrences.filter(({ paidCents }) => paidCents > 0).map(({ kind }) => kind);
    expect(new Set(money)).toEqual(new Set(['paid', 'paidAfterCancel']));
    expect(occurrenceText(layoutId, '99')).toMatch(/^Ocorrência 99 do /);
  });

  it('reads any amounts and dates as the bank wrote them', () => {
    const title = { ourNumber: entry(layoutId).ourNumber, documentNumber: 'A1', companyKey: 'k', dueDate: on };
    const amounts = fc.record({
      amountCents: fc.integer({ min: 1_000, max: 9_999_999_999 }),
      chargesCents: fc.integer({ min: 0, max: 99_999 }),
      rebateCents: fc.constantFrom(0, 1),
      feeCents: fc.integer({ min: 0, max: 999 }),
    });
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 8 }), (list) => {
        const lines = list.map(({ amountCents, ...reply }) => ({
          title: { ...title, amountCents },
          reply: { kind: 'paid' as const, ...reply },
        }));
        const account = { agency: '1', account: '2', agreement: '1234567' };
        const { occurrences } = fileOf(bankReturn({ layoutId, account, on, lines }));
        expect(
          occurrences.map(({ amountCents, paidCents, feeCents }) => ({ amountCents, paidCents, feeCents })),
        ).toEqual(
          list.map(({ amountCents, chargesCents, rebateCents, feeCents }) => ({
            amountCents,
            paidCents: amountCents + chargesCents - rebateCents,
            feeCents,
          })),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('takes lines ended by LF, accents of the bank’s own, a mark of UTF-8 before and an end-of-file mark behind', () => {
    const text = answerOf(layoutId).replace('DISTRIBUIDORA', 'Distribuição ');
    const expected = fileOf(text);
    expect(fileOf(text.replaceAll('\r\n', '\n'))).toEqual(expected);
    expect(fileOf(`\u00ef\u00bb\u00bf${text}\u001a`)).toEqual(expected);
    expect(fileOf(`\ufeff${text}\r\n\r\n`)).toEqual(expected);
  });

  it('reads nothing of a file with any one line taken out, doubled, cut or drawn longer', () => {
    const lines = answerOf(layoutId).split('\r\n').slice(0, -1);
    const failing = (changed: string[]) => {
      const read = readReturn(changed.join('\r\n'));
      expect(read.ok).toBe(false);
      if (!read.ok) expect(returnErrorText(read.error)).toMatch(/^Linha \d+, coluna \d+.*Nada foi lido\.$/);
    };
    lines.forEach((line, index) => {
      failing(lines.filter((_, other) => other !== index));
      failing(lines.flatMap((other, place) => (place === index ? [other, other] : [other])));
      failing(lines.map((other, place) => (place === index ? line.slice(0, -1) : other)));
      failing(lines.map((other, place) => (place === index ? `${line} ` : other)));
    });
  });
});

/** The error of a file in which `text` was put at a column (from 1) of a line (from 1). */
function errorWith(file: string, line: number, column: number, text: string): ReturnError {
  const lines = file.split('\r\n');
  const old = lines[line - 1] ?? '';
  lines[line - 1] = old.slice(0, column - 1) + text + old.slice(column - 1 + text.length);
  const read = readReturn(lines.join('\r\n'));
  if (read.ok) throw new Error('It was read');
  return read.error;
}

describe('a malformed file is refused with line and column', () => {
  const itau = answerOf('itau400', { reply: () => ({ kind: 'paid' }) });
  const bb = answerOf('bb240', { reply: () => ({ kind: 'paid' }) });

  it.each([
    ['a letter in an amount', itau, 2, 160, 'O', { code: 'badField', line: 2, column: 160, field: 'Valor do título' }],
    [
      'a day that does not exist',
      itau,
      3,
      111,
      '310226',
      { code: 'badField', line: 3, column: 111, expected: 'DDMMAA' },
    ],
    [
      'a number out of order',
      itau,
      3,
      395,
      '000004',
      { code: 'badSequence', line: 3, column: 395, expected: '000003' },
    ],
    [
      'a wrong count of details',
      itau,
      4,
      213,
      '00000007',
      { code: 'totalsDiffer', line: 4, column: 213, expected: '2', found: '7' },
    ],
    ['a wrong total', itau, 4, 221, '00000000000001', { code: 'totalsDiffer', line: 4, column: 221 }],
    ['another file’s trailer', itau, 4, 208, '00009', { code: 'totalsDiffer', line: 4, column: 208 }],
    ['a record 3 with no title before it', itau, 2, 1, '3', { code: 'badSequence', line: 2, column: 1 }],
    ['no day of the file', itau, 1, 95, '000000', { code: 'badField', line: 1, column: 95 }],
    ['a U without its T', bb, 3, 14, 'Y', { code: 'badSequence', line: 4, column: 14, expected: 'segmento T' }],
    ['a T without its U', bb, 4, 14, 'T', { code: 'badSequence', line: 4, column: 14, expected: 'segmento U' }],
    ['a U of another movement', bb, 4, 16, '09', { code: 'badSequence', line: 4, column: 16 }],
    [
      'a letter in a paid amount',
      bb,
      4,
      92,
      'x',
      { code: 'badField', line: 4, column: 92, field: 'Valor pago pelo pagador' },
    ],
    [
      'a wrong count in the lot',
      bb,
      7,
      18,
      '000009',
      { code: 'totalsDiffer', line: 7, column: 18, expected: '6', found: '9' },
    ],
    ['a wrong count of lots', bb, 8, 18, '000002', { code: 'totalsDiffer', line: 8, column: 18 }],
    ['a wrong count in the file', bb, 8, 24, '000009', { code: 'totalsDiffer', line: 8, column: 24 }],
    ['no trailer of the lot', bb, 7, 8, '9', { code: 'badSequence', line: 7, column: 8 }],
    ['another bank’s 240', bb, 1, 1, '104', { code: 'unknownLayout', line: 1, column: 1, found: '104' }],
    ['another bank’s 400', itau, 1, 77, '237', { code: 'unknownLayout', line: 1, column: 77, found: '237' }],
  ])('%s', (_, file, line, column, text, expected) => {
    expect(errorWith(file, line, column, text)).toMatchObject(expected);
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['a file of line ends', '\r\n\r\n', 'empty'],
    ['a spreadsheet', 'título;valor\r\n1;2\r\n', 'unknownLayout'],
    ['an Itaú remessa', remessaOf('itau400'), 'notAReturn'],
    ['a Banco do Brasil remessa', remessaOf('bb240'), 'notAReturn'],
  ])('%s', (_, text, code) => {
    expect(readReturn(text)).toMatchObject({ ok: false, error: { code, line: 1 } });
  });

  it('says it in a sentence', () => {
    expect(returnErrorText(errorWith(itau, 3, 395, '000004'))).toBe(
      'Linha 3, coluna 395, Número sequencial: esperado 000003, veio “000004”. Nada foi lido.',
    );
  });
});

describe('reasons', () => {
  const told = (layoutId: CnabLayoutId, reply: BankReply) => {
    const [occurrence] = fileOf(answerOf(layoutId, { reply: () => reply })).occurrences;
    if (!occurrence) throw new Error('nothing was said');
    return occurrence.reasons.map((reason) => reasonText(layoutId, occurrence.code, reason));
  };

  it.each([
    [
      'itau400',
      { kind: 'entryRejected', reasons: ['13', '37'] },
      ['CEP não é desta UF', 'CPF/CNPJ do pagador não numérico ou zerado'],
    ],
    ['itau400', { kind: 'instructionRejected', code: '15', reasons: ['05'] }, ['título já baixado ou liquidado']],
    ['itau400', { kind: 'instructionRejected', code: '16', reasons: ['05'] }, ['motivo 05 do Itaú']],
    ['itau400', { kind: 'paid', reasons: ['BL'] }, ['pelo Itaú na internet']],
    ['itau400', { kind: 'other', code: '25', reasons: ['1339'] }, ['não recebeu a mercadoria']],
    ['bb240', { kind: 'entryRejected', reasons: ['48', 'A6'] }, ['CEP inválido', 'convênio inválido ou encerrado']],
    ['bb240', { kind: 'cancelled', reasons: ['10'] }, ['pedida por arquivo']],
    ['bb240', { kind: 'other', code: '28', reasons: ['04'] }, ['tarifa de protesto']],
    ['bb240', { kind: 'paid', reasons: ['33'] }, ['pela internet']],
  ] as [CnabLayoutId, BankReply, string[]][])('%s %j', (layoutId, reply, expected) => {
    expect(told(layoutId, reply)).toEqual(expected);
  });

  it('make a baixa of Banco do Brasil a protest', () => {
    const reply = (): BankReply => ({ kind: 'cancelled', reasons: ['14'] });
    expect(fileOf(answerOf('bb240', { reply })).occurrences[0]).toMatchObject({ code: '09', kind: 'protested' });
  });
});

describe('what only Itaú tells', () => {
  it('a payment in part is what was credited and the fee: no fee of the bank becomes the payer’s debt', () => {
    const reply = (): BankReply => ({ kind: 'paid', code: '07', paidCents: 50_000, feeCents: 250 });
    const [part] = fileOf(answerOf('itau400', { reply })).occurrences;
    expect(part).toMatchObject({ paidCents: 50_000, creditedCents: 49_750, feeCents: 250 });
  });

  it('a fee charged apart is not taken for money of the payer', () => {
    const text = answerOf('itau400', { reply: () => ({ kind: 'paid' }) });
    const lines = text.split('\r\n');
    lines[1] = `${lines[1]?.slice(0, 175)}0000000000250${lines[1]?.slice(188)}`;
    expect(fileOf(lines.join('\r\n')).occurrences[0]).toMatchObject({
      paidCents: 123_456,
      creditedCents: 123_456,
      feeCents: 250,
    });
  });

  it('a payment marked as informative settles nothing: the money comes with the second one', () => {
    const lines = answerOf('itau400', { reply: () => ({ kind: 'paid' }) }).split('\r\n');
    lines[1] = `${lines[1]?.slice(0, 106)}I${lines[1]?.slice(107)}`;
    const { occurrences } = fileOf(lines.join('\r\n'));
    expect(occurrences.map(({ kind, paidCents }) => [kind, paidCents])).toEqual([
      ['other', 0],
      ['paid', 123_456],
    ]);
  });

  it('the bank’s own Pix belongs to the title before it', () => {
    const brCode = '00020126580014br.gov.bcb.pix0136aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee5204000053039865802BR';
    const reply = ({ documentNumber }: { documentNumber: string }): BankReply =>
      documentNumber === '0978' ? { kind: 'entryConfirmed', brCode } : { kind: 'entryConfirmed' };
    const { occurrences } = fileOf(answerOf('itau400', { reply }));
    expect(occurrences.map(({ pix }) => pix)).toEqual([null, { brCode, location: null, txid: null }]);
  });
});

it('the test mark of a Banco do Brasil remessa comes back', () => {
  expect(fileOf(answerOf('bb240')).test).toBe(true);
  expect(fileOf(answerOf('itau400')).test).toBe(false);
});
