import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { InstructionKind } from '../../../contract/bank';
import type { Acting } from '../../acting';
import { bankInstruction } from '../bankingSchema';
import type { Tx } from '../database';
import { newId } from '../newId';
import { boleto, client, receivable } from '../schema';

export type InstructionRecord = typeof bankInstruction.$inferSelect;

export interface NewInstruction {
  boletoId: string;
  receivableId: string;
  kind: InstructionKind;
  /** Of `changeDueDate` alone. */
  newDueDate?: string;
  reason: string;
}

/** What is to be asked of the bank. A boleto with another instruction pending is a bug: the index refuses it. */
export async function insertInstructions(
  tx: Tx,
  acting: Acting,
  instructions: readonly NewInstruction[],
): Promise<void> {
  if (instructions.length === 0) return;
  await tx.insert(bankInstruction).values(
    instructions.map((instruction) => ({
      companyId: acting.companyId,
      id: newId(),
      state: 'waiting' as const,
      askedBy: acting.author,
      askedAt: acting.now,
      ...instruction,
    })),
  );
}

/** The pending instruction of each of these boletos, one at most. Changed only by who has the titles locked. */
export async function pendingInstructions(
  tx: Tx,
  companyId: string,
  boletoIds: readonly string[],
): Promise<Map<string, InstructionRecord>> {
  if (boletoIds.length === 0) return new Map();
  const found = await tx
    .select()
    .from(bankInstruction)
    .where(
      and(
        eq(bankInstruction.companyId, companyId),
        sql`${bankInstruction.boletoId} = any(${sql.param(boletoIds)})`,
        inArray(bankInstruction.state, ['waiting', 'sent']),
      ),
    );
  return new Map(found.map((instruction) => [instruction.boletoId, instruction]));
}

export async function changeInstruction(
  tx: Tx,
  companyId: string,
  id: string,
  change: Partial<Pick<InstructionRecord, 'state' | 'remittanceId' | 'position' | 'answer' | 'answeredAt'>>,
): Promise<void> {
  await tx
    .update(bankInstruction)
    .set(change)
    .where(and(eq(bankInstruction.companyId, companyId), eq(bankInstruction.id, id)));
}

export async function findInstruction(tx: Tx, companyId: string, id: string): Promise<InstructionRecord | null> {
  const [found] = await tx
    .select()
    .from(bankInstruction)
    .where(and(eq(bankInstruction.companyId, companyId), eq(bankInstruction.id, id)));
  return found ?? null;
}

/** An instruction with what it is about. */
export interface InstructionInHand {
  instruction: InstructionRecord;
  boleto: typeof boleto.$inferSelect;
  title: typeof receivable.$inferSelect;
  client: typeof client.$inferSelect;
}

function selectInHand(tx: Tx) {
  return tx
    .select({ instruction: bankInstruction, boleto, title: receivable, client })
    .from(bankInstruction)
    .innerJoin(boleto, and(eq(boleto.companyId, bankInstruction.companyId), eq(boleto.id, bankInstruction.boletoId)))
    .innerJoin(
      receivable,
      and(eq(receivable.companyId, bankInstruction.companyId), eq(receivable.id, bankInstruction.receivableId)),
    )
    .innerJoin(client, and(eq(client.companyId, receivable.companyId), eq(client.id, receivable.clientId)))
    .$dynamic();
}

/** Everything that waits to go out, what was asked first before the rest. */
export function waitingInstructions(tx: Tx, companyId: string): Promise<InstructionInHand[]> {
  return selectInHand(tx)
    .where(and(eq(bankInstruction.companyId, companyId), eq(bankInstruction.state, 'waiting')))
    .orderBy(asc(bankInstruction.askedAt), asc(bankInstruction.id));
}

/** These instructions, whatever their state, in the order in which they were asked. */
export async function instructionsById(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<InstructionInHand[]> {
  if (ids.length === 0) return [];
  return selectInHand(tx)
    .where(and(eq(bankInstruction.companyId, companyId), sql`${bankInstruction.id} = any(${sql.param(ids)})`))
    .orderBy(asc(bankInstruction.askedAt), asc(bankInstruction.id));
}

/** What went out in a file, in its order. */
export function instructionsOfRemittance(
  tx: Tx,
  companyId: string,
  remittanceId: string,
): Promise<InstructionInHand[]> {
  return selectInHand(tx)
    .where(and(eq(bankInstruction.companyId, companyId), eq(bankInstruction.remittanceId, remittanceId)))
    .orderBy(asc(bankInstruction.position));
}
