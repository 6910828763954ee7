/** Sum of the digits times weights, the weights taken from the right and begun again when they end. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    sum += Number(digits[digits.length - 1 - place]) * (weights[place % weights.length] ?? 0);
  }
  return sum;
}

/** Modulus 10: weights 2, 1 from the right, the digits of each product added. */
export function modulus10(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const product = Number(digits[digits.length - 1 - place]) * (place % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return String((10 - (sum % 10)) % 10);
}

/** Weights of the usual modulus 11, from the right. */
export const twoToNine = [2, 3, 4, 5, 6, 7, 8, 9];

/** Rest by 11 of the sum with weights 2 to 9 from the right; each user says what becomes of 0, 1 and 10. */
export function rest11(digits: string, weights: readonly number[] = twoToNine): number {
  return weightedSum(digits, weights) % 11;
}
