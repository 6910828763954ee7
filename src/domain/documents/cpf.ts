import { checkDigit } from './checkDigit';

const secondWeights = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const firstWeights = secondWeights.slice(1);

/** Eleven digits, with or without the usual marks, with right check digits; eleven equal digits are refused. */
export function isValidCpf(text: string): boolean {
  const digits = bareCpf(text);
  if (digits === null || /^(\d)\1*$/.test(digits)) return false;
  const values = [...digits].map(Number);
  return (
    checkDigit(values.slice(0, 9), firstWeights) === values[9] &&
    checkDigit(values.slice(0, 10), secondWeights) === values[10]
  );
}

/** `12345678909` → `123.456.789-09`; a text that is no CPF by shape comes back unchanged. */
export function formatCpf(text: string): string {
  return bareCpf(text)?.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4') ?? text;
}

/** The eleven digits alone, or null where the text has not the shape of a CPF. */
export function bareCpf(text: string): string | null {
  const match = /^(\d{3})\.?(\d{3})\.?(\d{3})-?(\d{2})$/.exec(text.trim());
  return match ? match.slice(1).join('') : null;
}
