/** Days overdue in ranges, from not yet due to the oldest: the ids of the contract, in order. */
export const agingBuckets = ['current', '1-30', '31-60', '61-90', '91-180', '181+'] as const;

export type AgingBucket = (typeof agingBuckets)[number];

/** Bucket of a number of days overdue; anything up to 0 is not yet due. */
export function agingBucket(days: number): AgingBucket {
  if (days <= 0) return 'current';
  if (days <= 30) return '1-30';
  if (days <= 60) return '31-60';
  if (days <= 90) return '61-90';
  if (days <= 180) return '91-180';
  return '181+';
}
