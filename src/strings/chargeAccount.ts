import { formatBrDate, type IsoDate } from '../domain/calendar/isoDate';
import type { NationalHoliday } from '../domain/calendar/nationalHoliday';
import type { ChargeAccount, ChargePart, ClosedDay } from '../domain/charges/chargeAccount';
import { dailyRateScale } from '../domain/charges/lateInterest';
import type { Rounding } from '../domain/charges/rounding';
import { formatBrl, formatMoney } from '../domain/money/formatMoney';
import { formatRatePercent } from '../domain/rate/rate';

/** The parts of an explanation, in the order in which they are read. */
export type ChargeTopic = 'days' | 'fine' | 'interest' | 'total';

export interface ChargeSection {
  topic: ChargeTopic;
  heading: string;
  /** The figure that the lines lead to. */
  figure: string;
  /** One sentence each. */
  lines: string[];
}

export interface ChargeExplanation {
  sections: ChargeSection[];
  /** What somebody should think about before acting; never a refusal. */
  warnings: string[];
}

const holidayNames: Record<NationalHoliday, string> = {
  newYear: 'Confraternização Universal',
  carnival: 'Carnaval',
  goodFriday: 'Sexta-feira Santa',
  tiradentes: 'Tiradentes',
  labourDay: 'Dia do Trabalho',
  corpusChristi: 'Corpus Christi',
  independence: 'Independência',
  aparecida: 'Nossa Senhora Aparecida',
  allSouls: 'Finados',
  republic: 'Proclamação da República',
  blackAwareness: 'Consciência Negra',
  christmas: 'Natal',
};

const weekendNames = { saturday: 'sábado', sunday: 'domingo' } as const;

const roundingRules: Record<Rounding, string> = {
  HALF_UP: 'o valor acumulado vai ao centavo mais próximo, e meio centavo sobe',
  TRUNCATE: 'o valor acumulado perde as frações de centavo',
  DAILY_RATE_3DP: 'a taxa do mês vira uma taxa por dia com 3 casas, e o valor vai ao centavo mais próximo',
};

/** Sentences about consumers and prescription that other views show too. */
export const chargeWarnings = {
  consumerFine: (rate: string) =>
    `A multa de ${rate} passa de 2 %, o máximo para consumidor (CDC, art. 52, § 1º). O valor não foi bloqueado: confira antes de cobrar.`,
  prescribed: (lastDay: string) =>
    `Prescrito: em ${lastDay} completaram-se 5 anos do vencimento (Código Civil, art. 206, § 5º, I). ` +
    'O valor continua calculado, mas cobrar, mesmo fora da Justiça, pode ser contestado (STJ, REsp 2.088.100). ' +
    'Você ainda pode atender o cliente que procurar a empresa.',
  prescribedChosen: (labels: string) =>
    `Com mais de 5 anos do vencimento, prescritos (Código Civil, art. 206, § 5º, I): ${labels}. ` +
    'Cobrar pode ser contestado (STJ, REsp 2.088.100); negocie se foi o cliente que procurou a empresa.',
  /** The mark on a title's row, and on a list of them. */
  prescribedMark: 'prescrito',
  prescribedTitles: (n: number) => (n === 1 ? '1 título prescrito' : `${n.toLocaleString('pt-BR')} títulos prescritos`),
  consumerFineMark: 'multa > 2 %',
} as const;

const days = (n: number): string => `${n.toLocaleString('pt-BR')} ${n === 1 ? 'dia' : 'dias'}`;

const capitalized = (text: string): string => text.charAt(0).toLocaleUpperCase('pt-BR') + text.slice(1);

const reais = (decimal: string): string => {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return `R$ ${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${fraction.padEnd(2, '0')}`;
};

/** `domingo e feriado (Natal)`. */
const closedWords = (day: ClosedDay, localNames: ReadonlyMap<string, string>): string => {
  const holiday =
    day.national === null
      ? day.isLocal
        ? (localNames.get(day.date) ?? 'feriado local')
        : null
      : holidayNames[day.national];
  return [day.weekend === null ? null : weekendNames[day.weekend], holiday === null ? null : `feriado (${holiday})`]
    .filter((word) => word !== null)
    .join(' e ');
};

