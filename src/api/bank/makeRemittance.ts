import type { RemittanceFile } from '../../contract/bank';
import { documentNumberLength } from '../../domain/cnab/documentNumber';
import { cnabLayoutOf, type CnabLayoutId } from '../../domain/cnab/layoutId';
import type { RemessaHeader, RemessaProblem } from '../../domain/cnab/remessa';
import { writeRemessa } from '../../domain/cnab/writeRemessa';
import { blockedReasons } from '../../strings/banking';
import { remessaProblemText } from '../../strings/cnab';
import type { Acting } from '../acting';
import { civilDateIn, civilTimeIn } from '../clock';
import type { Reason } from '../reason';
import { Refusal } from '../refusal';
import { refuseFor } from '../refuseFor';
import { recordAudit } from '../storage/audit';
import { recordChanges } from '../storage/changes';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import {
  boletoAccountOf,
  findBankAccount,
  setNextNumbers,
  type BankAccountRecord,
} from '../storage/repositories/bankAccounts';
import { insertRemittance } from '../storage/repositories/bankFiles';
import { changeInstruction, instructionsById, type InstructionInHand } from '../storage/repositories/bankInstructions';
import { changeBoleto, type BoletoChange } from '../storage/repositories/boletos';
import { readCharging, type Charging } from '../storage/repositories/charging';
import { holdPolicy, titlesInHand, type TitleInHand } from '../storage/repositories/lockedTitles';
import { cnabLayoutName } from './cnabLayoutName';
import { registrationOf } from './registration';
import { readRemittance } from './readRemittances';
import { remessaInstructionOf } from './remessaInstruction';
import { accountFor, blockedReason, filesOff, readWaitingContext } from './waiting';

interface Outgoing extends InstructionInHand {
  /** What the boleto is given as it goes out for the first time. */
  given: BoletoChange;
}

/**
 * Writes one file with these instructions and marks them as gone, in the caller's transaction: either all of it is there or none.
 * From here on everything counts as sent, since nobody can know whether a file that was handed out went to the bank. Throws a
 * `Refusal` with every reason where one of them does not wait any more, may not go out yet, or does not fit the bank's layout.
 */
export async function makeRemittance(
  tx: Tx,
  acting: Acting,
  accountId: string,
  instructionIds: readonly string[],
): Promise<RemittanceFile> {
  const { companyId } = acting;
  await holdPolicy(tx, companyId);
  const account = await findBankAccount(tx, companyId, accountId, { lock: true });
  if (account === null) throw new Refusal('not_found');
  const layoutId = cnabLayoutOf(account.bankCode);
  const off = filesOff(account);
  if (off !== null || layoutId === null) throw new Refusal('remittance_off', { detail: off ?? blockedReasons.bankOff });

  const { items, titles } = await lockInstructions(tx, companyId, [...new Set(instructionIds)]);
  const charging = await readCharging(tx, companyId, acting.now);
  await refuseBlocked(tx, account, items, charging.today);

  const outgoing = numbered(items, titles, account, charging, layoutId);
  const header = headerOf(account, charging, acting.now);
  const instructions = outgoing.map((item) =>
    remessaInstructionOf({ ...item, boleto: { ...item.boleto, ...item.given } }),
  );
  const written = writeRemessa(layoutId, header, instructions);
  if (!written.ok) throw refusedByLayout(written.error, outgoing);

  const { fileName, content } = written.value;
  const id = newId();
  await insertRemittance(tx, {
    companyId,
    id,
    accountId,
    layout: cnabLayoutName(layoutId),
    number: account.nextRemittanceNumber,
    fileName,
    test: !account.homologated,
    content,
    createdAt: acting.now,
    createdBy: acting.author,
  });
  const given = outgoing.filter((item) => 'ourNumber' in item.given).length;
  await setNextNumbers(tx, companyId, accountId, {
    nextSequence: account.nextSequence + given,
    nextRemittanceNumber: account.nextRemittanceNumber + 1,
  });
  for (const [index, item] of outgoing.entries())
    await markSent(tx, acting, item, { id, fileName, position: index + 1 });
  await recordAudit(tx, acting, {
    action: 'remittance.made',
    entity: 'remittance',
    entityId: id,
    details: { accountId, number: account.nextRemittanceNumber, instructions: outgoing.length },
  });
  await recordChanges(tx, acting, changesOf(outgoing));
  const remittance = await readRemittance(tx, companyId, id);
  return { remittance, contentBase64: Buffer.from(content, 'latin1').toString('base64') };
}

