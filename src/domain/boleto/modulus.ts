/** Modulus 10: weights 2, 1 from the right, the digits of each product added. */
export function modulus10(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const product = Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return String((10 - (sum % 10)) % 10);
}

const twoToNine = [2, 3, 4, 5, 6, 7, 8, 9];

/** Rest by 11 of the sum of digits times weights, taken from the right and begun again when they end. */
export function rest11(digits: string, weights: readonly number[] = twoToNine): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    sum += Number(digits[digits.length - 1 - place]) * (weights[place % weights.length] ?? 0);
  }
  return sum % 11;
}

/** Modulus 11: 11 less the rest, where that is one digit from 2 to 9; `otherwise` for a rest of 0 or 1. */
export function modulus11(rest: number, otherwise: string): string {
  return rest < 2 ? otherwise : String(11 - rest);
}