const daysLines = (account: ChargeAccount, localNames: ReadonlyMap<string, string>): string[] => {
  const due = formatBrDate(account.dueDate);
  const asOf = formatBrDate(account.asOf);
  const effective = formatBrDate(account.effectiveDueDate);
  const [first, ...others] = account.closedDays;
  const lines: string[] = [];
  if (first === undefined) {
    lines.push(`Vencimento em ${due}, dia útil.`);
  } else {
    lines.push(`Vencimento em ${due}, ${closedWords(first, localNames)}: sem expediente bancário.`);
    const holidays = others.filter((day) => day.national !== null || day.isLocal);
    if (holidays.length > 0) {
      const named = holidays.map((day) => `${formatBrDate(day.date)}, ${closedWords(day, localNames)}`);
      lines.push(`Também sem expediente: ${named.join('; ')}.`);
    }
    lines.push(`Pago até ${effective}, o próximo dia útil, não há encargos (Lei 7.089/1983).`);
  }
  switch (account.dayCount) {
    case 'notDue':
      lines.push(`Na data-base ${asOf} ainda não venceu: nenhum dia conta.`);
      break;
    case 'waitingForBusinessDay':
      lines.push(`Na data-base ${asOf} esse dia útil ainda não passou: nenhum dia conta.`);
      break;
    case 'withinGrace':
      lines.push(`Na data-base ${asOf} corre a carência de ${days(account.graceDays)} da política: nenhum dia conta.`);
      break;
    case 'counted':
      lines.push(
        first === undefined
          ? `De ${due} à data-base ${asOf}: ${days(account.charges.daysOverdue)} corridos.`
          : `Passado esse dia, contam-se todos os dias desde o próprio vencimento: ${days(account.charges.daysOverdue)} até a data-base ${asOf} (STJ, REsp 1.954.924).`,
      );
      if (account.graceDays > 0) {
        lines.push(
          `A carência de ${days(account.graceDays)} da política já passou; ela só adia, e os dias contam do vencimento.`,
        );
      }
  }
  return lines;
};

const rateSource = (part: ChargePart): string =>
  part.isOwnRate
    ? 'própria do título ou do contrato do cliente, que vale antes da taxa da empresa'
    : 'da política da empresa, porque nem o título nem o cliente têm taxa própria';

const baseLine = (part: ChargePart, account: ChargeAccount): string =>
  part.baseCents === account.balanceCents
    ? `Base: ${formatBrl(part.baseCents)}, o saldo do título.`
    : `Base: ${formatBrl(part.baseCents)} do saldo de ${formatBrl(account.balanceCents)}; o resto são encargos já negociados, que não rendem outros.`;

/** `R$ 6,363333… arredondado para R$ 6,36`, or nothing to say where the product is whole centavos. */
const roundedLine = (part: ChargePart, rule: string): string => {
  const isWhole = part.isExact && !/\.\d{3}/.test(part.unrounded);
  return isWhole
    ? 'A conta dá centavos inteiros: não houve arredondamento.'
    : `Sem arredondar: ${reais(part.unrounded)}${part.isExact ? '' : '…'}. Arredondamento: ${rule}.`;
};

const fineLines = (account: ChargeAccount): string[] => {
  const { fine } = account;
  const rate = formatRatePercent(fine.rate);
  const lines: string[] = [];
  if (account.dayCount !== 'counted') {
    lines.push('Sem dias de atraso não há multa nova.');
  } else if (fine.baseCents === 0) {
    lines.push('A multa já foi apurada em um recebimento anterior e não incide de novo.');
  } else {
    lines.push(baseLine(fine, account));
    lines.push(`Taxa: ${rate}, ${rateSource(fine)}.`);
    lines.push(`Uma vez só: ${formatBrl(fine.baseCents)} × ${rate} = ${formatBrl(fine.addedCents)}.`);
    lines.push(roundedLine(fine, roundingRules.HALF_UP));
  }
  if (fine.openCents > 0) lines.push(`Mais ${formatBrl(fine.openCents)} de multa apurada antes e ainda em aberto.`);
  lines.push(
    account.isConsumer
      ? 'Limite: 2 % para consumidor (CDC, art. 52, § 1º).'
      : 'Limite: o de 2 % do CDC, art. 52, § 1º, vale para consumidor; este cliente está cadastrado como empresa.',
  );
  return lines;
};

