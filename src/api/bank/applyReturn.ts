import { createHash } from 'node:crypto';
import { readReturn } from '../../domain/cnab/readReturn';
import { returnIsOf } from '../../domain/cnab/returnIsOf';
import type { ReturnFile, ReturnOccurrence } from '../../domain/cnab/returnFile';
import { alertDetails, returnText } from '../../strings/banking';
import { returnErrorText } from '../../strings/cnab';
import type { Acting } from '../acting';
import { Refusal } from '../refusal';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { insertAlerts } from '../storage/repositories/bankAlerts';
import {
  bankAccountsOf,
  boletoAccountOf,
  findBankAccount,
  noteReturn,
  type BankAccountRecord,
} from '../storage/repositories/bankAccounts';
import {
  findReturnByHash,
  insertReturn,
  knownLineKeys,
  type ReturnLineRecord,
} from '../storage/repositories/bankFiles';
import { boletosByNumber } from '../storage/repositories/boletos';
import { readCharging } from '../storage/repositories/charging';
import { holdPolicy, titlesInHand } from '../storage/repositories/lockedTitles';
import { findNegotiation } from '../storage/repositories/negotiations';
import { boletosInHand } from './boletosInHand';
import { cnabLayoutName } from './cnabLayoutName';
import { lineKeys } from './lineKeys';
import { raise, wordsOf, type Reading, type Said, type Subject } from './returnReading';
import { takeOccurrence } from './takeOccurrence';

export interface ReturnToApply {
  fileName: string;
  /** As the bank gave it. */
  bytes: Buffer;
}

export interface AppliedReturn {
  id: string;
  /** The very same file was read before: nothing was changed. */
  alreadyRead: boolean;
}

/**
 * Applies a bank's retorno in the caller's transaction, all of it or nothing. What an earlier file said is not done again, line by
 * line. Throws a `Refusal` with line and column where the file cannot be read, or where it is of no account of the company.
 */
export async function applyReturn(tx: Tx, acting: Acting, { fileName, bytes }: ReturnToApply): Promise<AppliedReturn> {
  const { companyId } = acting;
  const content = bytes.toString('latin1');
  const file = parsed(content);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  await holdPolicy(tx, companyId);
  const account = await lockAccount(tx, companyId, file);
  const earlier = await findReturnByHash(tx, companyId, contentHash);
  if (earlier !== null) return { id: earlier, alreadyRead: true };

  const returnId = newId();
  const { subjects, charging } = await lockSubjects(tx, acting, account, file);
  const reading: Reading = {
    tx,
    acting,
    account,
    layoutId: file.layoutId,
    returnId,
    fileName,
    charging,
    alerts: [],
    receipts: [],
    touched: new Map(),
  };
  const lines = await takeAll(reading, file.occurrences, subjects);
  const layout = cnabLayoutName(file.layoutId);
  const named = { companyId, id: returnId, accountId: account.id, layout, fileName, contentHash, content };
  await insertReturn(
    tx,
    { ...named, fileDate: file.generatedOn, readAt: acting.now, readBy: acting.author },
    lines.map((line) => ({ ...line, companyId, returnId, accountId: account.id })),
  );
  await insertAlerts(tx, acting, reading.alerts);
  const today = charging.today;
  await noteReturn(tx, acting, account.id, file.generatedOn > today ? today : file.generatedOn);
  const details = { accountId: account.id, lines: lines.length, alerts: reading.alerts.length };
  await recordAudit(tx, acting, { action: 'return.read', entity: 'return', entityId: returnId, details });
  const told = new Set(reading.receipts.map(({ receivable }) => receivable.id));
  await recordChanges(tx, acting, [
    ...reading.receipts,
    ...[...reading.touched.values()]
      .filter(({ id }) => !told.has(id))
      .map((receivable) => ({ kind: 'updated' as const, receivable })),
  ]);
  return { id: returnId, alreadyRead: false };
}

function parsed(content: string): ReturnFile {
  const read = readReturn(content);
  if (read.ok) return read.value;
  const { code, line, column, field } = read.error;
  const data = { reason: code, line, column, field };
  throw new Refusal('return_malformed', { pointer: '/contentBase64', detail: returnErrorText(read.error), data });
}

