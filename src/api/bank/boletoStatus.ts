import type { TitleBoleto, TitleBoletoStatus } from '../../contract/bank';
import { isAwaitingBank } from '../../domain/boleto/awaitingBank';
import { bankOf, isBankCode } from '../../domain/boleto/banks';
import { formatLinhaDigitavel, linhaDigitavelOf } from '../../domain/boleto/linhaDigitavel';
import { chargesOf } from '../../domain/charges/chargesOf';
import { notPrintableText } from '../../strings/banking';
import type { Tx } from '../storage/database';
import { bankAccountsOf, usualAccount } from '../storage/repositories/bankAccounts';
import { readCharging } from '../storage/repositories/charging';
import { titlesInHand } from '../storage/repositories/lockedTitles';
import { boletoOptions } from './boletoOptions';
import { boletosInHand, boletoThatCounts } from './boletosInHand';
import type { BoletoInHand } from './endBoleto';
import { whyNotPrintable } from './printableBoleto';
import { accountFor } from './waiting';

/** How the boleto of each open title stands, and what can be done about it; titles that are not open are left out. */
export async function readBoletoStatus(
  tx: Tx,
  companyId: string,
  receivableIds: readonly string[],
  now: Date,
): Promise<TitleBoletoStatus[]> {
  const { today, terms } = await readCharging(tx, companyId, now);
  const accounts = await bankAccountsOf(tx, companyId);
  const usual = await usualAccount(tx, companyId);
  const boletos = await boletosInHand(tx, companyId, receivableIds);
  const titles = await titlesInHand(tx, companyId, receivableIds, { lock: false });
  return titles
    .filter(({ record }) => record.state === 'open')
    .sort((a, b) => (a.record.dueDate < b.record.dueDate ? -1 : 1))
    .map(({ record, chargeable }) => {
      const inHand = boletoThatCounts(boletos.filter(({ boleto }) => boleto.receivableId === record.id));
      const account = inHand === null ? usual : accountFor(inHand.boleto, accounts);
      return {
        receivableId: record.id,
        boleto: inHand === null ? null : toTitleBoleto(inHand),
        awaitingBank:
          inHand !== null &&
          account !== null &&
          isAwaitingBank({ ...inHand.boleto, lastReturnOn: account.lastReturnOn }, today),
        totalTodayCents: chargesOf(chargeable, terms, today).totalCents,
        options: boletoOptions(inHand, account),
      };
    });
}

function toTitleBoleto(inHand: BoletoInHand): TitleBoleto {
  const { boleto, pending } = inHand;
  const { barcode, bankCode } = boleto;
  const refusal = whyNotPrintable(inHand);
  const notPrintable = refusal?.detail ?? null;
  return {
    id: boleto.id,
    receivableId: boleto.receivableId,
    state: boleto.state,
    bankCode,
    bankName: isBankCode(bankCode) ? bankOf(bankCode).name : bankCode,
    accountId: boleto.accountId,
    ourNumber: boleto.ourNumberLabel ?? boleto.ourNumber,
    linhaDigitavel: barcode === null ? null : formatLinhaDigitavel(linhaDigitavelOf(barcode)),
    dueDate: boleto.dueDate,
    amountCents: boleto.amountCents,
    protest: boleto.protestState,
    hasPix: boleto.pixPayload !== null,
    printable: refusal === null && barcode !== null,
    notPrintable: barcode === null && notPrintable === null ? notPrintableText.noAccount : notPrintable,
    pending:
      pending === null
        ? null
        : {
            kind: pending.kind,
            state: pending.state === 'sent' ? 'sent' : 'waiting',
            newDueDate: pending.newDueDate,
          },
    cancelWhenConfirmed: boleto.cancelWhenConfirmed,
  };
}
