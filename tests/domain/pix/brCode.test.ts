import { generatePixPayload, getPixPayloadInfo, isValidPixPayload } from '@brazilian-utils/brazilian-utils';
import fc from 'fast-check';
import { cents } from '../../../src/domain/money/cents';
import { maxPixCents, readPix, staticPix, type StaticPix } from '../../../src/domain/pix/brCode';
import { crc16 } from '../../../src/domain/pix/crc16';
import { readTlv, writeTlv } from '../../../src/domain/pix/tlv';
import published from '../../vectors/pix.json';
import { anyCents } from '../support/arbitraries';

const keys = [
  '12345678909',
  '12ABC34501DE35',
  'cobranca@alvorada.example',
  '+5511943214321',
  '123e4567-e12b-12d1-a456-426655440000',
];

const usual: StaticPix = {
  key: '11.222.333/0001-81',
  name: 'Tintas Alvorada Ltda',
  city: 'São Paulo',
  amountCents: cents(37_352),
  txid: 'TITULO42',
};

const anyPix: fc.Arbitrary<StaticPix> = fc.record({
  key: fc.constantFrom(...keys),
  name: fc.stringMatching(/^[A-Z][A-Za-zÀ-ÿ ]{0,30}$/),
  city: fc.stringMatching(/^[A-Z][A-Za-zÀ-ÿ ]{0,20}$/),
  amountCents: fc.oneof(fc.constant(null), anyCents(1, maxPixCents)),
  txid: fc.oneof(fc.constant(null), fc.stringMatching(/^[A-Za-z0-9]{1,25}$/)),
});

function written(pix: StaticPix): string {
  const code = staticPix(pix);
  if (!code.ok) throw new Error(code.error.code);
  return code.value;
}

/** The code with the right CRC behind it. */
function sealed(open: string): string {
  return `${open}6304${crc16(`${open}6304`)}`;
}

describe('published codes', () => {
  it.each(published)('$name is valid: $valid', ({ code, kind, crc, valid }) => {
    expect(crc16(code.slice(0, -4))).toBe(crc);
    const read = readPix(code);
    expect(read.ok).toBe(valid);
    expect(read).toMatchObject(valid ? { value: { kind } } : { error: { code: 'malformed' } });
  });

  it('reads where a dynamic charge and its authorisation stand', () => {
    const code = published.find(({ name }) => name === 'bacen_2')?.code ?? '';
    expect(readPix(code)).toEqual({
      ok: true,
      value: {
        kind: 'dynamic',
        name: 'Fulano de Tal',
        city: 'BRASILIA',
        amountCents: null,
        txid: null,
        url: 'pix.example.com/qr/v2/cobv/1e6c54d3ec9449b7a7fc53b6b0f998e7',
        recurringUrl: 'pix.example.com/qr/v2/rec/3ffa640fa4f14080adccb949fa2dc0d0',
      },
    });
  });
});

describe('a static code', () => {
  it('is written field by field as the manual says', () => {
    const account = '0014br.gov.bcb.pix011411222333000181';
    expect(written(usual)).toBe(
      sealed(
        `00020126${account.length}${account}52040000530398654063` +
          '73.525802BR5920Tintas Alvorada Ltda6009Sao Paulo62120508TITULO42',
      ),
    );
  });

  it('is read back as it was written, and brazilian-utils writes and reads the same', () => {
    fc.assert(
      fc.property(anyPix, (pix) => {
        const code = written(pix);
        const read = readPix(` ${code}\n`);
        expect(read).toMatchObject({
          ok: true,
          value: { kind: 'static', key: { value: pix.key }, amountCents: pix.amountCents, txid: pix.txid, info: null },
        });
        expect(isValidPixPayload(code)).toBe(true);
        const info = getPixPayloadInfo(code);
        expect(info).toMatchObject({ key: pix.key, pointOfInitiation: 'static' });
        expect(info?.txid ?? null).toBe(pix.txid);
        expect(info?.amount ?? null).toBe(pix.amountCents === null ? null : pix.amountCents / 100);
        if (!read.ok) return;
        expect([read.value.name, read.value.city]).toEqual([info?.merchantName, info?.merchantCity]);
      }),
    );
  });

  it('is the very code brazilian-utils writes', () => {
    for (const key of keys) {
      expect(written({ ...usual, key })).toBe(
        generatePixPayload({
          key,
          merchantName: usual.name,
          merchantCity: usual.city,
          amount: 373.52,
          txid: 'TITULO42',
        }),
      );
    }
  });

  it('drops accents and cuts name and city to their places', () => {
    const code = written({ ...usual, name: 'Comércio de Ração São João Ltda', city: 'São José do Rio Preto' });
    expect(readPix(code)).toMatchObject({ value: { name: 'Comercio de Racao Sao Joa', city: 'Sao Jose do Rio' } });
  });

  it.each<[string, Partial<StaticPix>, object]>([
    ['no key', { key: ' ' }, { code: 'badKey', reason: 'empty', input: ' ' }],
    ['a wrong CNPJ', { key: '11222333000182' }, { code: 'badKey', reason: 'notAPixKey', input: '11222333000182' }],
    ['no name', { name: ' ' }, { code: 'nameMissing' }],
    ['a city without one letter of ASCII', { city: '東京' }, { code: 'cityMissing' }],
    ['nothing to pay', { amountCents: cents(0) }, { code: 'amountOutOfRange', amountCents: 0, max: maxPixCents }],
    ['more than 13 characters of amount', { amountCents: cents(maxPixCents + 1) }, { code: 'amountOutOfRange' }],
    ['a txid with a dash', { txid: 'TITULO-42' }, { code: 'badTxid', txid: 'TITULO-42' }],
    ['a txid of 26', { txid: 'A'.repeat(26) }, { code: 'badTxid' }],
    ['an empty txid', { txid: '' }, { code: 'badTxid' }],
  ])('is refused with %s', (_, change, error) => {
    expect(staticPix({ ...usual, ...change })).toMatchObject({ ok: false, error });
  });
});

