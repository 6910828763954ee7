import { getPixKeyInfo } from '@brazilian-utils/brazilian-utils';
import { parsePixKey, type PixKeyKind } from '../../../src/domain/pix/pixKey';

it.each<[string, PixKeyKind, string]>([
  ['123.456.789-09', 'cpf', '12345678909'],
  ['12.abc.345/01de-35', 'cnpj', '12ABC34501DE35'],
  [' Cobranca@Alvorada.Example ', 'email', 'cobranca@alvorada.example'],
  ['+55 (11) 94321-4321', 'phone', '+5511943214321'],
  ['(11) 94321-4321', 'phone', '+5511943214321'],
  ['123E4567-E12B-12D1-A456-426655440000', 'random', '123e4567-e12b-12d1-a456-426655440000'],
])('%s is a key: %s', (text, kind, value) => {
  expect(parsePixKey(text)).toEqual({ ok: true, value: { kind, value } });
  expect(getPixKeyInfo(text)?.value).toBe(value);
});

it.each([
  ['a CPF with a wrong digit', '123.456.789-00'],
  ['eleven bare digits that are no CPF, though they could be a phone', '11943214321'],
  ['a landline', '(11) 3214-4321'],
  ['a phone of another country', '+1 212 555 0100'],
  ['an area code that is none', '+5501943214321'],
  ['an e-mail past 77 characters', `${'a'.repeat(70)}@ab.example`],
  ['an e-mail with an accent, which no key has', 'cobrança@alvorada.example'],
  ['a name', 'Tintas Alvorada'],
])('%s is no key', (_, input) => {
  expect(parsePixKey(input)).toEqual({ ok: false, error: { code: 'notAPixKey', input } });
});

it('nothing is no key', () => {
  expect(parsePixKey(' ')).toEqual({ ok: false, error: { code: 'empty', input: ' ' } });
});
