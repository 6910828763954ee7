import { agingBucket } from '../domain/aging/bucket';
import { bucketLabels } from '../strings/labels';
import { orCellError } from './cellError';
import { countArgument } from './countArgument';

/**
 * Faixa de atraso de um número de dias: A vencer, 1–30, 31–60, 61–90, 91–180 ou 181+.
 * @customfunction FAIXA FAIXA
 * @param dias Dias de atraso, por exemplo o resultado de DIASATRASO. Zero ou negativo: A vencer.
 * @returns Texto da faixa.
 */
export function faixa(dias: unknown): string {
  const days = orCellError(countArgument(dias, 'dias', { min: -1_000_000, max: 1_000_000, fallback: 0 }));
  return bucketLabels[agingBucket(days)];
}
