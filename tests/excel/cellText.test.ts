import { textCell } from '../../src/excel/cellText';

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', "'citado", '\t=1'])(
  'text from outside that looks like a formula lands as text: %s',
  (text) => expect(textCell(text)).toBe(`'${text}`),
);

test.each(['Padaria Aurora', '001021', '12.345.678/0001-95', '1-30', ''])('ordinary text stays as it is: %p', (text) =>
  expect(textCell(text)).toBe(text),
);

test('nothing clears the cell', () => expect(textCell(null)).toBe(''));

test('what is longer than a cell is cut, with its mark of text', () => {
  expect(textCell('x'.repeat(40_000))).toHaveLength(32_767);
});
