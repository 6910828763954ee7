import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import {
  changeInstruction,
  insertInstructions,
  type InstructionRecord,
} from '../storage/repositories/bankInstructions';
import { changeBoleto, type BoletoRecord } from '../storage/repositories/boletos';
import type { BoletoAction } from './boletoAction';

/** A boleto and what is pending about it. Its title must be locked by whoever means to change it. */
export interface BoletoInHand {
  boleto: BoletoRecord;
  pending: InstructionRecord | null;
}

/** Does what `boletoAction` said: takes back what waits, and queues what the bank has to be asked. */
export async function endBoleto(
  tx: Tx,
  acting: Acting,
  { boleto, pending }: BoletoInHand,
  action: Exclude<BoletoAction, 'none'>,
  reason: string,
): Promise<void> {
  switch (action) {
    case 'delete':
    case 'withdraw':
      await withdrawWaiting(tx, acting, pending);
      return changeBoleto(tx, acting, boleto.id, { state: 'cancelled' });
    case 'await':
      return changeBoleto(tx, acting, boleto.id, { cancelWhenConfirmed: true });
    case 'stayProtest':
      if (pending?.kind !== 'stayProtest') {
        await withdrawWaiting(tx, acting, pending);
        await ask(tx, acting, boleto, 'stayProtest', reason);
      }
      return changeBoleto(tx, acting, boleto.id, { cancelWhenConfirmed: true });
    case 'cancelAtBank':
      await withdrawWaiting(tx, acting, pending);
      await ask(tx, acting, boleto, 'cancel', reason);
      return changeBoleto(tx, acting, boleto.id, { state: 'cancelQueued', cancelWhenConfirmed: false });
  }
}

/** Takes back what would end a boleto that is to stand again. */
export async function restoreBoleto(tx: Tx, acting: Acting, { boleto, pending }: BoletoInHand): Promise<void> {
  if (pending?.kind === 'cancel' || pending?.kind === 'stayProtest') await withdrawWaiting(tx, acting, pending);
  const state = boleto.state === 'cancelQueued' ? { state: 'registered' as const } : {};
  await changeBoleto(tx, acting, boleto.id, { cancelWhenConfirmed: false, ...state });
}

export async function withdrawWaiting(tx: Tx, acting: Acting, pending: InstructionRecord | null): Promise<void> {
  if (pending?.state !== 'waiting') return;
  await changeInstruction(tx, acting.companyId, pending.id, { state: 'withdrawn', answeredAt: acting.now });
}

function ask(
  tx: Tx,
  acting: Acting,
  { id: boletoId, receivableId }: BoletoRecord,
  kind: 'cancel' | 'stayProtest',
  reason: string,
): Promise<void> {
  return insertInstructions(tx, acting, [{ boletoId, receivableId, kind, reason }]);
}
