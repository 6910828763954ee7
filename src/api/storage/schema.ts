import { boolean, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { cents, civilDate, instant, rate } from './columns';

/*
 * What the numbered migrations make, as Drizzle reads it. Migrations are the authority: constraints and indexes stand there.
 * Closed lists are text with the words of the contract.
 */

export const company = pgTable('company', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  document: text('document').notNull(),
  address: text('address').notNull().default(''),
  timeZone: text('time_zone').notNull().default('America/Sao_Paulo'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

export const membership = pgTable(
  'membership',
  {
    companyId: text('company_id').notNull(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    displayName: text('display_name').notNull(),
    role: text('role', { enum: ['analyst', 'supervisor'] }).notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.issuer, table.subject] })],
);

export const policy = pgTable(
  'policy',
  {
    companyId: text('company_id').notNull(),
    version: integer('version').notNull(),
    fineRate: rate('fine_rate').notNull(),
    monthlyInterestRate: rate('monthly_interest_rate').notNull(),
    graceDays: integer('grace_days').notNull(),
    rounding: text('rounding', { enum: ['HALF_UP', 'TRUNCATE', 'DAILY_RATE_3DP'] }).notNull(),
    maxSurchargeRate: rate('max_surcharge_rate').notNull(),
    analystMaxDiscountRate: rate('analyst_max_discount_rate').notNull(),
    maxInstallments: integer('max_installments').notNull(),
    installmentChargeBase: text('installment_charge_base', { enum: ['principal', 'total'] }).notNull(),
    brokenAfterDays: integer('broken_after_days').default(15),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.version] })],
);

export const holiday = pgTable(
  'holiday',
  {
    companyId: text('company_id').notNull(),
    date: civilDate('date').notNull(),
    name: text('name').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.date] })],
);

export const contactStatus = pgTable(
  'contact_status',
  {
    companyId: text('company_id').notNull(),
    code: text('code').notNull(),
    label: text('label').notNull(),
    position: integer('position').notNull(),
    active: boolean('active').notNull().default(true),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.code] })],
);

export const client = pgTable(
  'client',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    source: text('source').notNull(),
    sourceKey: text('source_key').notNull(),
    name: text('name').notNull(),
    tradeName: text('trade_name'),
    document: text('document'),
    isConsumer: boolean('is_consumer').notNull().default(false),
    contactName: text('contact_name'),
    phone: text('phone'),
    whatsapp: text('whatsapp'),
    email: text('email'),
    address: text('address'),
    city: text('city'),
    state: text('state'),
    district: text('district'),
    postalCode: text('postal_code'),
    responsible: text('responsible'),
    notes: text('notes'),
    ownFineRate: rate('own_fine_rate'),
    ownMonthlyInterestRate: rate('own_monthly_interest_rate'),
    searchText: text('search_text').notNull().default(''),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.id] }),
    unique().on(table.companyId, table.source, table.sourceKey),
  ],
);

