import type { ProblemCode } from '../contract/problem';
import { formatBrDate, parseIsoDate } from '../domain/calendar/isoDate';
import { toCents } from '../domain/money/cents';
import { formatBrl } from '../domain/money/formatMoney';
import { problemTitles } from './problems';

type Data = Readonly<Record<string, unknown>>;

const money = (value: unknown): string | null => {
  const read = toCents(value);
  return read.ok ? formatBrl(read.value) : null;
};
const day = (value: unknown): string | null => {
  const read = parseIsoDate(typeof value === 'string' ? value : '');
  return read.ok ? formatBrDate(read.value) : null;
};
const count = (value: unknown): string | null => (typeof value === 'number' ? value.toLocaleString('pt-BR') : null);

/** Sentences that say more than the title, where the refusal carries figures. */
const withFigures: Partial<Record<ProblemCode, (data: Data) => string | null>> = {
  as_of_not_allowed: (data) =>
    day(data['today']) && `A negociação usa a data de hoje, ${day(data['today'])}. Recarregue os títulos.`,
  discount_exceeds_charges: (data) =>
    money(data['chargesCents']) &&
    `O desconto só alcança multa e juros: no máximo ${money(data['chargesCents'])} (passou ${money(data['exceededByCents'])}).`,
  surcharge_exceeds_limit: (data) =>
    money(data['limitCents']) && `O acréscimo passa do limite da política, ${money(data['limitCents'])}.`,
  discount_needs_supervisor: (data) =>
    money(data['limitCents']) &&
    `Sua alçada de desconto é ${money(data['limitCents'])}. Acima disso, peça a um supervisor.`,
  difference_not_zero: (data) => {
    const difference = data['differenceCents'];
    if (typeof difference !== 'number') return null;
    return difference < 0
      ? `Faltam ${money(-difference)} para fechar.`
      : `As parcelas excedem o total em ${money(difference)}.`;
  },
  too_many_installments: (data) =>
    count(data['maxInstallments']) && `A política permite até ${count(data['maxInstallments'])} parcelas.`,
  installment_due_before_as_of: (data) =>
    day(data['asOf']) && `O vencimento não pode ser anterior a ${day(data['asOf'])}.`,
  installment_boleto_over_limit: (data) =>
    money(data['limitCents']) && `Um boleto não passa de ${money(data['limitCents'])}.`,
  payment_over_total: (data) =>
    money(data['totalCents']) && `O recebimento passa do total do título nessa data, ${money(data['totalCents'])}.`,
  payment_before_last: (data) =>
    day(data['lastPaidOn']) && `A data é anterior ao último recebimento, de ${day(data['lastPaidOn'])}.`,
};

/** What a person reads of a refusal: with its figures where it carries them, else its title. */
export const refusalSentence = (code: ProblemCode, data: Data = {}): string =>
  withFigures[code]?.(data) ?? problemTitles[code];
