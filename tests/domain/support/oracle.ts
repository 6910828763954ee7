import { Decimal } from 'decimal.js';

const Exact = Decimal.clone({ precision: 80 });

/** Plain decimal arithmetic of the rules, slow and without any of the engine's shortcuts. */
export function fineOracle(baseCents: number, rate: string): number {
  return new Exact(baseCents).mul(rate).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

export function interestOracle(baseCents: number, monthlyRate: string, days: number, rounding: string): number {
  if (rounding === 'DAILY_RATE_3DP') {
    const percentPerDay = new Exact(monthlyRate).mul(100).div(30).toDecimalPlaces(3, Decimal.ROUND_HALF_UP);
    return new Exact(baseCents)
      .mul(percentPerDay)
      .mul(days)
      .div(100)
      .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
      .toNumber();
  }
  const mode = rounding === 'TRUNCATE' ? Decimal.ROUND_DOWN : Decimal.ROUND_HALF_UP;
  return new Exact(baseCents).mul(monthlyRate).mul(days).div(30).toDecimalPlaces(0, mode).toNumber();
}
