import { z } from 'zod';
import { centsSchema, idSchema, isoDateSchema } from './common';

/** Fields a file or sheet can fill, by the names a mapping uses. */
export const importFields = [
  'clientKey',
  'clientStore',
  'clientName',
  'tradeName',
  'document',
  'contactName',
  'phoneArea',
  'phone',
  'whatsapp',
  'email',
  'address',
  'city',
  'state',
  'responsible',
  'titleKey',
  'ownKey',
  'branch',
  'prefix',
  'number',
  'installment',
  'installmentCount',
  'type',
  'orderNumber',
  'invoiceKey',
  'issueDate',
  'originalDueDate',
  'dueDate',
  'amount',
  'balance',
  'paidAmount',
  'paidOn',
  'status',
  'paymentMethod',
  'bearer',
] as const;

export const importFieldSchema = z.enum(importFields);

export const importOptionsSchema = z.object({
  /** Name of the source whose titles these are; keys are unique within it. Left out: as remembered for this layout, or `erp`. */
  source: z.string().trim().min(1).max(60).optional(),
  /** Field of ours → header of the file; null: no column of the file is this field. Goes before what is remembered or recognised. */
  map: z.record(z.string(), z.string().nullable()).default({}),
  /** Left out: as remembered for this layout, or `auto`. */
  dateFormat: z.enum(['auto', 'dd/mm/yyyy', 'm/d/yyyy', 'yyyy-mm-dd', 'yyyymmdd']).optional(),
  /** Decimal mark of its amounts; only needed where the amounts themselves do not tell (`1.234`). Left out: as remembered, or `auto`. */
  decimal: z.enum(['auto', 'comma', 'dot']).optional(),
  /** Sheet of a workbook; left out: the first one with a table that can be recognised. */
  sheet: z.string().trim().min(1).max(255).optional(),
  /** The file holds every open title of the source: those it lacks are closed. */
  full: z.boolean().default(false),
  /** With `full`: also when more than half of the open titles would be closed. */
  confirmed: z.boolean().default(false),
  /** Import the good lines of a file that also has bad ones. */
  partial: z.boolean().default(false),
});

/** Cells of an open worksheet as Excel gives their values: dates are serial numbers. */
export const sheetTableSchema = z.object({
  sheetName: z.string().max(255),
  /** 0-based place of the first cell in the sheet. */
  firstRow: z.int().min(0).max(1_048_575),
  firstColumn: z.int().min(0).max(16_383),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
});

/**
 * `POST /api/imports` and `POST /api/imports/preview`. The content is either a file, CSV or .xlsx, as base64 of its bytes (which
 * tell what it is), or the cells of a sheet.
 */
export const newImportSchema = importOptionsSchema
  .extend({
    fileName: z.string().max(255),
    contentBase64: z.string().optional(),
    table: sheetTableSchema.optional(),
  })
  .refine(({ contentBase64, table }) => (contentBase64 === undefined) !== (table === undefined), {
    message: 'contentBase64 or table',
    path: ['contentBase64'],
  });

export const importIssueSchema = z.object({
  /** 1 = first line of the file or row of the sheet; null: about the file as a whole. */
  line: z.int().nullable(),
  /** Header of the column, as the file writes it. */
  column: z.string().nullable(),
  /** 0-based cell of the sheet, for tables and workbooks. */
  row: z.int().nullable(),
  col: z.int().nullable(),
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
    /** Rows that are no debt: credits, rebates and provisional titles. */
    skipped: z.int(),
    /** Renegotiated here and still open in the file: untouched. */
    renegotiatedHere: z.int(),
  }),
  /** Credits, advances and rebates of clients. */
  credits: z.object({
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    closed: z.int(),
    /** Rebates that reduce the balance of a title, after this import. */
    linked: z.int(),
  }),
  /** Provisional titles (Protheus `PR`): left out. */
  provisional: z.int(),
  errors: z.array(importIssueSchema),
  warnings: z.array(importIssueSchema),
});

export const importLayoutNameSchema = z.enum(['omie', 'bling', 'tiny', 'contaAzul', 'protheus', 'generic']);

/** What was recognised of a table's headers. */
export const importLayoutSchema = z.object({
  /** Of the headers, whatever their order: what a mapping is remembered by. */
  fingerprint: z.string(),
  /** A mapping remembered for these headers took part. */
  remembered: z.boolean(),
  name: importLayoutNameSchema,
  /** `clients`: a file of clients alone, which brings no titles. */
  content: z.enum(['receivables', 'clients']),
  /** Sheet read; null for CSV. */
  sheetName: z.string().nullable(),
  /** Line of the headers, 1-based. */
  headerLine: z.int(),
  /** Every column that has a header or a cell. */
  columns: z.array(
    z.object({
      header: z.string(),
      /** 0-based place in the sheet or file. */
      column: z.int(),
      field: importFieldSchema.nullable(),
      /** First cell that is not blank. */
      example: z.string(),
    }),
  ),
  /** As used, whether given, remembered or by default. */
  source: z.string(),
  dateFormat: z.enum(['auto', 'dd/mm/yyyy', 'm/d/yyyy', 'yyyy-mm-dd', 'yyyymmdd']),
  decimal: z.enum(['auto', 'comma', 'dot']),
});

/** A row as it was understood. */
export const importSampleSchema = z.object({
  line: z.int(),
  kind: z.enum(['title', 'credit', 'advance', 'rebate', 'client']),
  client: z.string(),
  document: z.string().nullable(),
  number: z.string().nullable(),
  dueDate: isoDateSchema.nullable(),
  faceValueCents: centsSchema.nullable(),
  balanceCents: centsSchema.nullable(),
  /** What becomes of a title. */
  outcome: z.enum(['open', 'paid', 'cancelled']).nullable(),
});

/** Answer of `POST /api/imports/preview`: what an import would do; nothing was changed. */
export const importPreviewSchema = z.object({
  /** Null where no table could be read; the report says why. */
  layout: importLayoutSchema.nullable(),
  /** Every field a column can be given to. */
  fields: z.array(z.object({ field: importFieldSchema, label: z.string(), required: z.boolean() })),
  /** `applied` is false; the counts are those the good rows would make. */
  report: importReportSchema,
  /** The first rows as read, at most 20. */
  sample: z.array(importSampleSchema),
});

export type ImportField = z.infer<typeof importFieldSchema>;
export type ImportOptions = z.infer<typeof importOptionsSchema>;
export type SheetTable = z.infer<typeof sheetTableSchema>;
/** Body of an import, as a caller writes it. */
export type NewImport = z.input<typeof newImportSchema>;
export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportReport = z.infer<typeof importReportSchema>;
export type ImportLayout = z.infer<typeof importLayoutSchema>;
export type ImportLayoutName = z.infer<typeof importLayoutNameSchema>;
export type ImportSample = z.infer<typeof importSampleSchema>;
export type ImportPreview = z.infer<typeof importPreviewSchema>;