/** The instructions as they stand once their titles are locked. */
async function lockInstructions(
  tx: Tx,
  companyId: string,
  ids: readonly string[],
): Promise<{ items: InstructionInHand[]; titles: Map<string, TitleInHand> }> {
  const seen = await instructionsById(tx, companyId, ids);
  const titleIds = [...new Set(seen.map(({ title }) => title.id))];
  const titles = await titlesInHand(tx, companyId, titleIds, { lock: true });
  const items = await instructionsById(tx, companyId, ids);
  const waiting = new Set(items.filter(({ instruction }) => instruction.state === 'waiting').map(idOf));
  const gone = ids.filter((id) => !waiting.has(id));
  if (gone.length > 0) throw new Refusal('instruction_not_waiting', { data: { instructionIds: gone } });
  return { items, titles: new Map(titles.map((title) => [title.record.id, title])) };
}

const idOf = ({ instruction }: InstructionInHand): string => instruction.id;

async function refuseBlocked(
  tx: Tx,
  account: BankAccountRecord,
  items: readonly InstructionInHand[],
  today: string,
): Promise<void> {
  const context = await readWaitingContext(tx, account.companyId, items, today);
  const reasons = items.flatMap((item): Reason[] => {
    // A draft goes by any account; what has a number, by its own.
    const elsewhere = item.boleto.ourNumber !== null && accountFor(item.boleto, context.accounts)?.id !== account.id;
    const detail = elsewhere ? blockedReasons.otherAccount : blockedReason(item, account, context);
    return detail === null ? [] : [reasonAbout('instruction_blocked', item, detail)];
  });
  const [first, ...rest] = reasons;
  if (first !== undefined) throw refuseFor([first, ...rest]);
}

function reasonAbout(code: Reason['code'], { instruction, title, client }: InstructionInHand, detail: string): Reason {
  const label = blockedReasons.about(title, client.name, detail);
  return { code, detail: label, data: { instructionId: instruction.id, receivableId: title.id } };
}

/** Gives numbers to the boletos that have none, in the order of the file. */
function numbered(
  items: readonly InstructionInHand[],
  titles: ReadonlyMap<string, TitleInHand>,
  account: BankAccountRecord,
  { terms, today }: Charging,
  layoutId: CnabLayoutId,
): Outgoing[] {
  let sequence = account.nextSequence;
  return items.map((item) => {
    const { boleto, title } = item;
    const inHand = titles.get(title.id);
    if (boleto.ourNumber !== null || inHand === undefined) return { ...item, given: { accountId: account.id } };
    const given = registrationOf({
      account: { ...boletoAccountOf(account), id: account.id, protestAfterDays: account.protestAfterDays },
      sequence,
      documentNumberLength: documentNumberLength(layoutId),
      boleto,
      title,
      chargeable: inHand.chargeable,
      terms,
      today,
    });
    sequence += 1;
    return { ...item, given };
  });
}

function headerOf(account: BankAccountRecord, { company }: Charging, now: Date): RemessaHeader {
  return {
    account: boletoAccountOf(account),
    company: { name: company.name, document: company.document },
    fileNumber: account.nextRemittanceNumber,
    date: civilDateIn(company.timeZone, now),
    time: civilTimeIn(company.timeZone, now),
    test: !account.homologated,
  };
}

function refusedByLayout(problems: readonly RemessaProblem[], outgoing: readonly Outgoing[]): Refusal {
  const reasons = problems.map((problem): Reason => {
    const item = problem.index === null ? undefined : outgoing[problem.index];
    const detail = remessaProblemText(problem);
    const { field } = problem;
    if (item === undefined) return { code: 'remittance_refused', detail, data: { field } };
    const { instruction, title } = item;
    return {
      code: 'remittance_refused',
      detail,
      data: { instructionId: instruction.id, receivableId: title.id, field },
    };
  });
  const [first, ...rest] = reasons;
  if (first === undefined) throw new Error('a remessa refused without a reason');
  return refuseFor([first, ...rest]);
}

async function markSent(
  tx: Tx,
  acting: Acting,
  { instruction, boleto, given }: Outgoing,
  { id, fileName, position }: { id: string; fileName: string; position: number },
): Promise<void> {
  const sent = { state: 'sent' as const, remittanceId: id, position };
  await changeInstruction(tx, acting.companyId, instruction.id, sent);
  const state = stateOnceSent[instruction.kind] ?? boleto.state;
  await changeBoleto(tx, acting, boleto.id, { ...given, state, remittanceFile: fileName });
}

const stateOnceSent: Partial<Record<InstructionInHand['instruction']['kind'], 'sent' | 'cancelSent'>> = {
  register: 'sent',
  cancel: 'cancelSent',
};

/** Titles whose boleto stands in the sheet. */
function changesOf(outgoing: readonly Outgoing[]) {
  const titles = new Map(outgoing.map(({ title }) => [title.id, title]));
  return [...titles.values()]
    .filter(({ state }) => state === 'open')
    .map((receivable) => ({ kind: 'updated' as const, receivable }));
}
