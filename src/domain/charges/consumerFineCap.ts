import type { Rate } from '../rate/rate';

/** Largest multa of a consumer: 1/50, that is 2 % (CDC, art. 52, § 1º). Between companies there is no such cap. */
const capDenominator = 50;

/** Whether a rate of multa is over the consumer's cap. A warning for a person, never a refusal. */
export function isOverConsumerCap(fineRate: Rate): boolean {
  return fineRate.numerator * capDenominator > fineRate.denominator;
}
