import { cents, type Cents } from '../money/cents';
import { err, ok, type Result } from '../result';
import { crc16 } from './crc16';
import { parsePixKey, type PixKey, type PixKeyError } from './pixKey';
import { readTlv, writeTlv, type TlvElement } from './tlv';
import { isTxid } from './txid';

const gui = 'br.gov.bcb.pix';
const nameLength = 25;
const cityLength = 15;
/** Field 54 has 13 characters: 9999999999.99. */
export const maxPixCents = 999_999_999_999;

export interface StaticPix {
  /** As a person types it (`parsePixKey`). */
  key: string;
  /** Receiver's name; accents are dropped and what passes 25 characters is cut, as payers are shown the name of the key's register. */
  name: string;
  /** Receiver's city, likewise cut at 15 characters. */
  city: string;
  /** Null: the payer types the amount. */
  amountCents: Cents | null;
  /** Null: none, written as `***`. */
  txid: string | null;
}

export type StaticPixError =
  | { code: 'badKey'; reason: PixKeyError['code']; input: string }
  | { code: 'nameMissing' | 'cityMissing' }
  /** Not from 0,01 to 9.999.999.999,99. */
  | { code: 'amountOutOfRange'; amountCents: number; max: number }
  | { code: 'badTxid'; txid: string };

/** Static BR Code (*Pix copia e cola*) of the BCB's Manual do BR Code. */
export function staticPix({ key, name, city, amountCents, txid }: StaticPix): Result<string, StaticPixError> {
  const pixKey = parsePixKey(key);
  if (!pixKey.ok) return err({ code: 'badKey', reason: pixKey.error.code, input: key });
  const [shownName, shownCity] = [plain(name, nameLength), plain(city, cityLength)];
  if (shownName === '') return err({ code: 'nameMissing' });
  if (shownCity === '') return err({ code: 'cityMissing' });
  if (amountCents !== null && (amountCents < 1 || amountCents > maxPixCents)) {
    return err({ code: 'amountOutOfRange', amountCents, max: maxPixCents });
  }
  if (txid !== null && !isTxid(txid)) return err({ code: 'badTxid', txid });
  const account = writeTlv([
    { id: '00', value: gui },
    { id: '01', value: pixKey.value.value },
  ]);
  const open = `${writeTlv([
    { id: '00', value: '01' },
    { id: '26', value: account },
    { id: '52', value: '0000' },
    { id: '53', value: '986' },
    ...(amountCents === null ? [] : [{ id: '54', value: decimal(amountCents) }]),
    { id: '58', value: 'BR' },
    { id: '59', value: shownName },
    { id: '60', value: shownCity },
    { id: '62', value: writeTlv([{ id: '05', value: txid ?? '***' }]) },
  ])}6304`;
  return ok(open + crc16(open));
}

interface PixFace {
  name: string;
  city: string;
  amountCents: Cents | null;
  /** Null for `***`. */
  txid: string | null;
}

export type PixReading =
  | (PixFace & { kind: 'static'; key: PixKey; info: string | null })
  /** The charge itself stands at the receiver's bank under `url` (without scheme); `recurringUrl` is an authorisation of Pix Automático beside it. */
  | (PixFace & { kind: 'dynamic'; url: string; recurringUrl: string | null })
  | (PixFace & { kind: 'recurring'; recurringUrl: string });

export type PixError =
  | { code: 'empty' | 'notPix' }
  /** Lengths do not add up: characters were lost or added. */
  | { code: 'malformed' }
  | { code: 'wrongCrc'; expected: string; found: string }
  /** An element is missing or says what Pix does not allow; `id` as in the manual, `26.01` within a template. */
  | { code: 'badField'; id: string };

