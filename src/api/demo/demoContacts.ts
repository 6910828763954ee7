import { addBusinessDays } from '../../domain/calendar/businessDay';
import { addDays, type IsoDate } from '../../domain/calendar/isoDate';
import { startingLabel, type StartingStatus } from '../newCompany';
import { newId } from '../storage/newId';
import type { contact } from '../storage/schema';
import { placeOf, type DemoClient } from './demoClients';
import { collectors } from './names';
import type { Random } from './random';

export type NewContact = Omit<typeof contact.$inferInsert, 'companyId'>;

interface Script {
  status: StartingStatus;
  texts: readonly string[];
  /** Business days until the client is to be called again; null: no date. */
  returnIn: number | null;
}

const scripts: readonly Script[] = [
  {
    status: 'contacted',
    texts: ['Falei com o financeiro; vai verificar e retorna.', 'Pediu segunda via por e-mail.'],
    returnIn: 3,
  },
  { status: 'noAnswer', texts: ['Chamou até cair na caixa postal.', 'Ninguém atendeu, duas tentativas.'], returnIn: 1 },
  { status: 'message', texts: ['Recado com a recepção para o financeiro retornar.'], returnIn: 2 },
  {
    status: 'promise',
    texts: ['Prometeu pagar até sexta-feira.', 'Vai pagar a parcela mais antiga por Pix.'],
    returnIn: 4,
  },
  { status: 'refuses', texts: ['Diz que só paga com desconto nos juros.'], returnIn: 5 },
  { status: 'wrongNumber', texts: ['Telefone não é mais da empresa; procurar outro no cadastro.'], returnIn: null },
  { status: 'noContact', texts: ['Sem resposta por telefone e WhatsApp nesta semana.'], returnIn: 2 },
];

/** 10:00 to 17:59 in São Paulo (UTC−3), when people are at their desks. */
function workingHour(day: IsoDate, random: Random): Date {
  const minutes = String(random.int(0, 59)).padStart(2, '0');
  return new Date(`${day}T${random.int(13, 20)}:${minutes}:00Z`);
}

/** Notes of calls to about two clients in three, up to four each, the last ones with dates to return. */
export function demoContacts(clients: readonly DemoClient[], today: IsoDate, random: Random): NewContact[] {
  return clients.flatMap(({ row, habit }, place) => {
    const calls = habit === 'punctual' || place === placeOf('workedExample') ? 0 : random.int(0, 4);
    return Array.from({ length: calls }, (_each, index) => {
      const day = addBusinessDays(today, -((calls - index) * random.int(2, 6)));
      const { status, texts, returnIn } = random.pick(scripts);
      return {
        id: newId(),
        clientId: row.id,
        kind: 'note' as const,
        status,
        statusLabel: startingLabel(status),
        returnOn: returnIn === null ? null : addBusinessDays(day, returnIn + (index === calls - 1 ? 3 : 0)),
        body: random.pick(texts),
        author: random.pick(collectors),
        occurredAt: workingHour(day, random),
      };
    });
  });
}

/** What was said to the client of the worked example before it is called to negotiate. */
export function workedExampleNotes(client: DemoClient['row'], today: IsoDate, random: Random): NewContact[] {
  const notes = [
    { status: 'message', daysAgo: 12, body: 'Recado com o caixa para o Sr. Jorge retornar.', returnIn: 3 },
    {
      status: 'contacted',
      daysAgo: 4,
      body: 'Sr. Jorge aceita parcelar em duas vezes; retornar com a proposta.',
      returnIn: 4,
    },
  ] as const;
  return notes.map(({ status, daysAgo, body, returnIn }) => {
    const day = addBusinessDays(today, -daysAgo);
    return {
      id: newId(),
      clientId: client.id,
      kind: 'note',
      status,
      statusLabel: startingLabel(status),
      returnOn: addBusinessDays(day, returnIn),
      body,
      author: 'Ana Prado',
      occurredAt: workingHour(day, random),
    };
  });
}

/** Why a title is held back, in the words of the person who took the call. */
export function disputeNote(client: DemoClient['row'], today: IsoDate, random: Random): NewContact {
  const day = addBusinessDays(today, -3);
  return {
    id: newId(),
    clientId: client.id,
    kind: 'note',
    status: 'disputes',
    statusLabel: startingLabel('disputes'),
    returnOn: addDays(today, 4),
    body: 'Contesta a nota: diz que a mercadoria veio com avaria. Pediu cópia do canhoto; título bloqueado até a resposta.',
    author: 'Ana Prado',
    occurredAt: workingHour(day, random),
  };
}
