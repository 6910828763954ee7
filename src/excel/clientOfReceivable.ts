import type { ClientSummary } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';

/** What a title tells of its client: enough for a line in *Clientes*, whose figures are formulas; contact data comes with the next load. */
export function clientOfReceivable(row: ReceivableRow): ClientSummary {
  return {
    id: row.clientId,
    version: 1,
    sourceKey: '',
    name: row.clientName,
    document: row.clientDocument,
    isConsumer: row.clientIsConsumer,
    phone: null,
    email: null,
    city: null,
    state: null,
    responsible: row.responsible,
    openCount: 0,
    overdueCount: 0,
    maxDaysOverdue: 0,
    bucket: 'current',
    oldestDueDate: null,
    balanceCents: 0,
    overdueBalanceCents: 0,
    fineCents: 0,
    interestCents: 0,
    totalCents: 0,
    overdueTotalCents: 0,
    creditCents: 0,
    lastContactOn: null,
    lastContactStatus: null,
    nextContactOn: null,
  };
}
