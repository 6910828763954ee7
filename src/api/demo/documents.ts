import { bareCnpj } from '../../domain/documents/cnpj';
import { checkDigit } from '../../domain/documents/checkDigit';

const cnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const cpfWeights = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];

function withCheckDigits(base: string, weights: readonly number[]): string {
  const values = [...base].map((character) => character.charCodeAt(0) - 48);
  values.push(checkDigit(values, weights.slice(1)));
  values.push(checkDigit(values, weights));
  return base + values.slice(base.length).join('');
}

/** Valid CNPJ of the n-th company of the demo. Roots from 99 on have not been given to anybody. */
export function demoCnpj(n: number): string {
  return withCheckDigits(`99${String(n * 7_919 + 1_000).padStart(6, '0')}0001`, cnpjWeights);
}

/** Valid CNPJ with letters (IN RFB 2.229/2024), which spell that it is a demonstration. */
export function demoAlphanumericCnpj(n: number): string {
  const base = `99DEMO${String(n).padStart(2, '0')}0001`;
  const cnpj = withCheckDigits(base, cnpjWeights);
  if (bareCnpj(cnpj) === null) throw new RangeError(`Not a CNPJ: ${cnpj}`);
  return cnpj;
}

/** Valid CPF of the n-th person of the demo. */
export function demoCpf(n: number): string {
  return withCheckDigits(`99${String(n * 37 + 1_000).padStart(7, '0')}`, cpfWeights);
}
