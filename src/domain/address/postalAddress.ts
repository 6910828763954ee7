import { err, ok, type Result } from '../result';

/** An address as a bank's file has it. */
export interface PostalAddress {
  street: string;
  /** Empty where it is not known: the files allow it. */
  district: string;
  city: string;
  /** UF. */
  state: string;
  /** CEP, eight digits. */
  postalCode: string;
}

export type AddressPart = keyof PostalAddress;

/** What is stored of an address: parts of their own, or everything in one line as an ERP may send it. */
export interface StoredAddress {
  address: string | null;
  district: string | null;
  city: string | null;
  state: string | null;
  postalCode: string | null;
}

/**
 * The address in parts; a part without a field of its own is looked for in the line: `Rua das Flores, 12, Centro, Santos - SP,
 * 11010-000`. What cannot be found is named.
 */
export function postalAddressOf(stored: StoredAddress): Result<PostalAddress, AddressPart[]> {
  const line = readLine(stored.address ?? '');
  const postalCode = (stored.postalCode ?? '').replace(/\D/g, '') || line.postalCode;
  const found: PostalAddress = {
    street: line.street,
    district: (stored.district ?? '').trim() || line.district,
    city: (stored.city ?? '').trim() || line.city,
    state: (stored.state ?? '').trim().toUpperCase() || line.state,
    postalCode: /^\d{8}$/.test(postalCode) ? postalCode : '',
  };
  const missing = (['street', 'city', 'state', 'postalCode'] as const).filter((part) => found[part] === '');
  return missing.length === 0 ? ok(found) : err(missing);
}

function readLine(text: string): PostalAddress {
  const code = /(?:CEP:?\s*)?\b(\d{5})-?(\d{3})\b/i.exec(text);
  const bare = code === null ? text : text.replace(code[0], '');
  const place = /[,\-–/]\s*([^,\-–/]+?)\s*[,\-–/]\s*([A-Z]{2})\s*[,\-–.]*\s*$/.exec(bare.trim());
  const rest = place === null ? bare : bare.slice(0, bare.indexOf(place[0]));
  const parts = rest
    .split(',')
    .map((part) => part.replace(/^[\s\-–]+|[\s\-–]+$/g, ''))
    .filter((part) => part !== '');
  // `Rua, number, district`: what follows the number is the district, where the city follows it.
  const district = place !== null && parts.length > 2 ? (parts.at(-1) ?? '') : '';
  return {
    street: (district === '' ? parts : parts.slice(0, -1)).join(', '),
    district,
    city: place?.[1] ?? '',
    state: place?.[2] ?? '',
    postalCode: code === null ? '' : `${code[1]}${code[2]}`,
  };
}
