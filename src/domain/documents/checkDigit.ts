/** Modulus 11 of CPF and CNPJ: rest below 2 gives 0, else 11 − rest. */
export function checkDigit(values: readonly number[], weights: readonly number[]): number {
  const rest = values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) % 11;
  return rest < 2 ? 0 : 11 - rest;
}
