import { addDays, type IsoDate } from '../../domain/calendar/isoDate';
import type { bankAccount } from '../storage/bankingSchema';
import { newId } from '../storage/newId';

export type NewAccount = Omit<typeof bankAccount.$inferInsert, 'companyId'>;

/** Where the numbers of the demo's boletos begin, and where those that the program gives go on. */
export const firstSequence = 100_001;
const nextSequence = 200_001;

/** The accounts of the demo, with made-up numbers: the first is the one that its boletos are of. */
export function demoAccounts(today: IsoDate): [NewAccount, NewAccount] {
  const lastReturnOn = addDays(today, -1);
  const shared = {
    pixCity: 'São Paulo',
    createdBy: 'Sônia Supervisora',
    lastReturnOn,
    lastReturnReadAt: new Date(`${lastReturnOn}T21:00:00Z`),
  };
  return [
    {
      ...shared,
      id: newId(),
      label: 'Banco do Brasil, cobrança',
      bankCode: '001',
      agency: '1234',
      agencyDigit: '3',
      account: '56789',
      accountDigit: '2',
      wallet: '17',
      walletVariation: '019',
      agreement: '2850000',
      pixKey: 'cobranca@demonstracao.example',
      registerFeeCents: 290,
      cancelFeeCents: 290,
      changeFeeCents: 350,
      isDefault: true,
      nextSequence,
    },
    {
      ...shared,
      id: newId(),
      label: 'Itaú, cobrança',
      bankCode: '341',
      agency: '1234',
      account: '56789',
      accountDigit: '7',
      wallet: '109',
    },
  ];
}
