import { isoDate, type IsoDate } from '../../src/domain/calendar/isoDate';
import { chargeAccount } from '../../src/domain/charges/chargeAccount';
import type { ChargeableTitle, ChargeTerms } from '../../src/domain/charges/chargesOf';
import { rateOf } from '../../src/domain/charges/chargeTermsOf';
import { cents } from '../../src/domain/money/cents';
import { explainChargeAccount, type ChargeTopic } from '../../src/strings/chargeAccount';

const terms: ChargeTerms = {
  fineRate: rateOf('0.02'),
  monthlyInterestRate: rateOf('0.01'),
  graceDays: 0,
  rounding: 'HALF_UP',
  holidays: new Set(),
};

const titleDue = (dueDate: string, given: Partial<ChargeableTitle> = {}): ChargeableTitle => ({
  balanceCents: cents(18_000),
  chargeBaseCents: cents(18_000),
  fineBaseCents: cents(18_000),
  fineOpenCents: cents(0),
  interestOpenCents: cents(0),
  dueDate: isoDate(dueDate),
  interestFrom: null,
  ownFineRate: null,
  ownMonthlyInterestRate: null,
  ...given,
});

interface Given {
  title: ChargeableTitle;
  terms?: ChargeTerms;
  asOf?: IsoDate;
  isConsumer?: boolean;
  holidays?: { date: string; name: string }[];
}

const explain = ({ title, asOf = isoDate('2026-11-24'), isConsumer = false, ...given }: Given) =>
  explainChargeAccount(chargeAccount(title, given.terms ?? terms, asOf, isConsumer), given.holidays);

const linesOf = (topic: ChargeTopic, given: Given): string =>
  explain(given)
    .sections.find((section) => section.topic === topic)
    ?.lines.join(' ') ?? '';

describe('a charge in words', () => {
  it('tells the worked title: days, base, rate, formula and total', () => {
    const { sections, warnings } = explain({ title: titleDue('2026-08-10') });
    expect(sections.map(({ heading, figure }) => `${heading}: ${figure}`)).toEqual([
      'Dias: 106 dias',
      'Multa: R$ 3,60',
      'Juros: R$ 6,36',
      'Total: R$ 189,96',
    ]);
    const all = sections.flatMap(({ lines }) => lines).join(' ');
    expect(all).toContain('De 10/08/2026 à data-base 24/11/2026: 106 dias corridos.');
    expect(all).toContain('R$ 180,00 × 2,00 % = R$ 3,60');
    expect(all).toContain('R$ 180,00 × 1,00 % ÷ 30 × 106 dias = R$ 6,36');
    expect(all).toContain('A conta dá centavos inteiros');
    expect(all).toContain('Saldo 180,00 + multa 3,60 + juros 6,36 = R$ 189,96.');
    expect(warnings).toEqual([]);
  });

  it('names the weekend and the holidays that move the due date, and what the law says of the days', () => {
    const lines = linesOf('days', { title: titleDue('2026-02-14') });
    expect(lines).toContain('Vencimento em 14/02/2026, sábado: sem expediente bancário.');
    expect(lines).toContain('16/02/2026, feriado (Carnaval); 17/02/2026, feriado (Carnaval)');
    expect(lines).toContain('Pago até 18/02/2026, o próximo dia útil, não há encargos (Lei 7.089/1983).');
    expect(lines).toContain('283 dias até a data-base 24/11/2026 (STJ, REsp 1.954.924)');
  });

  it('says why no day counts yet: due later, waiting for the business day, or in the days of grace', () => {
    expect(linesOf('days', { title: titleDue('2026-12-01') })).toContain('ainda não venceu');
    const onMonday = { title: titleDue('2026-11-21'), asOf: isoDate('2026-11-23') };
    expect(linesOf('days', onMonday)).toContain('esse dia útil ainda não passou');
    const withGrace = { title: titleDue('2026-11-23'), terms: { ...terms, graceDays: 3 } };
    expect(linesOf('days', withGrace)).toContain('corre a carência de 3 dias');
    expect(linesOf('fine', withGrace)).toContain('não há multa nova');
  });

  it('calls a local holiday by the name the company gave it', () => {
    const given = {
      title: titleDue('2026-11-23'),
      terms: { ...terms, holidays: new Set([isoDate('2026-11-23')]) },
      holidays: [{ date: '2026-11-23', name: 'Padroeira' }],
    };
    expect(linesOf('days', given)).toContain('Vencimento em 23/11/2026, feriado (Padroeira)');
  });

  it('shows the figure before rounding and the rule that rounded it', () => {
    const lines = linesOf('interest', { title: titleDue('2026-11-03', { chargeBaseCents: cents(17_999) }) });
    expect(lines).toContain(
      'Sem arredondar: R$ 1,25993. Arredondamento: o valor acumulado vai ao centavo mais próximo',
    );
    const endless = { ...terms, rounding: 'TRUNCATE' as const };
    expect(
      linesOf('interest', { title: titleDue('2026-11-17', { chargeBaseCents: cents(10_001) }), terms: endless }),
    ).toContain('Sem arredondar: R$ 0,233356…. Arredondamento: o valor acumulado perde as frações de centavo.');
  });

  it('tells a daily rate of three decimals where the policy has one', () => {
    const daily = { ...terms, rounding: 'DAILY_RATE_3DP' as const };
    expect(linesOf('interest', { title: titleDue('2026-08-10'), terms: daily })).toContain(
      'R$ 180,00 × 0,033 % × 106 dias = R$ 6,30',
    );
  });

  it('says where a rate comes from', () => {
    expect(linesOf('fine', { title: titleDue('2026-08-10') })).toContain('da política da empresa');
    expect(linesOf('fine', { title: titleDue('2026-08-10', { ownFineRate: rateOf('0.1') }) })).toContain(
      'própria do título ou do contrato do cliente',
    );
  });

  it('tells charges that earlier payments left open, and interest that runs from the last payment', () => {
    const paid = titleDue('2026-08-10', {
      fineBaseCents: cents(0),
      fineOpenCents: cents(100),
      interestOpenCents: cents(50),
      interestFrom: isoDate('2026-10-25'),
    });
    expect(linesOf('fine', { title: paid })).toContain('não incide de novo. Mais R$ 1,00 de multa');
    expect(linesOf('interest', { title: paid })).toContain('Contados do último recebimento, em 25/10/2026');
    expect(linesOf('interest', { title: paid })).toContain('Mais R$ 0,50 de juros');
  });

  it('says that charges negotiated before bear none', () => {
    const installment = titleDue('2026-08-10', { chargeBaseCents: cents(10_000), fineBaseCents: cents(10_000) });
    expect(linesOf('interest', { title: installment })).toContain('R$ 100,00 do saldo de R$ 180,00');
  });

  it('warns of a multa over 2 % for a consumer, not for a company, and blocks neither', () => {
    const title = titleDue('2026-08-10', { ownFineRate: rateOf('0.1') });
    expect(explain({ title, isConsumer: true }).warnings).toEqual([
      expect.stringContaining('A multa de 10,00 % passa de 2 %'),
    ]);
    expect(explain({ title, isConsumer: false }).warnings).toEqual([]);
    expect(explain({ title: titleDue('2026-08-10'), isConsumer: true }).warnings).toEqual([]);
  });

  it('says what it means that a title has prescribed', () => {
    expect(explain({ title: titleDue('2021-11-23') }).warnings).toEqual([
      expect.stringContaining('Prescrito: em 23/11/2026 completaram-se 5 anos'),
    ]);
  });
});
