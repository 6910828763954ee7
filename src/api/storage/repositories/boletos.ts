import { and, asc, eq, sql } from 'drizzle-orm';
import type { Acting } from '../../acting';
import { rows, type Tx } from '../database';
import { newId } from '../newId';
import { boleto, negotiationBoleto } from '../schema';

export type BoletoRecord = typeof boleto.$inferSelect;

/** Every boleto of these titles, oldest first. Their titles must be locked by whoever means to change them. */
export function boletosOf(tx: Tx, companyId: string, receivableIds: readonly string[]): Promise<BoletoRecord[]> {
  return tx
    .select()
    .from(boleto)
    .where(and(eq(boleto.companyId, companyId), sql`${boleto.receivableId} = any(${sql.param(receivableIds)})`))
    .orderBy(asc(boleto.receivableId), asc(boleto.createdAt), asc(boleto.id));
}

/** What is given to a boleto when it first goes out, and what a bank's answer changes of it. */
export type BoletoChange = Partial<
  Omit<BoletoRecord, 'companyId' | 'id' | 'receivableId' | 'version' | 'createdAt' | 'updatedAt'>
>;

export async function changeBoleto(tx: Tx, acting: Acting, id: string, change: BoletoChange): Promise<void> {
  await tx
    .update(boleto)
    .set({ ...change, version: sql`${boleto.version} + 1`, updatedAt: acting.now })
    .where(and(eq(boleto.companyId, acting.companyId), eq(boleto.id, id)));
}

/** The boletos an account has under these numbers, and those from before there were accounts under the same bank. */
export function boletosByNumber(
  tx: Tx,
  companyId: string,
  { id: accountId, bankCode }: { id: string; bankCode: string },
  ourNumbers: readonly string[],
): Promise<BoletoRecord[]> {
  return tx
    .select()
    .from(boleto)
    .where(
      and(
        eq(boleto.companyId, companyId),
        sql`${boleto.ourNumber} = any(${sql.param(ourNumbers)})`,
        sql`(${boleto.accountId} = ${accountId} or (${boleto.accountId} is null and ${boleto.bankCode} = ${bankCode}))`,
      ),
    )
    .orderBy(asc(boleto.id));
}

export interface NewBoleto {
  receivableId: string;
  dueDate: string;
  amountCents: number;
}

/** New boletos as drafts, which the list of what waits holds until a remessa takes them. Returns their ids. */
export async function insertDraftBoletos(
  tx: Tx,
  acting: Acting,
  account: { id: string; bankCode: string } | null,
  boletos: readonly NewBoleto[],
): Promise<string[]> {
  if (boletos.length === 0) return [];
  const written = boletos.map((each) => ({
    companyId: acting.companyId,
    id: newId(),
    accountId: account?.id ?? null,
    bankCode: account?.bankCode ?? noBank,
    state: 'draft' as const,
    createdAt: acting.now,
    updatedAt: acting.now,
    ...each,
  }));
  await tx.insert(boleto).values(written);
  return written.map(({ id }) => id);
}

/** Bank code of a draft for which the company has no account yet. */
export const noBank = '000';

export type NegotiationBoleto = typeof negotiationBoleto.$inferSelect;

export async function recordNegotiationBoletos(tx: Tx, effects: readonly NegotiationBoleto[]): Promise<void> {
  if (effects.length > 0) await tx.insert(negotiationBoleto).values([...effects]);
}

/** What a negotiation did to boletos of the titles it took out, with each boleto as it stands now. */
export function negotiationBoletos(tx: Tx, companyId: string, negotiationId: string) {
  return tx
    .select({ action: negotiationBoleto.action, boleto })
    .from(negotiationBoleto)
    .innerJoin(
      boleto,
      and(eq(boleto.companyId, negotiationBoleto.companyId), eq(boleto.id, negotiationBoleto.boletoId)),
    )
    .where(and(eq(negotiationBoleto.companyId, companyId), eq(negotiationBoleto.negotiationId, negotiationId)))
    .orderBy(asc(boleto.id));
}

/** Gives the next number of a company's negotiations, and keeps others from taking it until the transaction ends. */
export async function nextNegotiationNumber(tx: Tx, companyId: string): Promise<number> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`negotiation-number/${companyId}`}, 0))`);
  const [found] = await rows<{ next: number }>(
    tx,
    sql`select coalesce(max(number), 0) + 1 as next from negotiation where company_id = ${companyId}`,
  );
  if (found === undefined) throw new Error('no number for the negotiation');
  return found.next;
}