const dailyRateText = (dailyRate: number): string =>
  `${(dailyRate / (dailyRateScale / 100)).toLocaleString('pt-BR', { minimumFractionDigits: 3, maximumFractionDigits: 3 })} %`;

const interestLines = (account: ChargeAccount): string[] => {
  const { interest } = account;
  const rate = formatRatePercent(interest.rate);
  const lines: string[] = [];
  if (account.dayCount !== 'counted') {
    lines.push('Sem dias de atraso não há juros novos.');
  } else {
    lines.push(baseLine(interest, account));
    lines.push(`Taxa: ${rate} ao mês, ${rateSource(interest)}.`);
    if (interest.isFromPayment) {
      lines.push(
        `Contados do último recebimento, em ${formatBrDate(interest.from)}, sobre o que restou (Código Civil, art. 354): ${days(interest.days)}.`,
      );
    }
    const base = formatBrl(interest.baseCents);
    lines.push(
      interest.dailyRate === null
        ? `Simples, sobre mês de 30 dias: ${base} × ${rate} ÷ 30 × ${days(interest.days)} = ${formatBrl(interest.addedCents)}.`
        : `Simples, por dia: ${base} × ${dailyRateText(interest.dailyRate)} × ${days(interest.days)} = ${formatBrl(interest.addedCents)}.`,
    );
    lines.push(roundedLine(interest, roundingRules[account.rounding]));
  }
  if (interest.openCents > 0)
    lines.push(`Mais ${formatBrl(interest.openCents)} de juros de antes do último recebimento.`);
  lines.push('Juros de mora combinados; só sem taxa combinada valeria a taxa legal (Código Civil, art. 406).');
  return lines;
};

const totalLines = ({ balanceCents, charges }: ChargeAccount): string[] => [
  `Saldo ${formatMoney(balanceCents)} + multa ${formatMoney(charges.fineCents)} + juros ${formatMoney(charges.interestCents)} = ${formatBrl(charges.totalCents)}.`,
  'Cada encargo vai ao centavo por título; os totais somam valores já arredondados.',
];

/**
 * How the charges of a title came about, in words with numbers and their legal source. `localHolidays` gives the names of the
 * company's own holidays by date. Plain text, for the pane and for exported sheets alike.
 */
export const explainChargeAccount = (
  account: ChargeAccount,
  localHolidays: readonly { date: IsoDate | string; name: string }[] = [],
): ChargeExplanation => {
  const localNames = new Map(localHolidays.map(({ date, name }) => [String(date), name]));
  const { charges, fine } = account;
  const lapsed = formatBrDate(account.lastClaimableDay);
  return {
    sections: [
      {
        topic: 'days',
        heading: 'Dias',
        figure: capitalized(days(charges.daysOverdue)),
        lines: daysLines(account, localNames),
      },
      { topic: 'fine', heading: 'Multa', figure: formatBrl(charges.fineCents), lines: fineLines(account) },
      { topic: 'interest', heading: 'Juros', figure: formatBrl(charges.interestCents), lines: interestLines(account) },
      { topic: 'total', heading: 'Total', figure: formatBrl(charges.totalCents), lines: totalLines(account) },
    ],
    warnings: [
      ...(fine.isOverConsumerCap ? [chargeWarnings.consumerFine(formatRatePercent(fine.rate))] : []),
      ...(account.isPrescribed ? [chargeWarnings.prescribed(lapsed)] : []),
    ],
  };
};
