import { isoDate } from '../../../src/domain/calendar/isoDate';
import { chargeTermsOf } from '../../../src/domain/charges/chargeTermsOf';
import { chargeableTitleOf } from '../../../src/domain/charges/chargeableTitleOf';
import { cents } from '../../../src/domain/money/cents';
import { imputeBankPayment } from '../../../src/domain/payment/imputeBankPayment';

const terms = chargeTermsOf({ fineRate: '0.02', monthlyInterestRate: '0.01', graceDays: 0, rounding: 'HALF_UP' }, []);

/** 1.000,00 due on a Monday; 90 days later 20,00 of multa and 30,00 of juros are due: 1.050,00. */
const title = chargeableTitleOf({
  balanceCents: 100_000,
  chargeBaseCents: 100_000,
  fineBaseCents: 100_000,
  fineOpenCents: 0,
  interestOpenCents: 0,
  dueDate: '2026-08-24',
  interestFrom: null,
  ownFineRate: null,
  ownMonthlyInterestRate: null,
});

const paid = (amountCents: number, paidOn = '2026-11-22', boletoDueDate = '2026-08-24') => {
  const imputed = imputeBankPayment(title, terms, {
    paidOn: isoDate(paidOn),
    amountCents: cents(amountCents),
    boletoDueDate: isoDate(boletoDueDate),
    today: isoDate('2026-11-24'),
  });
  if (!imputed.ok) throw new Error(imputed.error.code);
  return imputed.value;
};

describe('a boleto paid at the bank', () => {
  it('settles the title at what it costs that day', () => {
    expect(paid(105_000)).toMatchObject({
      settled: true,
      interestCents: 3_000,
      fineCents: 2_000,
      principalCents: 100_000,
      excessCents: 0,
    });
  });

  it('settles it where the bank counted 0,33 a day and so took 0,30 less', () => {
    expect(paid(104_970)).toMatchObject({ settled: true, interestCents: 2_970, takenCents: 104_970, excessCents: 0 });
  });

  it('leaves open what is missing beyond that, by the order of the law', () => {
    expect(paid(100_000)).toMatchObject({
      settled: false,
      interestCents: 3_000,
      fineCents: 2_000,
      principalCents: 95_000,
      after: { balanceCents: 5_000 },
    });
  });

  it('never forgives part of the title itself', () => {
    expect(paid(99_999, '2026-08-20')).toMatchObject({ settled: false, after: { balanceCents: 1 } });
  });

  it('settles at its own value where that holds charges up to its due date, and it was paid before', () => {
    expect(paid(105_100, '2026-11-22', '2026-11-25')).toMatchObject({
      settled: true,
      interestCents: 3_100,
      excessCents: 0,
    });
  });

  it('tells what is over', () => {
    const { settled, takenCents, excessCents } = paid(110_000);
    expect({ settled, takenCents, excessCents }).toEqual({ settled: true, takenCents: 105_000, excessCents: 5_000 });
  });

  it('counts a day in the future as today', () => {
    expect(paid(105_067, '2026-12-24')).toMatchObject({ settled: true, totalCents: 105_067 });
  });
});
