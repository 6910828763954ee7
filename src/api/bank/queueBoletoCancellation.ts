import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { boletoAction, type BoletoAction } from './boletoAction';
import { boletosInHand, situationOf } from './boletosInHand';
import { endBoleto } from './endBoleto';

/**
 * What became of the boletos of a title that no longer needs one. `queued`: a cancellation, or the stay of a protest before it,
 * waits to go out. `withdrawn`: it had never gone out and ceased to exist. `awaiting`: something about it is under way at the bank,
 * the cancellation follows its answer. `none`: there was none alive, or its cancellation was under way already.
 */
export type CancellationOutcome = 'queued' | 'withdrawn' | 'awaiting' | 'none';

const outcomes: Record<Exclude<BoletoAction, 'none'>, CancellationOutcome> = {
  delete: 'withdrawn',
  withdraw: 'withdrawn',
  await: 'awaiting',
  stayProtest: 'queued',
  cancelAtBank: 'queued',
};

/**
 * Ends the boletos of a title that was paid or given up otherwise, in the caller's transaction: the client must not pay twice, nor
 * be protested after paying. The caller has the title locked, calls this before anything that takes numbers of the feed, and tells
 * the feed of the title itself. `reason` in Portuguese, for the list of what waits. Calling it again changes nothing.
 */
export async function queueBoletoCancellation(
  tx: Tx,
  acting: Acting,
  receivableId: string,
  reason: string,
): Promise<CancellationOutcome> {
  let outcome: CancellationOutcome = 'none';
  for (const inHand of await boletosInHand(tx, acting.companyId, [receivableId])) {
    const action = boletoAction(situationOf(inHand));
    if (action === null || action === 'none') continue;
    if (action === 'await' && inHand.boleto.cancelWhenConfirmed) continue;
    if (action === 'stayProtest' && inHand.boleto.cancelWhenConfirmed) continue;
    await endBoleto(tx, acting, inHand, action, reason);
    outcome = outcomes[action];
  }
  return outcome;
}
