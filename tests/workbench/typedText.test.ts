import { typedText } from '../../src/workbench/host/cells/typedText';

test.each([
  ['00123', 123],
  ['1,234.50', 1234.5],
  ['-7', -7],
  ['1e3', 1000],
  ['TRUE', true],
  ['=SUM(1,2)', '=SUM(1,2)'],
  ["'00123", '00123'],
  ["'=SUM(1,2)", "'=SUM(1,2)"],
  ["'@cmd", '@cmd'],
  ['+A1+1', '=+A1+1'],
  ['+55 11 99999-0000', '+55 11 99999-0000'],
  ['1.234,50', '1.234,50'],
  ['Ana', 'Ana'],
  ['', ''],
])('%j typed into an ordinary cell is stored as %j', (text, stored) => {
  expect(typedText(text, 'General').input).toBe(stored);
});

test.each([
  ['12/31/2026', 46387, 'm/d/yyyy'],
  ['2026-12-31', 46387, 'm/d/yyyy'],
  ['2/28/1900', 59, 'm/d/yyyy'],
  ['3/1/1900', 61, 'm/d/yyyy'],
  ['12.5%', 0.125, '0.00%'],
])('%j typed becomes the serial or number %d with the format %s', (text, value, format) => {
  expect(typedText(text, 'General')).toEqual({ input: value, format });
});

test('a day that does not exist stays text', () => {
  expect(typedText('31/12/2026', 'General').input).toBe('31/12/2026');
  expect(typedText('2/30/2026', 'General').input).toBe('2/30/2026');
});

test('a cell formatted as text keeps digits and what starts like a formula', () => {
  expect(typedText('00123', '@').input).toBe('00123');
  expect(typedText('=1+1', '@').input).toBe("'=1+1");
  expect(typedText('12/31/2026', '@').input).toBe('12/31/2026');
});
