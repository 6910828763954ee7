import { rewritable } from '../../src/excel/snapshot';

const general = (width: number) => [Array<string>(width).fill('General')];

test('a snapshot is written back as it was: formulas as formulas, texts that look like one as text', () => {
  expect(
    rewritable(
      [['=A1*2', '=1+1', 'Padaria', 12.5, true, '', null]],
      [[7, '=1+1', 'Padaria', 12.5, true, '', null]],
      general(7),
    ),
  ).toEqual([['=A1*2', "'=1+1", 'Padaria', 12.5, true, '', '']]);
});

test('texts that Excel would take for numbers, dates or booleans stay texts', () => {
  const texts = [['002235', '31/12/2026', 'jan/26', 'VERDADEIRO']];
  expect(rewritable(texts, texts, general(4))).toEqual([["'002235", "'31/12/2026", "'jan/26", "'VERDADEIRO"]]);
  expect(rewritable(texts, texts, [['@', '@', '@', '@']])).toEqual(texts);
});
