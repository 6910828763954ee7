import { addDays, type IsoDate } from '../../domain/calendar/isoDate';
import type { ChargeTerms } from '../../domain/charges/chargesOf';
import { formatBrl } from '../../domain/money/formatMoney';
import { cents } from '../../domain/money/cents';
import { newId } from '../storage/newId';
import { boletoOf, demoBoletos, type NewBoleto } from './demoBoletos';
import { demoClients, placeOf, type DemoClient, type NewClient, type SpecialClient } from './demoClients';
import { demoContacts, disputeNote, type NewContact } from './demoContacts';
import { demoNegotiation, type DemoNegotiation } from './demoNegotiation';
import { partialPayments, receive, settle, type NewPayment } from './demoPayments';
import { demoTitles, openTitle, type NewTitle } from './demoTitles';
import { demoCnpj } from './documents';
import { createRandom, type Random } from './random';

/** Every row of the demo but the company's own. */
export interface Demo {
  companyDocument: string;
  clients: NewClient[];
  titles: NewTitle[];
  negotiations: DemoNegotiation['negotiation'][];
  origins: DemoNegotiation['origins'];
  composition: DemoNegotiation['composition'];
  boletos: NewBoleto[];
  payments: NewPayment[];
  contacts: NewContact[];
}

const seed = 20_261_124;
const clientCount = 120;

/** Makes the demo for a day: dates stand in relation to it, everything else is the same every time but the ids. */
export function composeDemo(today: IsoDate, terms: ChargeTerms, now: Date): Demo {
  const random = createRandom(seed);
  const clients = demoClients(clientCount, random);
  const titles = demoTitles(clients, today, terms.holidays, random);
  const disputed = hold(titles, clientOf(clients, 'disputing'));
  const payments = partialPayments(
    titles.filter((title) => title !== disputed),
    clients,
    terms,
    today,
    random,
    now,
  );
  const boletos = demoBoletos(titles, random);

  const settled = paidTitles(clients, today, terms, random);
  payments.push(...settle(settled, clients, terms, random, now));
  boletos.push(...settled.map((title, index) => boletoOf(title, 'paid', 5_000 + index)));

  const agreements = demoAgreements(clients, terms, today);
  const [first] = agreements;
  const firstInstallment = first?.installments[0];
  if (firstInstallment !== undefined)
    payments.push(payInstallment(firstInstallment, clientOf(clients, 'renegotiated'), terms, now));
  boletos.push(...agreements.flatMap(boletosOfAgreement));

  return {
    companyDocument: demoCnpj(0),
    clients: clients.map((each) => each.row),
    titles: [...titles, ...settled, ...agreements.flatMap((each) => [...each.oldTitles, ...each.installments])],
    negotiations: agreements.map((each) => each.negotiation),
    origins: agreements.flatMap((each) => each.origins),
    composition: agreements.flatMap((each) => each.composition),
    boletos,
    payments,
    contacts: [
      ...demoContacts(clients, today, random),
      disputeNote(clientOf(clients, 'disputing'), today, random),
      ...agreements.map(contactOfAgreement),
    ],
  };
}

function clientOf(clients: readonly DemoClient[], which: SpecialClient): NewClient {
  const found = clients[placeOf(which)];
  if (found === undefined) throw new RangeError(`The demo has no client for ${which}.`);
  return found.row;
}

/** Puts the client's oldest title under dispute. */
function hold(titles: readonly NewTitle[], client: NewClient): NewTitle | undefined {
  const disputed = titles.find((title) => title.clientId === client.id);
  if (disputed !== undefined) disputed.hold = 'dispute';
  return disputed;
}

/** Titles that are about to be paid in full; one for some of the clients that pay. */
function paidTitles(clients: readonly DemoClient[], today: IsoDate, terms: ChargeTerms, random: Random): NewTitle[] {
  return clients.slice(placeOf('ownRates') + 1, placeOf('ownRates') + 13).map(({ row }, index) => {
    const dueDate = addDays(today, -random.int(30, 90));
    const number = String(800 + index).padStart(6, '0');
    return openTitle(row, {
      number,
      installment: { number: 1, count: 1 },
      dueDate,
      issueDate: addDays(dueDate, -30),
      amountCents: random.int(30_000, 300_000),
      orderNumber: `P${number}`,
      branch: '001',
      method: 'boleto',
      holidays: terms.holidays,
    });
  });
}

/** One agreement whose first instalment was paid, and one that could still be undone. */
function demoAgreements(clients: readonly DemoClient[], terms: ChargeTerms, today: IsoDate): DemoNegotiation[] {
  return [
    demoNegotiation(clientOf(clients, 'renegotiated'), terms, today, {
      number: 1,
      daysAgo: 20,
      discountPercent: 50,
      installments: 4,
      firstDueInDays: 10,
      author: 'Ana Prado',
      old: [
        { daysOverdue: 131, amountCents: 284_000 },
        { daysOverdue: 101, amountCents: 284_000 },
        { daysOverdue: 71, amountCents: 284_150 },
      ],
    }),
    demoNegotiation(clientOf(clients, 'renegotiatedUnpaid'), terms, today, {
      number: 2,
      daysAgo: 5,
      discountPercent: 0,
      installments: 3,
      firstDueInDays: 15,
      author: 'Sérgio Tavares',
      old: [
        { daysOverdue: 64, amountCents: 91_230 },
        { daysOverdue: 34, amountCents: 91_230 },
      ],
    }),
  ];
}

function payInstallment(title: NewTitle, client: NewClient, terms: ChargeTerms, now: Date): NewPayment {
  return receive(title, client, terms, {
    paidOn: title.dueDate,
    amountCents: title.balanceCents,
    method: 'pix',
    author: 'Caio Ribas',
    now,
  });
}

/** The old ones on their way out at the bank, the new ones waiting for a remessa. */
function boletosOfAgreement({ negotiation, oldTitles, installments }: DemoNegotiation): NewBoleto[] {
  const place = 9_000 + negotiation.number * 100;
  const leaving = ['cancelled', 'cancelSent', 'cancelQueued'] as const;
  return [
    ...oldTitles.map((title, index) => boletoOf(title, leaving[index % leaving.length] ?? 'cancelled', place + index)),
    ...installments
      .filter((title) => title.paymentMethod === 'boleto')
      .map((title, index) => boletoOf(title, 'draft', place + 50 + index)),
  ];
}

function contactOfAgreement({ negotiation, installments }: DemoNegotiation): NewContact {
  const total = formatBrl(cents(negotiation.totalCents));
  return {
    id: newId(),
    clientId: negotiation.clientId,
    kind: 'negotiation',
    status: null,
    statusLabel: null,
    returnOn: null,
    body: `Negociação nº ${negotiation.number}: ${total} em ${installments.length} parcelas.`,
    author: negotiation.createdBy,
    occurredAt: negotiation.createdAt ?? new Date(0),
    negotiationId: negotiation.id,
  };
}
