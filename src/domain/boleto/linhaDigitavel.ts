import { modulus10 } from './modulus';

/** The 47 digits a person types: barcode 1–4 and 20–24, 25–34, 35–44, each with a digit, then 5, then 6–19. Throws on anything but 44 digits: a bug. */
export function linhaDigitavelOf(barcode: string): string {
  if (!/^\d{44}$/.test(barcode)) throw new RangeError(`Not a barcode: ${barcode}`);
  const fields = [barcode.slice(0, 4) + barcode.slice(19, 24), barcode.slice(24, 34), barcode.slice(34)];
  return fields.map((field) => field + modulus10(field)).join('') + barcode.slice(4, 19);
}

/** As printed: `34191.57007 00105.681506 00520.610007 2 86380000010001`. What has not 47 digits comes back unchanged. */
export function formatLinhaDigitavel(linha: string): string {
  return linha.replace(/^(\d{5})(\d{5})(\d{5})(\d{6})(\d{5})(\d{6})(\d)(\d{14})$/, '$1.$2 $3.$4 $5.$6 $7 $8');
}
