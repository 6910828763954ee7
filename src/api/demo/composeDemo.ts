import type { IsoDate } from '../../domain/calendar/isoDate';
import type { ChargeTerms } from '../../domain/charges/chargesOf';
import { demoAccounts, type NewAccount } from './demoAccounts';
import { boletoOf, demoBoletos, demoInstructions, type NewBoleto, type NewInstruction } from './demoBoletos';
import { demoClients, placeOf, type NewClient, type SpecialClient } from './demoClients';
import { demoContacts, disputeNote, workedExampleNotes, type NewContact } from './demoContacts';
import { partialReceipts, settledReceipts, type DemoReceipt } from './demoReceipts';
import { demoTitles, type NewTitle } from './demoTitles';
import { demoWarnings } from './demoWarnings';
import { createRandom } from './random';

/** What an ERP would have sent and people would have noted; receipts and agreements are replayed on top of it. */
export interface Demo {
  clients: NewClient[];
  titles: NewTitle[];
  accounts: NewAccount[];
  boletos: NewBoleto[];
  instructions: NewInstruction[];
  contacts: NewContact[];
  receipts: DemoReceipt[];
  /** The client that stands for a case. */
  clientFor(which: SpecialClient): NewClient;
}

const seed = 20_261_124;
const clientCount = 120;
const settledPlace = 5_000;

/** Makes the demo for a day: dates stand in relation to it, everything else is the same every time but the ids. */
export function composeDemo(today: IsoDate, terms: ChargeTerms): Demo {
  const random = createRandom(seed);
  const clients = demoClients(clientCount, random);
  const clientFor = (which: SpecialClient) => {
    const found = clients[placeOf(which)];
    if (found === undefined) throw new RangeError(`The demo has no client for ${which}.`);
    return found.row;
  };
  const open = demoTitles(clients, today, terms.holidays, random);
  const disputed = open.find((title) => title.clientId === clientFor('disputing').id);
  if (disputed !== undefined) disputed.hold = 'dispute';
  const settled = settledReceipts(clients, terms, today, random);
  const warnings = demoWarnings(today, terms.holidays);
  const accounts = demoAccounts(today);
  const boletos = [
    ...demoBoletos(accounts[0], open, random),
    ...settled.map(({ title }, index) => boletoOf(accounts[0], title, 'paid', settledPlace + index)),
  ];
  return {
    clients: [...clients.map(({ row }) => row), ...warnings.clients],
    titles: [...open, ...warnings.titles, ...settled.map(({ title }) => title)],
    accounts,
    boletos,
    instructions: demoInstructions(boletos),
    contacts: [
      ...demoContacts(clients, today, random),
      ...workedExampleNotes(clientFor('workedExample'), today, random),
      disputeNote(clientFor('disputing'), today, random),
    ],
    receipts: [...partialReceipts(open, clients, terms, today, random), ...settled],
    clientFor,
  };
}
