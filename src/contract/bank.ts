import { z } from 'zod';
import { boletoStateSchema, idSchema, isoDateSchema, nonNegativeCentsSchema, versionSchema } from './common';

const digits = (most: number) => z.string().regex(new RegExp(`^\\d{0,${most}}$`));
const checkDigit = z.string().regex(/^[\dXP]?$/);

/** What can be asked of the bank about one boleto: entrada, baixa, alteração de vencimento, sustar protesto. */
export const instructionKindSchema = z.enum(['register', 'cancel', 'changeDueDate', 'stayProtest']);

/** How far a protest went at the bank: instruído, em cartório, sustado, protestado. */
export const protestStateSchema = z.enum(['instructed', 'atNotary', 'stayed', 'protested']);

/** The file layout an account speaks; null where the program issues its boletos but writes no files for its bank. */
export const cnabLayoutSchema = z.enum(['cnab240', 'cnab400']);

/** What a person fills in of an account. Digits without marks; which ones a bank needs, `checkBoletoAccount` of the domain says. */
export const bankAccountTermsSchema = z.object({
  label: z.string().trim().min(1).max(60),
  bankCode: z.string().regex(/^\d{3}$/),
  agency: digits(5),
  agencyDigit: checkDigit.default(''),
  account: digits(12),
  accountDigit: checkDigit.default(''),
  /** Carteira. */
  wallet: digits(3),
  walletVariation: digits(3).default(''),
  /** Convênio, or código do beneficiário. */
  agreement: digits(9).default(''),
  modality: digits(2).default(''),
  /** Empty: no Pix by this account. */
  pixKey: z.string().trim().max(77).default(''),
  pixCity: z.string().trim().max(40).default(''),
  /** Days after the due date at which the bank is told to protest; null: never. */
  protestAfterDays: z.int().min(1).max(99).nullable().default(null),
  /** What the bank charges by contract, to be said before it is asked; null: not known. */
  registerFeeCents: nonNegativeCentsSchema.nullable().default(null),
  cancelFeeCents: nonNegativeCentsSchema.nullable().default(null),
  changeFeeCents: nonNegativeCentsSchema.nullable().default(null),
  /** Drafts go to this account unless somebody says otherwise. One at most: marking one unmarks the other. */
  isDefault: z.boolean().default(false),
  active: z.boolean().default(true),
  /** The bank has tried the files and accepted them: until then they carry the test flag. */
  homologated: z.boolean().default(false),
});

/** `POST /api/bank/accounts`, supervisors only. `nextSequence` is the first number this program may give to a boleto. */
export const newBankAccountSchema = bankAccountTermsSchema.extend({
  nextSequence: z.int().min(1).default(1),
  nextRemittanceNumber: z.int().min(1).default(1),
});

/** `PUT /api/bank/accounts/{id}`, supervisors only. What identifies the account cannot change once a boleto of it went out. */
export const bankAccountUpdateSchema = bankAccountTermsSchema.extend({ version: versionSchema });

export const bankAccountSchema = bankAccountTermsSchema.extend({
  id: idSchema,
  version: versionSchema,
  bankName: z.string(),
  /** Null: no files for this bank, and why in `filesOff`. */
  layout: cnabLayoutSchema.nullable(),
  /** Portuguese: why no remessa can be made, null where it can. */
  filesOff: z.string().nullable(),
  nextSequence: z.int(),
  nextRemittanceNumber: z.int(),
  /** Day of the newest retorno read: what the bank knew until then is known here. Null: none was read. */
  lastReturnOn: isoDateSchema.nullable(),
  lastReturnReadAt: z.iso.datetime().nullable(),
  /** Instructions that could go out now, by kind. */
  waiting: z.object({ register: z.int(), cancel: z.int(), changeDueDate: z.int(), stayProtest: z.int() }),
  openAlerts: z.int().min(0),
});

export const bankAccountsSchema = z.object({ accounts: z.array(bankAccountSchema) });

/** One instruction that waits to go out. */
export const waitingInstructionSchema = z.object({
  id: idSchema,
  kind: instructionKindSchema,
  /** Null: a draft for which the company has no account. */
  accountId: idSchema.nullable(),
  boletoId: idSchema,
  receivableId: idSchema,
  receivableLabel: z.string(),
  clientId: idSchema,
  clientName: z.string(),
  bankCode: z.string(),
  ourNumber: z.string().nullable(),
  dueDate: isoDateSchema,
  amountCents: nonNegativeCentsSchema,
  /** Of `changeDueDate`. */
  newDueDate: isoDateSchema.nullable(),
  /** Portuguese: why it was asked for. */
  reason: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  /** Portuguese: why it cannot go out yet, and what to do about it; null where it can. */
  blocked: z.string().nullable(),
});

