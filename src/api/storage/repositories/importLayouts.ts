import { eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { importOptionsSchema } from '../../../contract/imports';
import type { Acting } from '../../acting';
import type { RememberedLayout, ResolvedOptions } from '../../imports/resolvedOptions';
import type { Tx } from '../database';
import { importLayout } from '../importSchema';

const storedLayoutSchema = z.object({
  sources: z.array(z.string()),
  map: importOptionsSchema.shape.map,
  dateFormat: importOptionsSchema.shape.dateFormat.unwrap(),
  decimal: importOptionsSchema.shape.decimal.unwrap(),
});

/** What is remembered of every layout a company has imported, by fingerprint. */
export async function importLayouts(tx: Tx, companyId: string): Promise<Map<string, RememberedLayout>> {
  const found = await tx.select().from(importLayout).where(eq(importLayout.companyId, companyId));
  return new Map(found.map((row) => [row.fingerprint, storedLayoutSchema.parse({ ...row, decimal: row.decimalMark })]));
}

/** Remembers how files with these headers are read. */
export async function rememberLayout(
  tx: Tx,
  acting: Acting,
  fingerprint: string,
  { source, map, dateFormat, decimal }: ResolvedOptions,
): Promise<void> {
  const values = { map, dateFormat, decimalMark: decimal, updatedAt: acting.now, updatedBy: acting.actor };
  await tx
    .insert(importLayout)
    .values({ companyId: acting.companyId, fingerprint, sources: [source], ...values })
    .onConflictDoUpdate({
      target: [importLayout.companyId, importLayout.fingerprint],
      set: { ...values, sources: sql`array_append(array_remove(${importLayout.sources}, ${source}), ${source})` },
    });
}
