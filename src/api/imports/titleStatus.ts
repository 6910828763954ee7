import { headerKey } from './headers';

export type FileStatus = 'open' | 'paid' | 'cancelled' | 'unknown';

const open = [
  'aberto',
  'aberta',
  'emaberto',
  'avencer',
  'vencehoje',
  'vencido',
  'vencida',
  'atrasado',
  'atrasada',
  'atrasados',
  'atrasadas',
  'parcial',
  'parcialmente',
  'parcialmentepago',
  'pagoparcial',
  'pagoparcialmente',
  'recebidoparcialmente',
  'baixadoparcialmente',
  'pendente',
  'prorrogado',
  'recebidoparcial',
  'prevista',
  'previsto',
  'emcobranca',
  'protestado',
  'negativado',
  'open',
  'overdue',
  'due',
  'partial',
  'partiallypaid',
  'pending',
  'unpaid',
];

const paid = [
  'pago',
  'paga',
  'recebido',
  'recebida',
  'liquidado',
  'liquidada',
  'quitado',
  'quitada',
  'baixado',
  'baixada',
  'conciliado',
  'acquitted',
  'paid',
  'settled',
  'closed',
  'received',
];

const cancelled = [
  'cancelado',
  'cancelada',
  'estornado',
  'estornada',
  'devolvido',
  'devolvida',
  'excluido',
  'excluida',
  'perdido',
  'perdida',
  'renegociado',
  'renegociada',
  'lost',
  'canceled',
  'cancelled',
  'void',
  'voided',
];

const words = new Map<string, FileStatus>([
  ...open.map((word): [string, FileStatus] => [word, 'open']),
  ...paid.map((word): [string, FileStatus] => [word, 'paid']),
  ...cancelled.map((word): [string, FileStatus] => [word, 'cancelled']),
]);

/** Bling v3: 1 em aberto, 2 recebido, 3 parcialmente recebido, 4 devolvido, 5 cancelado. */
const blingNumbers = new Map<string, FileStatus>([
  ['1', 'open'],
  ['2', 'paid'],
  ['3', 'open'],
  ['4', 'cancelled'],
  ['5', 'cancelled'],
]);

/** What a status word of an ERP means for the debt. Numbers are read as Bling's, the only one that writes them. */
export function titleStatus(cell: string): FileStatus {
  const word = headerKey(cell);
  return words.get(word) ?? blingNumbers.get(word) ?? 'unknown';
}