export const negotiation = pgTable(
  'negotiation',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    number: integer('number').notNull(),
    clientId: text('client_id').notNull(),
    state: text('state', {
      enum: [
        'offered',
        'pendingApproval',
        'awaitingDownPayment',
        'confirmed',
        'settled',
        'broken',
        'reversed',
        'lapsed',
      ],
    }).notNull(),
    asOf: civilDate('as_of').notNull(),
    policyVersion: integer('policy_version').notNull(),
    principalCents: cents('principal_cents').notNull(),
    fineCents: cents('fine_cents').notNull(),
    interestCents: cents('interest_cents').notNull(),
    discountCents: cents('discount_cents').notNull(),
    totalCents: cents('total_cents').notNull(),
    acceptedBy: text('accepted_by'),
    acceptedOn: civilDate('accepted_on'),
    acceptedChannel: text('accepted_channel', { enum: ['phone', 'whatsapp', 'email', 'inPerson', 'other'] }),
    note: text('note').notNull().default(''),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    reversedAt: instant('reversed_at'),
    reversedBy: text('reversed_by'),
    reversalReason: text('reversal_reason'),
    version: integer('version').notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const receivable = pgTable(
  'receivable',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    clientId: text('client_id').notNull(),
    source: text('source').notNull(),
    sourceKey: text('source_key').notNull(),
    number: text('number').notNull(),
    installmentNumber: integer('installment_number'),
    installmentCount: integer('installment_count'),
    orderNumber: text('order_number'),
    invoiceKey: text('invoice_key'),
    branch: text('branch'),
    type: text('type'),
    issueDate: civilDate('issue_date'),
    originalDueDate: civilDate('original_due_date').notNull(),
    dueDate: civilDate('due_date').notNull(),
    effectiveDueDate: civilDate('effective_due_date').notNull(),
    faceValueCents: cents('face_value_cents').notNull(),
    balanceCents: cents('balance_cents').notNull(),
    chargeBaseCents: cents('charge_base_cents').notNull(),
    rebateCents: cents('rebate_cents').notNull().default(0),
    fineAssessed: boolean('fine_assessed').notNull().default(false),
    fineOpenCents: cents('fine_open_cents').notNull().default(0),
    interestOpenCents: cents('interest_open_cents').notNull().default(0),
    interestFrom: civilDate('interest_from'),
    ownFineRate: rate('own_fine_rate'),
    ownMonthlyInterestRate: rate('own_monthly_interest_rate'),
    state: text('state', { enum: ['open', 'renegotiated', 'paid', 'cancelled', 'writtenOff'] }).notNull(),
    stateReason: text('state_reason'),
    hold: text('hold', { enum: ['dispute', 'claimsPaid', 'protest', 'creditBureau', 'legal'] }),
    paymentMethod: text('payment_method', { enum: ['boleto', 'pix', 'transfer', 'cash', 'card', 'check'] }),
    bearer: text('bearer'),
    responsible: text('responsible'),
    negotiationId: text('negotiation_id'),
    renegotiatedById: text('renegotiated_by_id'),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.companyId, table.id] }),
    unique().on(table.companyId, table.source, table.sourceKey),
  ],
);

export const negotiationOrigin = pgTable(
  'negotiation_origin',
  {
    companyId: text('company_id').notNull(),
    negotiationId: text('negotiation_id').notNull(),
    receivableId: text('receivable_id').notNull(),
    position: integer('position').notNull(),
    receivableVersion: integer('receivable_version').notNull(),
    daysOverdue: integer('days_overdue').notNull(),
    principalCents: cents('principal_cents').notNull(),
    fineCents: cents('fine_cents').notNull(),
    interestCents: cents('interest_cents').notNull(),
    fineDiscountCents: cents('fine_discount_cents').notNull(),
    interestDiscountCents: cents('interest_discount_cents').notNull(),
    surchargeCents: cents('surcharge_cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.negotiationId, table.receivableId] })],
);

export const installmentComposition = pgTable(
  'installment_composition',
  {
    companyId: text('company_id').notNull(),
    receivableId: text('receivable_id').notNull(),
    originReceivableId: text('origin_receivable_id').notNull(),
    principalCents: cents('principal_cents').notNull(),
    fineCents: cents('fine_cents').notNull(),
    interestCents: cents('interest_cents').notNull(),
    surchargeCents: cents('surcharge_cents').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.receivableId, table.originReceivableId] })],
);

