import fc from 'fast-check';
import { isTxid, receivableIdOfTxid, txidOf } from '../../../src/domain/pix/txid';

it('names any title within 25 letters and digits and is read back, in either case', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const txid = txidOf(id);
      expect(txid).toMatch(/^[0-9A-Z]{25}$/);
      expect(isTxid(txid)).toBe(true);
      expect(receivableIdOfTxid(txid)).toBe(id);
      expect(receivableIdOfTxid(txid.toLowerCase())).toBe(id);
    }),
  );
});

it.each(['00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-7fff-bfff-ffffffffffff'])('names %s too', (id) => {
  expect(receivableIdOfTxid(txidOf(id))).toBe(id);
});

it.each([
  ['none', '***'],
  ['a short one', 'TITULO42'],
  ['one past 128 bits', 'Z'.repeat(25)],
  ['one with a dash', `${'0'.repeat(24)}-`],
])('reads no title from %s', (_, txid) => {
  expect(receivableIdOfTxid(txid)).toBeNull();
});

it('is made of nothing but an id', () => {
  expect(() => txidOf('42')).toThrow(RangeError);
});
