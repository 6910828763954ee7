import { isoDate, yearOf, type IsoDate } from '../../domain/calendar/isoDate';
import { chargeTermsOf } from '../../domain/charges/chargeTermsOf';
import { civilDateIn } from '../clock';
import { startingPolicy, writeNewCompany } from '../newCompany';
import { developmentIssuer, developmentUsers } from '../signIn/developmentUsers';
import { recordChanges } from '../storage/changes';
import type { Database, Tx } from '../storage/database';
import {
  boleto,
  client,
  contact,
  holiday,
  installmentComposition,
  negotiation,
  negotiationOrigin,
  payment,
  receivable,
} from '../storage/schema';
import { composeDemo, type Demo } from './composeDemo';

/** Holidays of São Paulo besides the national ones. */
function localHolidays(today: IsoDate) {
  const year = yearOf(today);
  return [year - 1, year, year + 1].flatMap((each) => [
    { date: isoDate(`${each}-01-25`), name: 'Aniversário de São Paulo' },
    { date: isoDate(`${each}-07-09`), name: 'Revolução Constitucionalista' },
  ]);
}

/** Fills an empty database with the demo company: one transaction, so that half a demo never stays. */
export async function seedDemo(database: Database, now: Date): Promise<void> {
  const today = civilDateIn('America/Sao_Paulo', now);
  const holidays = localHolidays(today);
  const terms = chargeTermsOf(
    startingPolicy,
    holidays.map((each) => each.date),
  );
  const demo = composeDemo(today, terms, now);
  await database.asOwner(async (tx) => {
    const companyId = await writeNewCompany(tx, {
      name: 'Distribuidora Demonstração S.A.',
      document: demo.companyDocument,
      address: 'Avenida das Demonstrações, 1000, São Paulo, SP, 01000-000',
      members: developmentUsers.map(({ subject, name, role }) => ({
        issuer: developmentIssuer,
        subject,
        displayName: name,
        role,
      })),
    });
    await tx.insert(holiday).values(holidays.map((each) => ({ companyId, ...each })));
    await writeDemo(tx, companyId, demo);
    await recordChanges(
      tx,
      { companyId, actor: 'system', author: 'Importação do ERP', now },
      demo.titles.map((title) => ({
        kind: 'created',
        receivable: { ...title, negotiationId: title.negotiationId ?? null },
      })),
    );
  });
  await database.analyze();
}

async function writeDemo(tx: Tx, companyId: string, demo: Demo): Promise<void> {
  const keyed = <Row extends object>(list: readonly Row[]) => list.map((row) => ({ companyId, ...row }));
  await tx.insert(client).values(keyed(demo.clients));
  await tx.insert(negotiation).values(keyed(demo.negotiations));
  await tx.insert(receivable).values(keyed(demo.titles));
  await tx.insert(negotiationOrigin).values(keyed(demo.origins));
  await tx.insert(installmentComposition).values(keyed(demo.composition));
  await tx.insert(boleto).values(keyed(demo.boletos));
  await tx.insert(payment).values(keyed(demo.payments));
  await tx.insert(contact).values(keyed(demo.contacts));
}
