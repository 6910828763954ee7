import { sql } from 'drizzle-orm';
import { trimDecimal } from '../../../src/api/storage/columns';
import { rows } from '../../../src/api/storage/database';
import { exactInteger } from '../../../src/api/storage/drivers';
import { bareDocument, searchable, searchTextOf } from '../../../src/api/storage/searchText';
import { describeOnEachDatabase } from '../support/apiContext';

describeOnEachDatabase('Values from the database', (context) => {
  it('come in the same types from both drivers', async () => {
    const [row] = await context.database.asOwner((tx) =>
      rows(
        tx,
        sql`select 2251799813685248::bigint as cents, date '2026-02-28' as day, 0.0333::numeric as rate, count(*) as counted
            from (values (1), (2)) v`,
      ),
    );
    expect(row).toEqual({ cents: 2 ** 51, day: '2026-02-28', rate: '0.0333', counted: 2 });
  });

  it('are refused where a number could not hold them exactly', async () => {
    const read = context.database.asOwner((tx) => rows(tx, sql`select 9007199254740993::bigint as cents`));
    await expect(read).rejects.toThrow();
  });
});

describe('exactInteger', () => {
  it.each([
    ['0', 0],
    ['-35000', -35_000],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ])('reads %s', (text, expected) => expect(exactInteger(text)).toBe(expected));

  it.each(['9007199254740992', '-9007199254740993'])('refuses %s', (text) =>
    expect(() => exactInteger(text)).toThrow(RangeError),
  );
});

describe('trimDecimal', () => {
  it.each([
    ['0.02000000', '0.02'],
    ['1.00000000', '1'],
    ['10.00000000', '10'],
    ['0.00000000', '0'],
    ['0.00033333', '0.00033333'],
    ['100', '100'],
  ])('%s is %s', (text, expected) => expect(trimDecimal(text)).toBe(expected));
});

describe('Search text', () => {
  it('has no accents, no capitals and single spaces', () => {
    expect(searchable('  PANIFICAÇÃO   São João ')).toBe('panificacao sao joao');
  });

  it('has a document without punctuation, letters kept', () => {
    expect(bareDocument('12.ABC.345/01DE-35')).toBe('12abc34501de35');
  });

  it('keeps the parts of a client apart', () => {
    const text = searchTextOf({ name: 'Maçã', tradeName: null, document: '123.456.789-09', sourceKey: 'C-1' });
    expect(text).toBe('maca\n\n12345678909\nc-1');
  });
});
