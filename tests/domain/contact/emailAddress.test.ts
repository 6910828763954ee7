import { isEmailAddress } from '../../../src/domain/contact/emailAddress';

test.each([
  ['financeiro@padaria.com.br', true],
  ['a.b+c@sub.dominio.com', true],
  ['sem-arroba.com.br', false],
  ['duas@pontas@x.com', false],
  ['sem@ponto', false],
  ['um@x.com;outro@x.com', false],
  ['Nome <um@x.com>', false],
  ['quebra@x.com\r\nBcc: outro@x.com', false],
  ['', false],
  [`${'a'.repeat(249)}@x.com`, false],
])('%j is an address: %s', (text, expected) => {
  expect(isEmailAddress(text)).toBe(expected);
});
