import { z } from 'zod';
import { idSchema, isoDateSchema, nonNegativeCentsSchema, versionSchema } from './common';

/** Days from the due date: −5 is five days before, 0 the day itself, 10 ten days after. */
export const dunningDaysSchema = z.int().min(-60).max(365);

export const dunningStepSchema = z.object({
  id: idSchema,
  days: dunningDaysSchema,
  templateId: idSchema,
  enabled: z.boolean(),
  /** Boletos as PDF, where the bank confirmed them. */
  attachBoletos: z.boolean(),
  includePix: z.boolean(),
});

/** `GET /api/dunning`: the régua of the company; steps by days. */
export const dunningSchema = z.object({
  /** The whole régua: off means that nothing goes by itself. */
  enabled: z.boolean(),
  /** E-mails to one client within seven days, those that a person sent included; the régua never goes over it. */
  weeklyCap: z.int().min(1).max(7),
  steps: z.array(dunningStepSchema),
  version: versionSchema,
  /** Clients for whom it is switched off. */
  clientsOff: z.int().min(0),
});

/**
 * `PUT /api/dunning`, supervisors only: the whole of it. A step without `id` is new; one that is left out is removed, what it sent
 * stays known. Two steps on the same day are refused.
 */
export const dunningUpdateSchema = z.object({
  enabled: z.boolean(),
  weeklyCap: z.int().min(1).max(7),
  steps: z.array(dunningStepSchema.extend({ id: idSchema.optional() })).max(20),
  version: versionSchema,
});

/** `GET|PUT /api/clients/{id}/dunning`: whether the régua writes to this client. */
export const clientDunningSchema = z.object({ enabled: z.boolean() });

export const dunningLeftOutReasonSchema = z.enum([
  /** about the client */
  'clientOff',
  'noAddress',
  'invalidAddress',
  'negotiation',
  'promise',
  'contested',
  'claimsPaid',
  'weeklyCap',
  'dayWithoutContact',
  'windowClosed',
  /** about the title */
  'hold',
  'prescribed',
  'alreadySent',
  'awaitingBank',
]);

export const dunningTitleSchema = z.object({
  receivableId: idSchema,
  label: z.string(),
  dueDate: isoDateSchema,
  daysFromDue: z.int(),
  /** Balance with charges of today. */
  totalCents: nonNegativeCentsSchema,
});

/** One e-mail that goes today. */
export const dunningMessageSchema = z.object({
  clientId: idSchema,
  clientName: z.string(),
  to: z.array(z.string()),
  stepId: idSchema,
  days: dunningDaysSchema,
  templateName: z.string(),
  titles: z.array(dunningTitleSchema).min(1),
  totalCents: nonNegativeCentsSchema,
  /** When the hours of contact of the client's state begin today; null: they have begun. */
  opensAt: z.iso.datetime().nullable(),
});

/** A step that a title has reached and that does not go, with the reason in words (Portuguese). */
export const dunningLeftOutSchema = z.object({
  clientId: idSchema,
  clientName: z.string(),
  stepId: idSchema,
  days: dunningDaysSchema,
  titles: z.array(dunningTitleSchema).min(1),
  code: dunningLeftOutReasonSchema,
  reason: z.string(),
});

/**
 * `GET /api/dunning/simulation`: what the daily job does today, by the very function that the job uses; a régua or a step that is
 * off is simulated as if it were on where `includeOff` is true. Writes nothing.
 */
export const dunningSimulationQuerySchema = z.object({
  includeOff: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true'),
});

export const dunningSimulationSchema = z.object({
  today: isoDateSchema,
  /** Whether the job does anything at all. */
  enabled: z.boolean(),
  messages: z.array(dunningMessageSchema),
  leftOut: z.array(dunningLeftOutSchema),
});

export type DunningStep = z.infer<typeof dunningStepSchema>;
export type Dunning = z.infer<typeof dunningSchema>;
export type DunningUpdate = z.infer<typeof dunningUpdateSchema>;
export type ClientDunning = z.infer<typeof clientDunningSchema>;
export type DunningLeftOutReason = z.infer<typeof dunningLeftOutReasonSchema>;
export type DunningTitle = z.infer<typeof dunningTitleSchema>;
export type DunningSimulation = z.infer<typeof dunningSimulationSchema>;
