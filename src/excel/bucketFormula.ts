import { bucketLabels } from '../strings/labels';

const upTo: readonly (readonly [number, string])[] = [
  [0, bucketLabels.current],
  [30, bucketLabels['1-30']],
  [60, bucketLabels['31-60']],
  [90, bucketLabels['61-90']],
  [180, bucketLabels['91-180']],
];

/** Formula text (no leading `=`) that turns a cell of days into the words of its aging bucket. */
export function bucketFormula(days: string): string {
  return upTo.reduceRight(
    (rest, [limit, label]) => `IF(${days}<=${limit},"${label}",${rest})`,
    `"${bucketLabels['181+']}"`,
  );
}
