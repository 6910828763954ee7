import { postalAddressOf } from '../../domain/address/postalAddress';
import { isoDate } from '../../domain/calendar/isoDate';
import type { RemessaInstruction } from '../../domain/cnab/remessa';
import { cents } from '../../domain/money/cents';
import { parseRate } from '../../domain/rate/rate';
import { receivableLabel } from '../../domain/receivableLabel';
import type { InstructionInHand } from '../storage/repositories/bankInstructions';

/** An instruction as the writer of files takes it. The boleto must have its number; the address must be whole. */
export function remessaInstructionOf({ instruction, boleto, title, client }: InstructionInHand): RemessaInstruction {
  const address = postalAddressOf(client);
  if (!address.ok || boleto.ourNumber === null) throw new Error('an instruction that cannot go out');
  const fineRate = boleto.fineRate === null ? null : parseRate(boleto.fineRate);
  const about = {
    ourNumber: boleto.ourNumber,
    documentNumber: boleto.documentNumber ?? receivableLabel(title),
    companyKey: '',
    kind: boleto.species ?? 'OU',
    issueDate: isoDate(boleto.issuedOn ?? title.issueDate ?? boleto.dueDate),
    dueDate: isoDate(boleto.dueDate),
    amountCents: cents(boleto.amountCents),
    accepted: false,
    fineRate: fineRate?.ok === true ? fineRate.value : null,
    interestPerDayCents: cents(boleto.interestPerDayCents),
    protestAfterDays: boleto.protestAfterDays,
    payer: { name: client.name, document: client.document ?? '', ...address.value },
  };
  if (instruction.kind !== 'changeDueDate') return { ...about, movement: instruction.kind };
  if (instruction.newDueDate === null) throw new Error('a change of due date without a date');
  return { ...about, movement: 'changeDueDate', newDueDate: isoDate(instruction.newDueDate) };
}
