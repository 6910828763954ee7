import { createHash } from 'node:crypto';

/** Fingerprint of a body as validated, so that spaces and the order of fields do not matter. */
export function contentHash(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(body ?? null)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, sorted(each)]),
  );
}