/**
 * `POST /api/bank/instructions/{id}/withdrawal` takes one back while it waits (204): a draft is deleted, a boleto to be cancelled
 * stays registered. `GET /api/bank/waiting`: everything that waits, of all accounts; first what was asked first.
 */
export const waitingSchema = z.object({ instructions: z.array(waitingInstructionSchema) });

/** `POST /api/bank/accounts/{id}/remittances`, with `Idempotency-Key`: one file with these instructions, all or none of them. */
export const newRemittanceSchema = z.object({ instructionIds: z.array(idSchema).min(1).max(5_000) });

export const remittanceSchema = z.object({
  id: idSchema,
  accountId: idSchema,
  bankCode: z.string(),
  layout: cnabLayoutSchema,
  /** Número sequencial do arquivo. */
  number: z.int(),
  fileName: z.string(),
  /** The file says that it is a test. */
  test: z.boolean(),
  counts: z.object({ register: z.int(), cancel: z.int(), changeDueDate: z.int(), stayProtest: z.int() }),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** A person said that the file never went to the bank: what it carried waits again. */
  discardedAt: z.iso.datetime().nullable(),
  discardReason: z.string().nullable(),
});

/** Answer of `POST …/remittances`. `GET /api/bank/remittances/{id}/file` gives the same bytes again. */
export const remittanceFileSchema = z.object({ remittance: remittanceSchema, contentBase64: z.string() });

