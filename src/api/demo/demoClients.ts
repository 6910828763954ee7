import { newId } from '../storage/newId';
import { searchTextOf } from '../storage/searchText';
import type { client } from '../storage/schema';
import { demoAlphanumericCnpj, demoCnpj, demoCpf } from './documents';
import { collectors, firstNames, lastNames, places, streets, suffixes, tradeNames, trades } from './names';
import type { Random } from './random';

export type NewClient = Omit<typeof client.$inferInsert, 'companyId' | 'id'> & { id: string };

/** How a client pays, which decides what its titles look like. */
export type Habit = 'punctual' | 'slow' | 'late' | 'lost';

export interface DemoClient {
  row: NewClient;
  habit: Habit;
}

/** Name as long as a registration allows: 80 characters. */
const longName = 'Associação dos Pequenos Produtores e Comerciantes da Região da Serra do Tamanduá';

/** Clients that stand for a case, before the ones made by chance. */
const special = {
  workedExample: 0,
  renegotiated: 1,
  renegotiatedUnpaid: 2,
  withoutDocument: 3,
  withoutEmail: 4,
  longName: 5,
  disputing: 6,
  ownRates: 7,
} as const;

export type SpecialClient = keyof typeof special;

/** Place of the client that stands for a case, in the list that `demoClients` gives. */
export function placeOf(which: SpecialClient): number {
  return special[which];
}

const alphanumericEvery = 17;

/** The clients of the demo, special ones first. */
export function demoClients(count: number, random: Random): DemoClient[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_each, index) => demoClient(index, random, taken));
}

function demoClient(index: number, random: Random, taken: Set<string>): DemoClient {
  const isConsumer = index > 7 && random.oneIn(6);
  const drawn = isConsumer ? personName(random, taken) : companyName(random, taken);
  const base = {
    source: 'erp',
    sourceKey: `C${String(index + 1).padStart(4, '0')}`,
    name: nameOf(index, drawn),
    tradeName: isConsumer || index === special.workedExample ? null : drawn.replace(/ (Ltda|ME|EPP|S\.A\.)$/, ''),
    document: index === special.withoutDocument ? null : documentOf(index, isConsumer),
  };
  const place = random.pick(places);
  const contactName = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const row: NewClient = {
    id: newId(),
    ...base,
    isConsumer,
    contactName: index === special.workedExample ? 'Jorge Andrade' : contactName,
    phone: fictionalPhone(index),
    whatsapp: random.oneIn(3) ? null : fictionalPhone(index),
    email: index === special.withoutEmail || index === special.withoutDocument ? null : emailOf(index, base.name),
    address: `${random.pick(streets)}, ${random.int(10, 1_990)}`,
    district: 'Centro',
    postalCode: `01${String(index + 1).padStart(3, '0')}000`,
    ...(index === special.workedExample ? { city: 'São Paulo', state: 'SP' } : place),
    responsible: random.pick(collectors),
    notes: null,
    ownFineRate: index === special.ownRates ? '0.05' : null,
    ownMonthlyInterestRate: index === special.ownRates ? '0.015' : null,
    searchText: searchTextOf(base),
  };
  return { row, habit: habitOf(index, random) };
}

function nameOf(index: number, drawn: string): string {
  if (index === special.workedExample) return 'Mercearia São Jorge ltda';
  if (index === special.longName) return longName;
  return drawn;
}

function documentOf(index: number, isConsumer: boolean): string {
  if (isConsumer) return demoCpf(index + 1);
  return index > 7 && index % alphanumericEvery === 0
    ? demoAlphanumericCnpj(index / alphanumericEvery)
    : demoCnpj(index + 1);
}

function companyName(random: Random, taken: Set<string>): string {
  return unused(taken, () => `${random.pick(trades)} ${random.pick(tradeNames)} ${random.pick(suffixes)}`);
}

function personName(random: Random, taken: Set<string>): string {
  return unused(taken, () => `${random.pick(firstNames)} ${random.pick(lastNames)} ${random.pick(lastNames)}`);
}

function unused(taken: Set<string>, draw: () => string): string {
  let name = draw();
  while (taken.has(name)) name = draw();
  taken.add(name);
  return name;
}

/** 5555-01xx: numbers that ring nowhere. */
function fictionalPhone(index: number): string {
  return `(11) 5555-01${String((index + 1) % 100).padStart(2, '0')}`;
}

function emailOf(index: number, name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = bare.replace(/[^a-z]+/g, '.').split('.');
  return `${words.slice(0, 2).join('.')}${index + 1}@example.com.br`;
}

function habitOf(index: number, random: Random): Habit {
  if (index <= 7) return 'late';
  return random.pick<Habit>(['punctual', 'slow', 'slow', 'slow', 'late', 'late', 'late', 'lost']);
}
