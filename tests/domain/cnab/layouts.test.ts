import { layoutOf } from '../../../src/domain/cnab/layouts';
import { sizeOf, type CnabRecord } from '../../../src/domain/cnab/field';
import { cnabLayoutIds, cnabLayoutOf } from '../../../src/domain/cnab/layoutId';
import { bankCodes } from '../../../src/domain/boleto/banks';
import { occurrenceText } from '../../../src/strings/bankReasons';

function recordsOf(id: (typeof cnabLayoutIds)[number]): CnabRecord[] {
  const { remessa, return: back } = layoutOf(id);
  return [
    ...remessa.opening,
    ...remessa.details.map(({ record }) => record),
    ...remessa.closing,
    ...Object.values(back).filter((record) => record !== null),
  ];
}

/** `9(11)V9(2)` → 13. */
function pictureSize(picture: string): number {
  return [...picture.matchAll(/\((\d+)\)/g)].reduce((sum, [, digits]) => sum + Number(digits), 0);
}

describe.each(cnabLayoutIds)('the layout %s', (id) => {
  const records = recordsOf(id).map((record) => [record.name, record] as const);

  it.each(records)('%s: the fields fill every position once', (_, record) => {
    let next = 1;
    for (const field of record.fields) {
      expect({ name: field.name, from: field.from }).toEqual({ name: field.name, from: next });
      next = field.to + 1;
    }
    expect(next).toBe(record.length + 1);
    expect(record.length).toBe(layoutOf(id).lineLength);
  });

  it.each(records)('%s: pictures and constants are as long as their fields', (_, record) => {
    for (const field of record.fields) {
      expect([field.name, pictureSize(field.picture)]).toEqual([field.name, sizeOf(field)]);
      expect((field.is ?? '').length).toBeLessThanOrEqual(sizeOf(field));
      if (field.kind === 'date') expect([6, 8]).toContain(sizeOf(field));
      if (field.kind === 'cents') expect(field.picture).toMatch(/V9\(2\)$/);
    }
  });

  it('has words for every occurrence that it gives a meaning', () => {
    for (const code of Object.keys(layoutOf(id).occurrences))
      expect(occurrenceText(id, code)).not.toContain('Ocorrência');
  });
});

it('is on for Banco do Brasil and Itaú, off for every other bank', () => {
  expect(bankCodes.map((code) => [code, cnabLayoutOf(code)])).toEqual([
    ['001', 'bb240'],
    ['033', null],
    ['104', null],
    ['237', null],
    ['341', 'itau400'],
    ['756', null],
  ]);
});
