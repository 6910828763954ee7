import { checkDigit } from './checkDigit';

const secondWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const firstWeights = secondWeights.slice(1);

/**
 * Twelve digits or letters and two check digits (IN RFB 2.229/2024), with or without the usual marks, in either case; a
 * character's value is its ASCII code less 48. Fourteen equal digits are refused.
 */
export function isValidCnpj(text: string): boolean {
  const bare = bareCnpj(text);
  if (bare === null || /^(\d)\1*$/.test(bare)) return false;
  const values = [...bare].map((character) => character.charCodeAt(0) - 48);
  return (
    checkDigit(values.slice(0, 12), firstWeights) === values[12] &&
    checkDigit(values.slice(0, 13), secondWeights) === values[13]
  );
}

/** `12abc34501de35` → `12.ABC.345/01DE-35`; a text that is no CNPJ by shape comes back unchanged. */
export function formatCnpj(text: string): string {
  return bareCnpj(text)?.replace(/^(.{2})(.{3})(.{3})(.{4})(.{2})$/, '$1.$2.$3/$4-$5') ?? text;
}

/** The fourteen characters alone, in upper case, or null where the text has not the shape of a CNPJ. */
export function bareCnpj(text: string): string | null {
  const match = /^([0-9A-Z]{2})\.?([0-9A-Z]{3})\.?([0-9A-Z]{3})\/?([0-9A-Z]{4})-?(\d{2})$/.exec(
    text.trim().toUpperCase(),
  );
  return match ? match.slice(1).join('') : null;
}
