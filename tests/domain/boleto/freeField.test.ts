import fc from 'fast-check';
import { barcodeOf } from '../../../src/domain/boleto/barcode';
import { checkBoletoAccount, type AccountProblem, type BoletoAccount } from '../../../src/domain/boleto/boletoAccount';
import { bankCodes } from '../../../src/domain/boleto/banks';
import { freeFieldOf } from '../../../src/domain/boleto/freeField';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import { cents } from '../../../src/domain/money/cents';
import published from '../../vectors/ourNumbers.json';
import { anyGoodAccount, goodAccounts } from './anyAccount';

it.each(published)('$account.bankCode numbers a boleto $label, as published', (example) => {
  const field = freeFieldOf(example.account.bankCode, example.account, example.sequence);
  expect(field).toMatchObject({ ok: true, value: { ourNumberLabel: example.label } });
  if (!field.ok) return;
  const { freeField, ourNumber, ourNumberDigit, ourNumberLabel } = field.value;
  expect(ourNumberLabel.replace(/^\d{2,3}\//, '')).toBe(
    ourNumberDigit === '' ? ourNumber : `${ourNumber}-${ourNumberDigit}`,
  );
  const dueDate = isoDate(example.dueDate);
  const barcode = barcodeOf({
    bankCode: example.account.bankCode,
    dueDate,
    amountCents: cents(example.amountCents),
    freeField,
  });
  expect(barcode).toEqual({ ok: true, value: example.barcode });
});

it('has a published example of every bank', () => {
  expect(new Set(published.map(({ account }) => account.bankCode))).toEqual(new Set(bankCodes));
});

it('gives any right account 25 digits and a nosso número of its own to each sequence', () => {
  fc.assert(
    fc.property(anyGoodAccount, fc.integer({ min: 1, max: 9_999_999 }), (account, sequence) => {
      expect(checkBoletoAccount(account)).toEqual([]);
      const [one, other] = [sequence, (sequence % 9_999_999) + 1].map((n) => freeFieldOf(account.bankCode, account, n));
      expect(one).toMatchObject({ ok: true, value: { freeField: expect.stringMatching(/^\d{25}$/) as string } });
      if (!one?.ok || !other?.ok) return;
      expect(other.value.ourNumber).not.toBe(one.value.ourNumber);
      expect(other.value.freeField).not.toBe(one.value.freeField);
    }),
  );
});

describe('refuses', () => {
  const problem = (
    field: AccountProblem['field'],
    code: AccountProblem['code'],
    ...digits: number[]
  ): AccountProblem => ({ field, code, digits });

  it.each<[string, BoletoAccount, AccountProblem[]]>([
    ['a bank it does not know', { ...goodAccounts['001'], bankCode: '999' }, [problem('bankCode', 'unknownBank')]],
    [
      'a convênio of 6 digits at Banco do Brasil',
      { ...goodAccounts['001'], agreement: '123456' },
      [problem('agreement', 'wrongLength', 7)],
    ],
    ['a variation instead of a wallet', { ...goodAccounts['001'], wallet: '17-019' }, [problem('wallet', 'notDigits')]],
    [
      'an empty account at Bradesco, field by field',
      { ...goodAccounts['237'], agency: '', account: '', wallet: '' },
      [problem('agency', 'missing'), problem('account', 'missing'), problem('wallet', 'missing')],
    ],
    [
      'an account number with its digit in it',
      { ...goodAccounts['341'], account: '552926' },
      [problem('account', 'tooLong', 5)],
    ],
    [
      "a digit that is not Itaú's",
      { ...goodAccounts['341'], accountDigit: '7' },
      [problem('accountDigit', 'wrongDigit')],
    ],
    ['no digit at Itaú', { ...goodAccounts['341'], accountDigit: null }, [problem('accountDigit', 'missing')]],
    [
      "a wallet of Itaú's with another free field",
      { ...goodAccounts['341'], wallet: '198' },
      [problem('wallet', 'unsupported')],
    ],
    [
      'a code of Caixa of the old system',
      { ...goodAccounts['104'], agreement: '12345' },
      [problem('agreement', 'wrongLength', 6, 7)],
    ],
    ['a wallet Santander does not have', { ...goodAccounts['033'], wallet: '999' }, [problem('wallet', 'unsupported')]],
  ])('%s', (_, account, problems) => {
    expect(checkBoletoAccount(account)).toEqual(problems);
    expect(freeFieldOf(account.bankCode, account, 1)).toEqual({ ok: false, error: { code: 'badAccount', problems } });
  });

  it.each([
    ['001', 9_999_999_999],
    ['033', 999_999_999_999],
    ['104', 999_999_999_999_999],
    ['237', 99_999_999_999],
    ['341', 99_999_999],
    ['756', 9_999_999],
  ] as const)('a sequence at %s past %i, and none, and half of one', (bankCode, max) => {
    const account = goodAccounts[bankCode];
    expect(freeFieldOf(bankCode, account, max).ok).toBe(true);
    for (const sequence of [max + 1, 0, -1, 1.5, NaN]) {
      expect(freeFieldOf(bankCode, account, sequence)).toEqual({
        ok: false,
        error: { code: 'sequenceOutOfRange', sequence, max },
      });
    }
  });
});

it('takes modality 01 at Sicoob where none is given', () => {
  const expected = freeFieldOf('756', goodAccounts['756'], 4);
  for (const modality of [null, '']) {
    expect(freeFieldOf('756', { ...goodAccounts['756'], modality }, 4)).toEqual(expected);
  }
});
