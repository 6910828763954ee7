import fc from 'fast-check';
import { asciiText } from '../../../src/domain/cnab/asciiText';

it.each([
  ['São João ☕ Ltda', 'SAO JOAO LTDA'],
  ['Açúcar & Cia. – Filial nº 2', 'ACUCAR & CIA. - FILIAL NO 2'],
  ['  dois   espaços  ', 'DOIS ESPACOS'],
  ['Straße 1ª', 'STRASSE 1A'],
  ['D’Ávila “ME”', 'D\'AVILA "ME"'],
  ['linha\r\nquebrada\tcom tab', 'LINHA QUEBRADA COM TAB'],
])('writes %j as %j', (text, expected) => {
  expect(asciiText(text)).toBe(expected);
});

it('gives upper-case printable ASCII for any text, and changes nothing the second time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const ascii = asciiText(text);
      expect(ascii).toMatch(/^[ -`{-~]*$/);
      expect(asciiText(ascii)).toBe(ascii);
    }),
  );
});
