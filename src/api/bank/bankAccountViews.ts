import type { BankAccount } from '../../contract/bank';
import { bankOf, isBankCode } from '../../domain/boleto/banks';
import { cnabLayoutOf } from '../../domain/cnab/layoutId';
import type { Tx } from '../storage/database';
import { openAlertCounts } from '../storage/repositories/bankAlerts';
import { bankAccountsOf, type BankAccountRecord } from '../storage/repositories/bankAccounts';
import { cnabLayoutName } from './cnabLayoutName';
import { readWaiting } from './readWaiting';
import { filesOff } from './waiting';

/** The company's accounts, each with what waits for it and when the bank was last heard. */
export async function readBankAccounts(tx: Tx, companyId: string, now: Date): Promise<BankAccount[]> {
  const waiting = await readWaiting(tx, companyId, now);
  const alerts = await openAlertCounts(tx, companyId);
  return (await bankAccountsOf(tx, companyId)).map((row) => {
    const layout = cnabLayoutOf(row.bankCode);
    const counts = { register: 0, cancel: 0, changeDueDate: 0, stayProtest: 0 };
    for (const { accountId, kind, blocked } of waiting) {
      if (accountId === row.id && blocked === null) counts[kind] += 1;
    }
    return {
      ...shownOf(row),
      bankName: isBankCode(row.bankCode) ? bankOf(row.bankCode).name : row.bankCode,
      layout: layout === null ? null : cnabLayoutName(layout),
      filesOff: filesOff(row),
      lastReturnReadAt: row.lastReturnReadAt?.toISOString() ?? null,
      waiting: counts,
      openAlerts: alerts.get(row.id) ?? 0,
    };
  });
}

/** The row without what only the storage needs. */
function shownOf(row: BankAccountRecord) {
  const shown: Partial<BankAccountRecord> = { ...row };
  for (const field of ['companyId', 'createdAt', 'createdBy', 'updatedAt', 'lastReturnReadAt'] as const)
    delete shown[field];
  return shown as Omit<BankAccountRecord, 'companyId' | 'createdAt' | 'createdBy' | 'updatedAt' | 'lastReturnReadAt'>;
}
