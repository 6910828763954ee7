import { z } from 'zod';
import { idSchema, isoDateSchema, rateSchema, roundingSchema, versionSchema } from './common';

export const policyTermsSchema = z.object({
  fineRate: rateSchema,
  monthlyInterestRate: rateSchema,
  graceDays: z.int().min(0).max(60),
  rounding: roundingSchema,
  /** Largest surcharge (negative discount) as a fraction of the principal negotiated. */
  maxSurchargeRate: rateSchema,
  /** Largest discount an analyst may give, as a fraction of the charges; above it a supervisor must confirm. */
  analystMaxDiscountRate: rateSchema,
  maxInstallments: z.int().min(1).max(360),
  /** Whether fine and interest of a new instalment fall on all of it or on its principal part only. */
  installmentChargeBase: z.enum(['principal', 'total']),
  /** An instalment overdue for more days breaks its negotiation; null: never. */
  brokenAfterDays: z.int().min(0).max(3_650).nullable(),
});

export const policySchema = policyTermsSchema.extend({ version: versionSchema });

export const roleSchema = z.enum(['analyst', 'supervisor']);

export const settingsSchema = z.object({
  company: z.object({
    id: idSchema,
    name: z.string(),
    document: z.string(),
    address: z.string(),
    timeZone: z.string(),
  }),
  /** Companies this person belongs to; more than one: calls carry `Company-Id`. */
  companies: z.array(z.object({ id: idSchema, name: z.string() })),
  user: z.object({ name: z.string(), role: roleSchema }),
  /** The company's today, in its time zone. */
  today: isoDateSchema,
  now: z.iso.datetime(),
  policy: policySchema,
  /** State, municipal and own holidays; the national bank holidays are computed. */
  holidays: z.array(z.object({ date: isoDateSchema, name: z.string() })),
  contactStatuses: z.array(z.object({ code: z.string(), label: z.string() })),
});

/** `PUT /api/settings`, supervisors only. Makes a new policy version; refused (412) if `policyVersion` is not the one in force. */
export const settingsUpdateSchema = z.object({
  policyVersion: versionSchema,
  /** `brokenAfterDays` left out stays as it is. */
  policy: policyTermsSchema.partial({ brokenAfterDays: true }).optional(),
  holidays: z
    .array(z.object({ date: isoDateSchema, name: z.string().trim().min(1).max(120) }))
    .max(2_000)
    .optional(),
});

export type PolicyTerms = z.infer<typeof policyTermsSchema>;
export type Policy = z.infer<typeof policySchema>;
export type Role = z.infer<typeof roleSchema>;
export type Settings = z.infer<typeof settingsSchema>;
export type SettingsUpdate = z.infer<typeof settingsUpdateSchema>;
