import { postalAddressOf } from '../../../src/domain/address/postalAddress';

const nothing = { address: null, district: null, city: null, state: null, postalCode: null };

describe('a postal address', () => {
  it('is taken from its own fields', () => {
    const stored = { address: 'Rua A, 10', district: 'Centro', city: 'Santos', state: 'sp', postalCode: '11010-000' };
    expect(postalAddressOf(stored)).toEqual({
      ok: true,
      value: { street: 'Rua A, 10', district: 'Centro', city: 'Santos', state: 'SP', postalCode: '11010000' },
    });
  });

  it.each([
    ['Avenida das Demonstrações, 1000, São Paulo, SP, 01000-000', '', 'Avenida das Demonstrações, 1000', 'São Paulo'],
    ['Rua das Flores, 12, Centro, Santos - SP, 11010-000', 'Centro', 'Rua das Flores, 12', 'Santos'],
    ['Rua das Flores, 12 - Santos/SP CEP 11010-000', '', 'Rua das Flores, 12', 'Santos'],
  ])('is read from one line: %s', (address, district, street, city) => {
    const read = postalAddressOf({ ...nothing, address });
    expect(read).toMatchObject({ ok: true, value: { street, district, city, state: 'SP' } });
  });

  it('names what is missing', () => {
    expect(postalAddressOf(nothing)).toEqual({ ok: false, error: ['street', 'city', 'state', 'postalCode'] });
    expect(postalAddressOf({ ...nothing, address: 'Rua A, 10', city: 'Santos', state: 'SP' })).toEqual({
      ok: false,
      error: ['postalCode'],
    });
  });
});
