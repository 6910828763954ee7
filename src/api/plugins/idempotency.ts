import { sql } from 'drizzle-orm';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDetails } from '../../strings/problems';
import { contentHash } from '../contentHash';
import { Refusal } from '../refusal';
import { rows, type Tx } from '../storage/database';
import { findAnswer, keepAnswer } from '../storage/repositories/idempotency';
import { withCompany } from './company';

export interface Answer<T> {
  status: number;
  body: T;
}

/** As `idempotently` where the call carries a key, and a plain transaction where it does not. */
export async function idempotentlyIfAsked<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<T> {
  if (request.headers['idempotency-key'] !== undefined) return idempotently(request, reply, work);
  const answer = await withCompany(request, work);
  void reply.status(answer.status);
  return answer.body;
}

/**
 * Runs `work` once for an `Idempotency-Key` and answers what it answered the first time to every later call with the same body.
 *
 * The answer is stored in the transaction of the work itself, so neither exists without the other, and what is under way is
 * known by a lock that ends with the process: a crash leaves nothing behind and the key can be used again. A refusal rolls back
 * and is not kept: the same key may be tried again, also with a corrected body.
 *
 * Refuses with `idempotency_key_required`, `idempotency_key_reused` (another body) and `idempotency_in_flight` (on PGlite, whose
 * transactions wait for one another, the twin waits and gets the kept answer).
 */
export async function idempotently<T>(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<T> {
  const key = keyOf(request);
  const { companyId } = request.person;
  const scope = `${companyId}/${key}`;
  const { answer, replayed } = await withCompany(request, (tx) => once(tx, request, key, scope, work));
  if (replayed) void reply.header('idempotency-replayed', 'true');
  void reply.status(answer.status);
  return answer.body;
}

async function once<T>(
  tx: Tx,
  request: FastifyRequest,
  key: string,
  scope: string,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<{ answer: Answer<T>; replayed: boolean }> {
  const [lock] = await rows<{ taken: boolean }>(
    tx,
    sql`select pg_try_advisory_xact_lock(hashtextextended(${scope}, 0)) as taken`,
  );
  if (lock?.taken !== true) throw new Refusal('idempotency_in_flight');
  const call = { method: request.method, path: pathOf(request), bodyHash: contentHash(request.body) };
  const kept = await findAnswer(tx, request.person.companyId, key);
  if (kept !== null) {
    const same = kept.method === call.method && kept.path === call.path && kept.bodyHash === call.bodyHash;
    if (!same) throw new Refusal('idempotency_key_reused');
    return { answer: { status: kept.status, body: JSON.parse(kept.response) as T }, replayed: true };
  }
  const answer = await work(tx);
  const { companyId, subject } = request.person;
  await keepAnswer(tx, companyId, key, {
    ...call,
    actor: subject,
    status: answer.status,
    response: JSON.stringify(answer.body),
  });
  return { answer, replayed: false };
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') throw new Refusal('idempotency_key_required');
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Refusal('validation_failed', { detail: problemDetails.idempotencyKeyTooLong });
  }
  return key;
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0] ?? request.url;
}
