/**
 * How late interest is rounded (a policy; no standard exists). `HALF_UP` and `TRUNCATE`: once, the accumulated amount, to the
 * centavo. `DAILY_RATE_3DP`: the monthly rate becomes a percentage per day rounded to 3 decimals (1 % → 0,033 %), then half-up.
 */
export type Rounding = 'HALF_UP' | 'TRUNCATE' | 'DAILY_RATE_3DP';