export const boleto = pgTable(
  'boleto',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    receivableId: text('receivable_id').notNull(),
    bankCode: text('bank_code').notNull(),
    ourNumber: text('our_number'),
    state: text('state', {
      enum: ['draft', 'queued', 'sent', 'registered', 'paid', 'cancelQueued', 'cancelSent', 'cancelled', 'rejected'],
    }).notNull(),
    cancelWhenConfirmed: boolean('cancel_when_confirmed').notNull().default(false),
    remittanceFile: text('remittance_file'),
    dueDate: civilDate('due_date').notNull(),
    amountCents: cents('amount_cents').notNull(),
    accountId: text('account_id'),
    ourNumberDigit: text('our_number_digit'),
    ourNumberLabel: text('our_number_label'),
    documentNumber: text('document_number'),
    species: text('species', { enum: ['DM', 'DS', 'NP', 'RC', 'ND', 'OU'] }),
    barcode: text('barcode'),
    issuedOn: civilDate('issued_on'),
    fineRate: rate('fine_rate'),
    interestPerDayCents: cents('interest_per_day_cents').notNull().default(0),
    protestAfterDays: integer('protest_after_days'),
    pixPayload: text('pix_payload'),
    protestState: text('protest_state', { enum: ['instructed', 'atNotary', 'stayed', 'protested'] }),
    version: integer('version').notNull().default(1),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const negotiationBoleto = pgTable(
  'negotiation_boleto',
  {
    companyId: text('company_id').notNull(),
    negotiationId: text('negotiation_id').notNull(),
    boletoId: text('boleto_id').notNull(),
    action: text('action', { enum: ['delete', 'withdraw', 'await', 'stayProtest', 'cancelAtBank'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.negotiationId, table.boletoId] })],
);

export const payment = pgTable(
  'payment',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    receivableId: text('receivable_id').notNull(),
    paidOn: civilDate('paid_on').notNull(),
    amountCents: cents('amount_cents').notNull(),
    interestCents: cents('interest_cents').notNull(),
    fineCents: cents('fine_cents').notNull(),
    principalCents: cents('principal_cents').notNull(),
    method: text('method', { enum: ['boleto', 'pix', 'transfer', 'cash', 'card', 'check'] }).notNull(),
    note: text('note').notNull().default(''),
    before: jsonb('before').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
    reversedAt: instant('reversed_at'),
    reversedBy: text('reversed_by'),
    reversalReason: text('reversal_reason'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const contact = pgTable(
  'contact',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    clientId: text('client_id').notNull(),
    kind: text('kind', { enum: ['note', 'email', 'negotiation', 'reversal', 'payment', 'broken'] }).notNull(),
    status: text('status'),
    statusLabel: text('status_label'),
    returnOn: civilDate('return_on'),
    body: text('body').notNull(),
    author: text('author').notNull(),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
    negotiationId: text('negotiation_id'),
    paymentId: text('payment_id'),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const changeCounter = pgTable('change_counter', {
  companyId: text('company_id').primaryKey(),
  lastSequence: cents('last_sequence').notNull().default(0),
  settingsSequence: cents('settings_sequence').notNull().default(0),
});

export const clientChange = pgTable(
  'client_change',
  {
    companyId: text('company_id').notNull(),
    clientId: text('client_id').notNull(),
    sequence: cents('sequence').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.clientId] })],
);

export const change = pgTable(
  'change',
  {
    companyId: text('company_id').notNull(),
    sequence: cents('sequence').notNull(),
    kind: text('kind', {
      enum: [
        'created',
        'updated',
        'renegotiated',
        'restored',
        'paid',
        'payment',
        'paymentReversed',
        'closed',
        'removed',
      ],
    }).notNull(),
    receivableId: text('receivable_id').notNull(),
    clientId: text('client_id').notNull(),
    source: text('source').notNull(),
    sourceKey: text('source_key').notNull(),
    number: text('number').notNull(),
    dueDate: civilDate('due_date').notNull(),
    balanceCents: cents('balance_cents').notNull(),
    state: text('state', { enum: ['open', 'renegotiated', 'paid', 'cancelled', 'writtenOff'] }).notNull(),
    negotiationId: text('negotiation_id'),
    origin: text('origin', { enum: ['here', 'import'] })
      .notNull()
      .default('here'),
    paymentId: text('payment_id'),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.sequence] })],
);

export const audit = pgTable(
  'audit',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    occurredAt: instant('occurred_at').notNull().defaultNow(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    details: jsonb('details').notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);

export const idempotency = pgTable(
  'idempotency',
  {
    companyId: text('company_id').notNull(),
    key: text('key').notNull(),
    actor: text('actor').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    response: text('response'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.key] })],
);

export const editKey = pgTable(
  'edit_key',
  {
    companyId: text('company_id').notNull(),
    key: text('key').notNull(),
    contentHash: text('content_hash').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.key] })],
);

export const importRun = pgTable(
  'import_run',
  {
    companyId: text('company_id').notNull(),
    id: text('id').notNull(),
    source: text('source').notNull(),
    fileName: text('file_name').notNull(),
    applied: boolean('applied').notNull(),
    report: jsonb('report').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.companyId, table.id] })],
);
