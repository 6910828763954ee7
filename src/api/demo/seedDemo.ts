import { addDays, isoDate, yearOf, type IsoDate } from '../../domain/calendar/isoDate';
import { chargeTermsOf } from '../../domain/charges/chargeTermsOf';
import { civilDateIn } from '../clock';
import { startingPolicy, writeNewCompany } from '../newCompany';
import { developmentIssuer, developmentUsers } from '../signIn/developmentUsers';
import { recordChanges } from '../storage/changes';
import { bankAccount, bankInstruction } from '../storage/bankingSchema';
import type { Tx } from '../storage/database';
import { boleto, client, contact, holiday, receivable } from '../storage/schema';
import { composeDemo, type Demo } from './composeDemo';
import { demoCnpj } from './documents';
import { daysInUse, replayHistory } from './replay';

/** Fills an empty database with the demo company, in the caller's transaction, so that half a demo never stays. */
export async function seedDemo(tx: Tx, now: Date): Promise<void> {
  const today = civilDateIn('America/Sao_Paulo', now);
  const holidays = localHolidays(today);
  const dates = holidays.map((each) => each.date);
  const terms = chargeTermsOf(startingPolicy, dates);
  const demo = composeDemo(today, terms);
  const companyId = await writeNewCompany(tx, {
    name: 'Distribuidora Demonstração S.A.',
    document: demoCnpj(0),
    address: 'Avenida das Demonstrações, 1000, São Paulo, SP, 01000-000',
    members: developmentUsers.map(({ subject, name, role }) => ({
      issuer: developmentIssuer,
      subject,
      displayName: name,
      role,
    })),
  });
  await tx.insert(holiday).values(holidays.map((each) => ({ companyId, ...each })));
  await writePortfolio(tx, companyId, demo, addDays(today, -daysInUse));
  await replayHistory({ tx, companyId, demo, terms, today });
}

/** Holidays of São Paulo besides the national ones. */
function localHolidays(today: IsoDate) {
  const year = yearOf(today);
  return [year - 1, year, year + 1].flatMap((each) => [
    { date: isoDate(`${each}-01-25`), name: 'Aniversário de São Paulo' },
    { date: isoDate(`${each}-07-09`), name: 'Revolução Constitucionalista' },
  ]);
}

/** Clients, titles, boletos and notes, as the first import of the ERP's data would have left them on that day. */
async function writePortfolio(tx: Tx, companyId: string, demo: Demo, importedOn: IsoDate): Promise<void> {
  const createdAt = new Date(`${importedOn}T12:00:00Z`);
  const keyed = <Row extends object>(list: readonly Row[]) =>
    list.map((row) => ({ companyId, createdAt, updatedAt: createdAt, ...row }));
  await tx.insert(client).values(keyed(demo.clients));
  await tx.insert(receivable).values(keyed(demo.titles));
  await tx.insert(bankAccount).values(keyed(demo.accounts));
  await tx.insert(boleto).values(keyed(demo.boletos));
  await tx
    .insert(bankInstruction)
    .values(demo.instructions.map((each) => ({ companyId, askedAt: createdAt, ...each })));
  await tx.insert(contact).values(keyed(demo.contacts));
  const acting = { companyId, actor: 'system', author: 'ERP', now: createdAt };
  const changes = demo.titles.map((title) => ({
    kind: 'created' as const,
    origin: 'import' as const,
    receivable: { ...title, negotiationId: null },
  }));
  await recordChanges(tx, acting, changes);
}