/** `GET /api/bank/remittances`: newest first. */
export const remittancesQuerySchema = z.object({
  accountId: idSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const remittancesSchema = z.object({ remittances: z.array(remittanceSchema) });

/** `GET /api/bank/remittances/{id}`: what went out in it, and what the bank answered. */
export const remittanceDetailsSchema = z.object({
  remittance: remittanceSchema,
  items: z.array(
    z.object({
      instructionId: idSchema,
      kind: instructionKindSchema,
      receivableId: idSchema,
      receivableLabel: z.string(),
      clientName: z.string(),
      ourNumber: z.string(),
      amountCents: nonNegativeCentsSchema,
      dueDate: isoDateSchema,
      newDueDate: isoDateSchema.nullable(),
      state: z.enum(['sent', 'confirmed', 'rejected', 'withdrawn']),
      /** Portuguese: the bank's words. */
      answer: z.string().nullable(),
    }),
  ),
});

/** `POST /api/bank/remittances/{id}/discard`, supervisors only: it was never sent to the bank. */
export const discardSchema = z.object({ reason: z.string().trim().min(3).max(500) });

/** `POST /api/bank/returns` and `POST /api/bank/returns/preview`. */
export const newReturnSchema = z.object({
  fileName: z.string().trim().min(1).max(200),
  contentBase64: z.base64().min(1).max(20_000_000),
});

/** What an occurrence of a retorno is, whatever the bank calls it. */
export const returnLineKindSchema = z.enum([
  'entryConfirmed',
  'entryRejected',
  'paid',
  'paidAfterCancel',
  'cancelled',
  'dueDateChanged',
  'instructionRejected',
  'protestInstructed',
  'atNotary',
  'protestStayed',
  'protested',
  'other',
]);

export const returnLineSchema = z.object({
  /** Line of the file, from 1. */
  line: z.int(),
  kind: returnLineKindSchema,
  /** The bank's own code, e.g. `06`. */
  code: z.string(),
  /**
   * `applied`: done. `alert`: kept for a person to decide, nothing settled. `unknown`: no boleto here has this number.
   * `repeated`: an earlier file or line said the same, nothing changed. `noted`: nothing to do here.
   */
  outcome: z.enum(['applied', 'alert', 'unknown', 'repeated', 'noted']),
  ourNumber: z.string(),
  documentNumber: z.string(),
  receivableId: idSchema.nullable(),
  receivableLabel: z.string().nullable(),
  clientId: idSchema.nullable(),
  clientName: z.string().nullable(),
  paidCents: nonNegativeCentsSchema.nullable(),
  occurredOn: isoDateSchema.nullable(),
  /** Portuguese: what the bank said and what was done, with the bank's reasons in words. */
  text: z.string(),
});

export const bankReturnSchema = z.object({
  id: idSchema,
  accountId: idSchema,
  bankCode: z.string(),
  layout: cnabLayoutSchema,
  fileName: z.string(),
  /** The day the bank made it. */
  fileDate: isoDateSchema,
  counts: z.object({
    applied: z.int(),
    alert: z.int(),
    unknown: z.int(),
    repeated: z.int(),
    noted: z.int(),
    /** Titles settled. */
    settled: z.int(),
    paidCents: nonNegativeCentsSchema,
  }),
  readAt: z.iso.datetime(),
  readBy: z.string(),
});

/**
 * Answer of `POST /api/bank/returns`. `alreadyRead`: the very same file was read before; the lines are those of that time and
 * nothing was changed. Refused whole (`return_malformed`, with `data.line` and `data.column`) where the file cannot be read.
 */
export const returnResultSchema = z.object({
  return: bankReturnSchema,
  alreadyRead: z.boolean(),
  lines: z.array(returnLineSchema),
});

/** `GET /api/bank/returns`: newest first. `GET /api/bank/returns/{id}` answers as `returnResultSchema`. */
export const returnsSchema = z.object({ returns: z.array(bankReturnSchema) });

export const alertKindSchema = z.enum([
  /** 06 or 17 on a title that a negotiation took out: the agreement waits for a person. */
  'oldBoletoPaid',
  /** Money for a title that is paid already, cancelled or given up. */
  'paidNotOpen',
  /** More came than the title cost that day. */
  'paidOver',
  /** Less came than the title cost that day: the rest stays open. */
  'paidShort',
  'entryRejected',
  'instructionRejected',
  /** The bank ended the boleto without our asking: the title is still owed. */
  'cancelledByBank',
  /** The bank registered a boleto that had been withdrawn here. */
  'registeredUnasked',
  'atNotary',
  'protested',
  'unknownTitle',
]);

export const bankAlertSchema = z.object({
  id: idSchema,
  kind: alertKindSchema,
  accountId: idSchema.nullable(),
  /** The retorno that raised it. */
  returnId: idSchema.nullable(),
  boletoId: idSchema.nullable(),
  receivableId: idSchema.nullable(),
  receivableLabel: z.string().nullable(),
  clientId: idSchema.nullable(),
  clientName: z.string().nullable(),
  negotiationId: idSchema.nullable(),
  negotiationLabel: z.string().nullable(),
  ourNumber: z.string().nullable(),
  amountCents: nonNegativeCentsSchema.nullable(),
  occurredOn: isoDateSchema.nullable(),
  /** Portuguese: what happened. */
  title: z.string(),
  detail: z.string(),
  /** Portuguese: what to do, one step a line. */
  whatToDo: z.array(z.string()),
  raisedAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  resolvedBy: z.string().nullable(),
  note: z.string().nullable(),
});

/** `GET /api/bank/alerts`: newest first. */
export const alertsQuerySchema = z.object({
  state: z.enum(['open', 'resolved', 'all']).default('open'),
  clientId: idSchema.optional(),
});

export const alertsSchema = z.object({ alerts: z.array(bankAlertSchema) });

/** `POST /api/bank/alerts/{id}/resolution`. */
export const alertResolutionSchema = z.object({ note: z.string().trim().min(3).max(2_000) });

/** One way to a boleto that the client can pay. `allowed: false` ones say in `reason` why not. */
export const boletoOptionSchema = z.object({
  /**
   * `sameBarcode`: print it as it is. `changeDueDate`: 06, and print once the bank confirmed. `replace`: cancel it and register
   * another of the updated value once the cancellation is confirmed. `register`: it has none, make one. `cancel`: baixa.
   * `stayProtest`: sustar.
   */
  kind: z.enum(['sameBarcode', 'changeDueDate', 'replace', 'register', 'cancel', 'stayProtest']),
  allowed: z.boolean(),
  /** Portuguese. */
  title: z.string(),
  /** Portuguese: what happens, when it can be printed, what the client pays. */
  explanation: z.string(),
  /** Portuguese: what the bank may charge, with the figure where the account has it. */
  cost: z.string(),
  /** Portuguese; null where it is allowed. */
  reason: z.string().nullable(),
});

/** A boleto as Detalhes shows it. */
export const titleBoletoSchema = z.object({
  id: idSchema,
  receivableId: idSchema,
  state: boletoStateSchema,
  bankCode: z.string(),
  bankName: z.string(),
  accountId: idSchema.nullable(),
  /** As printed. Null until it goes out for the first time. */
  ourNumber: z.string().nullable(),
  /** 47 digits as printed; null until it goes out for the first time. */
  linhaDigitavel: z.string().nullable(),
  dueDate: isoDateSchema,
  amountCents: nonNegativeCentsSchema,
  protest: protestStateSchema.nullable(),
  /** The bank gave a Pix code with it. */
  hasPix: z.boolean(),
  /** Whether it may be printed and sent: its entry was confirmed and nothing is ending it. */
  printable: z.boolean(),
  /** Portuguese: why not; null where it may. */
  notPrintable: z.string().nullable(),
  /** What is under way about it at the bank. */
  pending: z
    .object({
      kind: instructionKindSchema,
      state: z.enum(['waiting', 'sent']),
      newDueDate: isoDateSchema.nullable(),
    })
    .nullable(),
  /** To be cancelled as soon as the bank answers what is under way. */
  cancelWhenConfirmed: z.boolean(),
});

/** `GET /api/receivables/{id}/boleto`. `amountAt` prices a new boleto: total of the title at its due date. */
export const titleBoletoStatusSchema = z.object({
  receivableId: idSchema,
  /** The one that counts, or the newest; null where it never had one. */
  boleto: titleBoletoSchema.nullable(),
  /** Due since the last retorno of its account: the bank may have been paid already. */
  awaitingBank: z.boolean(),
  /** Total with charges at the company's today. */
  totalTodayCents: nonNegativeCentsSchema,
  options: z.array(boletoOptionSchema),
});

/** `GET /api/clients/{id}/boletos`: of every open title of the client. */
export const clientBoletosSchema = z.object({ titles: z.array(titleBoletoStatusSchema) });

/** `POST /api/receivables/{id}/boleto`: does what an option says. Answers as `titleBoletoStatusSchema`. */
export const boletoRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changeDueDate'), newDueDate: isoDateSchema }),
  z.object({ kind: z.literal('replace'), newDueDate: isoDateSchema }),
  z.object({ kind: z.literal('register'), newDueDate: isoDateSchema }),
  z.object({ kind: z.literal('cancel'), reason: z.string().trim().min(3).max(500) }),
  z.object({ kind: z.literal('stayProtest'), reason: z.string().trim().min(3).max(500) }),
]);

