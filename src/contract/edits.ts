import { z } from 'zod';
import { holdSchema, idSchema, versionSchema } from './common';

/** As long as a cell of Excel: what is too long for its field fails alone and not the whole call. */
const cellTextSchema = z.string().max(32_767).nullable();

const hasField = (set: object): boolean => Object.keys(set).length > 0;

const itemFields = {
  /** Made once per edit, so that sending it again cannot do it twice. */
  key: z.uuid(),
  id: idSchema,
  /** Version of the row the person saw. */
  version: versionSchema,
};

/** One row's cells. A field left out stays as it is; null empties it. */
export const editItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...itemFields,
    kind: z.literal('client'),
    set: z
      .strictObject({ phone: cellTextSchema, email: cellTextSchema, responsible: cellTextSchema })
      .partial()
      .refine(hasField),
  }),
  z.strictObject({
    ...itemFields,
    kind: z.literal('receivable'),
    set: z.strictObject({ responsible: cellTextSchema, hold: holdSchema.nullable() }).partial().refine(hasField),
  }),
]);

/** `POST /api/edits`: cells edited in the sheet, each row on its own. */
export const editsSchema = z.strictObject({ items: z.array(editItemSchema).min(1).max(200) });

/** sent: written now. alreadyThere: nothing to write. ignored: the title is no longer open. failed: see `code`. */
export const editOutcomeSchema = z.enum(['sent', 'alreadyThere', 'ignored', 'failed']);

export const editCodeSchema = z.enum([
  /** ignored */
  'not_open',
  /** failed: somebody changed the row since; `current` has its values. */
  'stale',
  'not_found',
  'invalid_phone',
  'invalid_email',
  'too_long',
  /** The key went through before with other contents. */
  'key_reused',
  /** The backend failed at this item. The same key may be sent again: what was written is not written twice. */
  'unexpected',
]);

export const editResultSchema = z.object({
  key: z.uuid(),
  outcome: editOutcomeSchema,
  /** Of ignored and failed. */
  code: editCodeSchema.nullable(),
  /** Portuguese; of ignored and failed. */
  message: z.string().nullable(),
  /** Of the row as it stands now; null where there is no such row. */
  version: versionSchema.nullable(),
  /** The row's values as they stand now; `hold` of a title only, whose phone and e-mail are null. */
  current: z
    .object({
      phone: z.string().nullable(),
      email: z.string().nullable(),
      responsible: z.string().nullable(),
      hold: holdSchema.nullable().optional(),
    })
    .nullable(),
});

/** One result per item, in the order of the items. */
export const editResultsSchema = z.object({ results: z.array(editResultSchema) });

export type EditItem = z.infer<typeof editItemSchema>;
export type Edits = z.infer<typeof editsSchema>;
export type EditOutcome = z.infer<typeof editOutcomeSchema>;
export type EditCode = z.infer<typeof editCodeSchema>;
export type EditResult = z.infer<typeof editResultSchema>;
export type EditResults = z.infer<typeof editResultsSchema>;
