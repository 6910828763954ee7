import { v7 } from 'uuid';

/** A key for one thing to be done once. */
export const newIdempotencyKey = (): string => v7();
