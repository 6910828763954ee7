import { addDays, addMonths, type IsoDate } from '../../domain/calendar/isoDate';
import type { Holidays } from '../../domain/calendar/holidays';
import { prescriptionYears } from '../../domain/charges/prescription';
import { newId } from '../storage/newId';
import { searchTextOf } from '../storage/searchText';
import type { NewClient } from './demoClients';
import { openTitle, type NewTitle } from './demoTitles';
import { demoCnpj, demoCpf } from './documents';

/** Clients and titles about which the add-in warns; made without chance, so that they change nothing of the others. */
export interface DemoWarnings {
  clients: NewClient[];
  titles: NewTitle[];
}

/** Numbers of documents and keys from here on belong to no other client. */
const firstPlace = 121;

/** A consumer one of whose titles has a multa above 2 %, and a company with a debt older than the five years of its claim. */
export function demoWarnings(today: IsoDate, holidays: Holidays): DemoWarnings {
  const consumer = clientOf({
    place: firstPlace,
    name: 'Benedita Falcão Arruda',
    document: demoCpf(firstPlace),
    isConsumer: true,
    email: 'benedita.falcao121@example.com.br',
  });
  const forgetful = clientOf({
    place: firstPlace + 1,
    name: 'Papelaria Velho Chico Ltda',
    document: demoCnpj(firstPlace + 1),
    isConsumer: false,
    email: 'papelaria.velho122@example.com.br',
  });
  const sale = (client: NewClient, number: string, dueDate: IsoDate, amountCents: number): NewTitle =>
    openTitle(client, {
      number,
      installment: { number: 1, count: 1 },
      dueDate,
      amountCents,
      issueDate: addDays(dueDate, -30),
      orderNumber: `P${number}`,
      branch: '001',
      method: 'pix',
      holidays,
    });
  return {
    clients: [consumer, forgetful],
    titles: [
      { ...sale(consumer, '000951', addDays(today, -45), 48_000), ownFineRate: '0.1' },
      sale(consumer, '001012', addDays(today, -20), 23_500),
      sale(forgetful, '000104', addDays(addMonths(today, -12 * prescriptionYears), -40), 125_000),
      sale(forgetful, '001013', addDays(today, -33), 61_700),
    ],
  };
}

function clientOf(given: {
  place: number;
  name: string;
  document: string;
  isConsumer: boolean;
  email: string;
}): NewClient {
  const { place, ...values } = given;
  const phone = `(11) 5555-01${String(place % 100)}`;
  const named = { source: 'erp', sourceKey: `C0${place}`, tradeName: null, ...values };
  return {
    id: newId(),
    ...named,
    contactName: null,
    phone,
    whatsapp: phone,
    address: `Rua das Palmeiras, ${place}`,
    district: 'Centro',
    postalCode: '01310000',
    city: 'São Paulo',
    state: 'SP',
    responsible: null,
    notes: null,
    searchText: searchTextOf(named),
  };
}
