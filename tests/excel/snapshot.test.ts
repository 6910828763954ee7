import { rewritable } from '../../src/excel/snapshot';

test('a snapshot is written back as it was: formulas as formulas, texts that look like one as text', () => {
  expect(
    rewritable([['=A1*2', '=1+1', 'Padaria', 12.5, true, '', null]], [[7, '=1+1', 'Padaria', 12.5, true, '', null]]),
  ).toEqual([['=A1*2', "'=1+1", 'Padaria', 12.5, true, '', '']]);
});
