import { agingBucket, agingBuckets } from '../../../src/domain/aging/bucket';
import { agingBucketSchema } from '../../../src/contract/common';

it.each([
  [-5, 'current'],
  [0, 'current'],
  [1, '1-30'],
  [30, '1-30'],
  [31, '31-60'],
  [60, '31-60'],
  [61, '61-90'],
  [90, '61-90'],
  [91, '91-180'],
  [180, '91-180'],
  [181, '181+'],
  [5_000, '181+'],
])('%i days overdue fall into %s', (days, bucket) => {
  expect(agingBucket(days)).toBe(bucket);
});

it('the buckets are those of the contract, in its order', () => {
  expect(agingBuckets).toEqual(agingBucketSchema.options);
});
