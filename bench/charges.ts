import { Decimal } from 'decimal.js';
import { fine } from '../src/domain/charges/fine';
import { lateInterest } from '../src/domain/charges/lateInterest';
import { rateOf } from '../src/domain/charges/chargeTermsOf';
import { cents, type Cents } from '../src/domain/money/cents';

/** Multa and juros of a million titles: our integer engine beside the same sums by `decimal.js` and by doubles, in one run. */
const titles = 1_000_000;
const fineRate = rateOf('0.02');
const interestRate = rateOf('0.01');

const balances = new Float64Array(titles);
const days = new Int32Array(titles);
let state = 1;
for (let index = 0; index < titles; index += 1) {
  state = (state * 48_271) % 2_147_483_647;
  balances[index] = 100 + (state % 5_000_000);
  days[index] = 1 + (state % 900);
}

function measure(name: string, charge: (balance: Cents, days: number) => number): Float64Array {
  const results = new Float64Array(titles);
  const start = performance.now();
  for (let index = 0; index < titles; index += 1) {
    results[index] = charge(cents(balances[index] ?? 0), days[index] ?? 0);
  }
  const elapsed = Math.round(performance.now() - start);
  process.stdout.write(`${name.padEnd(28)} ${String(elapsed).padStart(6)} ms\n`);
  return results;
}

const engine = measure('engine (integers)', (b, d) => fine(b, fineRate) + lateInterest(b, interestRate, d, 'HALF_UP'));
const exact = measure('decimal.js', (b, d) =>
  new Decimal(b)
    .times('0.02')
    .toDecimalPlaces(0, Decimal.ROUND_HALF_UP)
    .plus(new Decimal(b).times('0.01').times(d).div(30).toDecimalPlaces(0, Decimal.ROUND_HALF_UP))
    .toNumber(),
);
const doubles = measure('doubles (wrong)', (b, d) => Math.round(b * 0.02) + Math.round(b * (0.01 / 30) * d));

const differing = (other: Float64Array) =>
  engine.reduce((count, value, index) => count + (value === other[index] ? 0 : 1), 0);
process.stdout.write(
  `differs from decimal.js        ${differing(exact)}\ndiffers from doubles           ${differing(doubles)}\n`,
);
if (differing(exact) > 0) process.exitCode = 1;
