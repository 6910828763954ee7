import type { Rounding } from '../domain/charges/rounding';
import { err, ok, type Result } from '../domain/result';
import { cellErrors } from '../strings/cellErrors';
import { roundingLabels } from '../strings/labels';

const fold = (text: string) => text.trim().toLocaleUpperCase('pt-BR');

const words: Record<Rounding, readonly string[]> = {
  HALF_UP: ['HALF_UP', 'Arredondar', roundingLabels.HALF_UP],
  TRUNCATE: ['TRUNCATE', 'Truncar', roundingLabels.TRUNCATE],
  DAILY_RATE_3DP: ['DAILY_RATE_3DP', 'Taxa diária', roundingLabels.DAILY_RATE_3DP],
};
const modes: readonly Rounding[] = ['HALF_UP', 'TRUNCATE', 'DAILY_RATE_3DP'];
const byWord = new Map(modes.flatMap((mode) => words[mode].map((word): [string, Rounding] => [fold(word), mode])));

/** Rounding by its code or by a Portuguese word (also the ones of sheet Parâmetros); left out or blank: half-up. */
export function roundingArgument(value: unknown): Result<Rounding, string> {
  // Hosts hand over a skipped argument (two separators in a row) as zero.
  if (value === null || value === undefined || value === '' || value === 0) return ok('HALF_UP');
  const rounding = typeof value === 'string' ? byWord.get(fold(value)) : undefined;
  return rounding === undefined ? err(cellErrors.roundingUnknown('arredondamento')) : ok(rounding);
}
