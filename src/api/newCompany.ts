import type { Tx } from './storage/database';
import { newId } from './storage/newId';
import { beginEmails } from './storage/repositories/emailTemplates';
import { company, contactStatus, membership, policy } from './storage/schema';

export interface NewCompany {
  name: string;
  /** CNPJ without marks. */
  document: string;
  address: string;
  members: readonly { issuer: string; subject: string; displayName: string; role: 'analyst' | 'supervisor' }[];
}

/** The statuses that contacts of a new company can have (`product.md`); the list is the company's own from then on. */
const contactStatuses = [
  { code: 'contacted', label: 'Contatado' },
  { code: 'noAnswer', label: 'Não atendeu' },
  { code: 'message', label: 'Recado' },
  { code: 'wrongNumber', label: 'Número errado' },
  { code: 'promise', label: 'Promessa' },
  { code: 'claimsPaid', label: 'Alega pagamento' },
  { code: 'disputes', label: 'Contesta' },
  { code: 'refuses', label: 'Recusa' },
  { code: 'noContact', label: 'Sem contato' },
] as const;

export type StartingStatus = (typeof contactStatuses)[number]['code'];

/** Portuguese label with which a status begins. */
export function startingLabel(code: StartingStatus): string {
  return contactStatuses.find((status) => status.code === code)?.label ?? code;
}

/** Usual terms: 2 % fine, 1 % a month. An analyst may give up all charges; a surcharge goes up to a tenth of the principal. */
export const startingPolicy = {
  version: 1,
  fineRate: '0.02',
  monthlyInterestRate: '0.01',
  graceDays: 0,
  rounding: 'HALF_UP',
  maxSurchargeRate: '0.1',
  analystMaxDiscountRate: '1',
  maxInstallments: 60,
  installmentChargeBase: 'principal',
  brokenAfterDays: 15,
} as const;

/** Writes a company with its first policy, its list of statuses, its templates of e-mail and its members; returns its id. */
export async function writeNewCompany(tx: Tx, { members, ...named }: NewCompany, now = new Date()): Promise<string> {
  const companyId = newId();
  await tx.insert(company).values({ id: companyId, ...named });
  await tx.insert(policy).values({ companyId, ...startingPolicy, createdBy: 'system' });
  await tx
    .insert(contactStatus)
    .values(contactStatuses.map((status, position) => ({ companyId, ...status, position })));
  await beginEmails(tx, companyId, now);
  await tx.insert(membership).values(members.map((member) => ({ companyId, ...member })));
  return companyId;
}