describe('a pasted code is refused', () => {
  const right = written(usual);

  it('wherever one character is changed, or lost', () => {
    for (let place = 0; place < right.length; place += 1) {
      const other = right[place] === '7' ? '8' : '7';
      expect(readPix(right.slice(0, place) + other + right.slice(place + 1)).ok).toBe(false);
      expect(readPix(right.slice(0, place) + right.slice(place + 1)).ok).toBe(false);
    }
  });

  const body = right.slice(0, -8);
  it.each<[string, string, object]>([
    ['nothing', ' ', { code: 'empty' }],
    ['a linha digitável', '34191570070010568150600520610007286380000010001', { code: 'notPix' }],
    ['with another CRC', `${body}63040000`, { code: 'wrongCrc', expected: right.slice(-4), found: '0000' }],
    ['without CRC', body, { code: 'badField', id: '63' }],
    ['in dollars', sealed(body.replace('5303986', '5303840')), { code: 'badField', id: '53' }],
    [
      'with an amount of three places',
      sealed(body.replace('5406373.52', '54073.73521')),
      { code: 'badField', id: '54' },
    ],
    [
      'with a key that is none',
      sealed(body.replace('11222333000181', '11222333000182')),
      { code: 'badField', id: '26.01' },
    ],
    [
      'with a txid of other characters',
      sealed(body.replace('TITULO42', 'TITULO-2')),
      { code: 'badField', id: '62.05' },
    ],
    ['of another arrangement', sealed(body.replace('br.gov.bcb.pix', 'br.com.xyz.pix')), { code: 'notPix' }],
    ['without any arrangement', sealed('00020152040000'), { code: 'notPix' }],
    ['with two amounts', sealed(`${body}5406373.52`), { code: 'malformed' }],
  ])('%s', (_, code, error) => {
    expect(readPix(code)).toEqual({ ok: false, error });
  });

  it('with a CRC in small letters is taken', () => {
    const code = written({ ...usual, txid: 'TITULO43' });
    expect(readPix(code.slice(0, -4) + code.slice(-4).toLowerCase()).ok).toBe(true);
  });
});

describe('CRC', () => {
  it('of nine digits is the check value of CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe('29B1');
  });

  it('is taken over UTF-8: other issuers leave accents in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(crc16(text)).toBe(crc16OfBytes(Buffer.from(text, 'utf8')));
      }),
    );
    const accented = written(usual).slice(0, -8).replace('Sao Paulo', 'São Paulo');
    expect(readPix(sealed(accented))).toMatchObject({ ok: true, value: { city: 'São Paulo' } });
    expect(isValidPixPayload(sealed(accented))).toBe(true);
  });
});

it('elements past 99 characters are a bug, empty ones are not read', () => {
  expect(() => writeTlv([{ id: '02', value: 'x'.repeat(100) }])).toThrow(RangeError);
  expect(readTlv('0200')).toBeNull();
});

/** Bit by bit from a register of 17, as the polynomial is written. */
function crc16OfBytes(bytes: Buffer): string {
  let register = 0xffff;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const top = (register >> 15) ^ ((byte >> bit) & 1);
      register = ((register << 1) & 0xffff) ^ (top === 1 ? 0x1021 : 0);
    }
  }
  return register.toString(16).padStart(4, '0').toUpperCase();
}
