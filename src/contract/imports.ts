import { z } from 'zod';
import { idSchema } from './common';

export const importOptionsSchema = z.object({
  /** Name of the source whose titles these are; keys are unique within it. */
  source: z.string().trim().min(1).max(60).default('erp'),
  /** Field of ours → header of the file, for headers that are not recognised. */
  map: z.record(z.string(), z.string()).default({}),
  dateFormat: z.enum(['auto', 'dd/mm/yyyy', 'm/d/yyyy', 'yyyy-mm-dd', 'yyyymmdd']).default('auto'),
  /** Decimal mark of its amounts; only needed where the amounts themselves do not tell (`1.234`). */
  decimal: z.enum(['auto', 'comma', 'dot']).default('auto'),
  /** The file holds every open title of the source: those it lacks are closed. */
  full: z.boolean().default(false),
  /** Import the good lines of a file that also has bad ones. */
  partial: z.boolean().default(false),
});

/** `POST /api/imports`: the file as base64 of its bytes, so that its encoding is told by the bytes. */
export const newImportSchema = importOptionsSchema.extend({
  fileName: z.string().max(255),
  contentBase64: z.string(),
});

export const importIssueSchema = z.object({
  /** 1 = first line of the file; null: about the file as a whole. */
  line: z.int().nullable(),
  column: z.string().nullable(),
  code: z.string(),
  /** Portuguese sentence. */
  message: z.string(),
  value: z.string().nullable(),
});

export const importReportSchema = z.object({
  id: idSchema.nullable(),
  applied: z.boolean(),
  lines: z.int(),
  clients: z.object({ created: z.int(), updated: z.int(), unchanged: z.int() }),
  receivables: z.object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    paid: z.int(),
    closed: z.int(),
    /** Credits, rebates and provisional rows, never imported as debt. */
    skipped: z.int(),
    /** Renegotiated here and still open in the file: untouched. */
    renegotiatedHere: z.int(),
  }),
  errors: z.array(importIssueSchema),
  warnings: z.array(importIssueSchema),
});

export type ImportOptions = z.infer<typeof importOptionsSchema>;
export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
