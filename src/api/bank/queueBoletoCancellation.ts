import type { Acting } from '../acting';
import type { Tx } from '../storage/database';

/**
 * What became of the boletos of a title that no longer needs one. `queued`: a cancellation waits to go out. `withdrawn`: it had
 * never gone out and ceased to exist. `awaiting`: something about it is under way at the bank, the cancellation follows its answer.
 * `none`: there was none alive, or its cancellation was under way already.
 */
export type CancellationOutcome = 'queued' | 'withdrawn' | 'awaiting' | 'none';

/**
 * Ends the boleto of a title that was paid or given up otherwise, in the caller's transaction: the client must not pay twice, nor
 * be protested after paying. The caller has the title locked, calls this before anything that takes numbers of the feed, and tells
 * the feed of the title itself. `reason` in Portuguese, for the list of what waits. Calling it again changes nothing.
 */
export async function queueBoletoCancellation(
  _tx: Tx,
  _acting: Acting,
  _receivableId: string,
  _reason: string,
): Promise<CancellationOutcome> {
  return Promise.reject(new Error('not there yet'));
}