/** A pasted *Pix copia e cola*: lengths, CRC and the fields that every Pix has. */
export function readPix(text: string): Result<PixReading, PixError> {
  const code = text.trim();
  if (code === '') return err({ code: 'empty' });
  if (!code.startsWith('000201')) return err({ code: 'notPix' });
  const elements = readTlv(code);
  if (elements === null) return err({ code: 'malformed' });
  const last = elements.at(-1);
  if (last?.id !== '63' || last.value.length !== 4) return err({ code: 'badField', id: '63' });
  const expected = crc16(code.slice(0, -4));
  const found = last.value.toUpperCase();
  if (found !== expected) return err({ code: 'wrongCrc', expected, found });
  return readElements(fieldsOf(elements));
}

type Fields = ReadonlyMap<string, string>;

function readElements(fields: Fields): Result<PixReading, PixError> {
  const templates = [...fields].filter(([id]) => Number(id) >= 26 && Number(id) <= 51);
  const accounts = templates.flatMap(([id, value]) => {
    const account = pixTemplate(value);
    return account === null ? [] : [{ id, account }];
  });
  const [first] = accounts;
  if (first === undefined) {
    return err(templates.some(([, value]) => readTlv(value) === null) ? { code: 'malformed' } : { code: 'notPix' });
  }
  const extra = fields.get('62');
  const extraElements = extra === undefined ? [] : readTlv(extra);
  if (extraElements === null) return err({ code: 'malformed' });
  for (const [id, pattern] of required) {
    if (!pattern.test(fields.get(id) ?? '')) return err({ code: 'badField', id });
  }
  const amount = amountOf(fields.get('54'));
  if (!amount.ok) return amount;
  const txid = fieldsOf(extraElements).get('05') ?? '***';
  if (txid !== '***' && !isTxid(txid)) return err({ code: 'badField', id: '62.05' });
  const face: PixFace = {
    name: fields.get('59') ?? '',
    city: fields.get('60') ?? '',
    amountCents: amount.value,
    txid: txid === '***' ? null : txid,
  };
  const key = first.account.get('01');
  const url = first.account.get('25');
  const recurringUrl = recurringUrlOf(fields);
  if (key !== undefined && url === undefined) {
    const parsed = parsePixKey(key);
    if (!parsed.ok) return err({ code: 'badField', id: `${first.id}.01` });
    return ok({ kind: 'static', ...face, key: parsed.value, info: first.account.get('02') ?? null });
  }
  if (url !== undefined && key === undefined) return ok({ kind: 'dynamic', ...face, url, recurringUrl });
  if (key === undefined && recurringUrl !== null) return ok({ kind: 'recurring', ...face, recurringUrl });
  return err({ code: 'badField', id: `${first.id}.01` });
}

const required: readonly (readonly [string, RegExp])[] = [
  ['52', /^\d{4}$/],
  ['53', /^986$/],
  ['58', /^BR$/],
  ['59', /^.{1,25}$/],
  ['60', /^.{1,15}$/],
];

/** The elements of a template that is Pix's, told by its GUI in either case; null for another arrangement's. */
function pixTemplate(value: string): Fields | null {
  const elements = readTlv(value);
  if (elements === null) return null;
  const fields = fieldsOf(elements);
  return fields.get('00')?.toLowerCase() === gui ? fields : null;
}

function recurringUrlOf(fields: Fields): string | null {
  for (const [id, value] of fields) {
    if (Number(id) < 80) continue;
    const url = pixTemplate(value)?.get('25');
    if (url !== undefined) return url;
  }
  return null;
}

function amountOf(text: string | undefined): Result<Cents | null, PixError> {
  if (text === undefined) return ok(null);
  const match = text.length <= 13 ? /^(\d+)(?:\.(\d{1,2}))?$/.exec(text) : null;
  if (match === null) return err({ code: 'badField', id: '54' });
  const amount = cents(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
  return ok(amount === 0 ? null : amount);
}

function fieldsOf(elements: readonly TlvElement[]): Fields {
  return new Map(elements.map(({ id, value }) => [id, value]));
}

function decimal(amount: Cents): string {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Printable ASCII without accents, at most `length` characters. */
function plain(text: string, length: number): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, length)
    .trim();
}