async function lockAccount(tx: Tx, companyId: string, file: ReturnFile): Promise<BankAccountRecord> {
  const accounts = await bankAccountsOf(tx, companyId);
  const found = accounts.find((account) => returnIsOf(file, boletoAccountOf(account)));
  const account = found && (await findBankAccount(tx, companyId, found.id, { lock: true }));
  if (!account) {
    const { bankCode, account: place } = file;
    const detail = returnText.unknownAccount(bankCode, place);
    throw new Refusal('return_of_unknown_account', { pointer: '/contentBase64', detail, data: { bankCode, ...place } });
  }
  return account;
}

/** The boletos the file names, with their titles and the negotiations of those locked, in the order everyone locks them. */
async function lockSubjects(tx: Tx, acting: Acting, account: BankAccountRecord, { occurrences }: ReturnFile) {
  const { companyId } = acting;
  const numbers = [...new Set(occurrences.map(({ ourNumber }) => ourNumber))];
  const named = await boletosByNumber(tx, companyId, account, numbers);
  const ids = [...new Set(named.map(({ receivableId }) => receivableId))];
  const titles = new Map(
    (await titlesInHand(tx, companyId, ids, { lock: true })).map((title) => [title.record.id, title]),
  );
  const negotiations = new Set([...titles.values()].flatMap(({ record }) => record.negotiationId ?? []));
  for (const id of [...negotiations].sort()) await findNegotiation(tx, companyId, id, { lock: true });
  const charging = await readCharging(tx, companyId, acting.now);
  const wanted = new Set(named.map(({ id }) => id));
  const subjects = new Map<string, Subject>();
  for (const inHand of await boletosInHand(tx, companyId, ids)) {
    const title = titles.get(inHand.boleto.receivableId);
    const { id, ourNumber } = inHand.boleto;
    if (title !== undefined && ourNumber !== null && wanted.has(id)) subjects.set(ourNumber, { ...inHand, title });
  }
  return { subjects, charging };
}

type Line = Omit<ReturnLineRecord, 'companyId' | 'returnId' | 'accountId'>;

async function takeAll(
  reading: Reading,
  occurrences: readonly ReturnOccurrence[],
  subjects: ReadonlyMap<string, Subject>,
): Promise<Line[]> {
  const { tx, acting, account } = reading;
  const keys = lineKeys(occurrences);
  const known = await knownLineKeys(tx, acting.companyId, account.id, keys);
  const taken = new Set<string>();
  const lines: Line[] = [];
  for (const [index, occurrence] of occurrences.entries()) {
    const key = keys[index] ?? '';
    const found = subjects.get(occurrence.ourNumber);
    const repeated = known.has(key);
    const id = found?.title.record.id;
    // An earlier line of the file may have changed what this one is about.
    const subject = found && id !== undefined && taken.has(id) ? await again(reading, found) : found;
    const said = repeated
      ? { outcome: 'repeated' as const, text: returnText.repeated }
      : await take(reading, subject, occurrence);
    if (id !== undefined) taken.add(id);
    const { line, kind, code, ourNumber, documentNumber, paidCents, occurredOn } = occurrence;
    lines.push({
      line,
      lineKey: repeated ? null : key,
      kind,
      code,
      outcome: said.outcome,
      settled: said.settled === true,
      ourNumber: subject?.boleto.ourNumberLabel ?? ourNumber,
      documentNumber,
      boletoId: subject?.boleto.id ?? null,
      receivableId: id ?? null,
      paidCents: paidCents > 0 ? paidCents : null,
      occurredOn,
      body: [wordsOf(reading, occurrence), said.text].filter((text) => text !== '').join(' '),
    });
  }
  return lines;
}

type Taken = Said | { outcome: 'repeated'; text: string; settled?: boolean };

function take(reading: Reading, subject: Subject | undefined, occurrence: ReturnOccurrence): Promise<Taken> {
  if (subject !== undefined) return takeOccurrence(reading, subject, occurrence);
  const isMoney = occurrence.kind === 'paid' || occurrence.kind === 'paidAfterCancel';
  if (isMoney)
    raise(reading, 'unknownTitle', occurrence, { detail: alertDetails.unknownTitle(occurrence.documentNumber) });
  return Promise.resolve({ outcome: 'unknown', text: returnText.unknown });
}

async function again({ tx, acting: { companyId } }: Reading, subject: Subject): Promise<Subject> {
  const { id } = subject.title.record;
  const [title] = await titlesInHand(tx, companyId, [id], { lock: false });
  const inHand = (await boletosInHand(tx, companyId, [id])).find(({ boleto }) => boleto.id === subject.boleto.id);
  if (title === undefined || inHand === undefined) throw new Error('a title that was locked is gone');
  return { ...inHand, title };
}