export type InstructionKind = z.infer<typeof instructionKindSchema>;
export type ProtestState = z.infer<typeof protestStateSchema>;
export type CnabLayout = z.infer<typeof cnabLayoutSchema>;
export type BankAccountTerms = z.infer<typeof bankAccountTermsSchema>;
export type NewBankAccount = z.input<typeof newBankAccountSchema>;
export type BankAccountUpdate = z.input<typeof bankAccountUpdateSchema>;
export type BankAccount = z.infer<typeof bankAccountSchema>;
export type BankAccounts = z.infer<typeof bankAccountsSchema>;
export type WaitingInstruction = z.infer<typeof waitingInstructionSchema>;
export type Waiting = z.infer<typeof waitingSchema>;
export type NewRemittance = z.input<typeof newRemittanceSchema>;
export type Remittance = z.infer<typeof remittanceSchema>;
export type RemittanceFile = z.infer<typeof remittanceFileSchema>;
export type Remittances = z.infer<typeof remittancesSchema>;
export type RemittanceDetails = z.infer<typeof remittanceDetailsSchema>;
export type NewReturn = z.input<typeof newReturnSchema>;
export type ReturnLineKind = z.infer<typeof returnLineKindSchema>;
export type ReturnLine = z.infer<typeof returnLineSchema>;
export type BankReturn = z.infer<typeof bankReturnSchema>;
export type ReturnResult = z.infer<typeof returnResultSchema>;
export type Returns = z.infer<typeof returnsSchema>;
export type AlertKind = z.infer<typeof alertKindSchema>;
export type BankAlert = z.infer<typeof bankAlertSchema>;
export type AlertsQuery = z.input<typeof alertsQuerySchema>;
export type Alerts = z.infer<typeof alertsSchema>;
export type AlertResolution = z.input<typeof alertResolutionSchema>;
export type BoletoOption = z.infer<typeof boletoOptionSchema>;
export type TitleBoleto = z.infer<typeof titleBoletoSchema>;
export type TitleBoletoStatus = z.infer<typeof titleBoletoStatusSchema>;
export type ClientBoletos = z.infer<typeof clientBoletosSchema>;
export type BoletoRequest = z.input<typeof boletoRequestSchema>;
