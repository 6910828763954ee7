import {
  generateCnpj,
  generateCpf,
  isValidCnpj as oracleCnpj,
  isValidCpf as oracleCpf,
} from '@brazilian-utils/brazilian-utils';
import fc from 'fast-check';
import { formatCnpj, isValidCnpj } from '../../../src/domain/documents/cnpj';
import { formatCpf, isValidCpf } from '../../../src/domain/documents/cpf';
import { parseDocument } from '../../../src/domain/documents/document';
import published from '../../vectors/documents.json';

it.each(published)('$kind $value valid: $valid ($note)', ({ kind, value, valid }) => {
  expect(kind === 'cpf' ? isValidCpf(value) : isValidCnpj(value)).toBe(valid);
  const parsed = parseDocument(value);
  expect(parsed.ok).toBe(valid);
  if (parsed.ok) expect(parsed.value.kind).toBe(kind);
});

it.each(['', '1234567890', '123456789012', '000.000.000-00', '99999999999', '123.456.789-0a'])(
  '%p is no CPF',
  (text) => {
    expect(isValidCpf(text)).toBe(false);
  },
);

it.each(['', '00000000000000', '1122233300018', '112223330001811', '11.222.333/0001-8A', '11.222.333/0001-82'])(
  '%p is no CNPJ',
  (text) => {
    expect(isValidCnpj(text)).toBe(false);
  },
);

describe('against brazilian-utils', () => {
  it('CPF check digits agree, right and wrong ones', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), fc.integer({ min: 0, max: 10 }), (digits, position) => {
        expect(isValidCpf(digits)).toBe(oracleCpf(digits));
        const right = generateCpf();
        expect(isValidCpf(right)).toBe(true);
        const changed =
          right.slice(0, position) + String((Number(right[position]) + 1) % 10) + right.slice(position + 1);
        expect(isValidCpf(changed)).toBe(oracleCpf(changed));
      }),
      { numRuns: 500 },
    );
  });

  it.each([1, 2] as const)('CNPJ check digits agree, numeric and alphanumeric (version %i)', (version) => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{12}\d{2}$/), fc.integer({ min: 0, max: 13 }), (text, position) => {
        expect(isValidCnpj(text)).toBe(oracleCnpj(text, { version: 2 }));
        const right = generateCnpj({ version });
        expect(isValidCnpj(right)).toBe(true);
        const changed = right.slice(0, position) + '7' + right.slice(position + 1);
        expect(isValidCnpj(changed)).toBe(oracleCnpj(changed, { version: 2 }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('showing a document', () => {
  it('puts the marks in', () => {
    expect(formatCpf('12345678909')).toBe('123.456.789-09');
    expect(formatCnpj('12abc34501de35')).toBe('12.ABC.345/01DE-35');
  });

  it('leaves alone what has not its shape', () => {
    expect(formatCpf('123')).toBe('123');
    expect(formatCnpj('não informado')).toBe('não informado');
  });
});

describe('parseDocument', () => {
  it('stores without marks, in upper case', () => {
    expect(parseDocument(' 12.abc.345/01de-35 ')).toEqual({
      ok: true,
      value: { kind: 'cnpj', bare: '12ABC34501DE35', formatted: '12.ABC.345/01DE-35' },
    });
  });

  it.each([
    ['', 'empty'],
    ['12', 'notADocument'],
    ['123.456.789-00', 'wrongCheckDigits'],
    ['11.222.333/0001-82', 'wrongCheckDigits'],
  ])('refuses %p as %s', (text, code) => {
    expect(parseDocument(text)).toEqual({ ok: false, error: { code, input: text } });
  });
});
