import fc from 'fast-check';
import { problemCodes } from '../../../src/contract/problem';
import {
  checkNegotiation,
  maxBoletoCents,
  type NegotiationToCheck,
} from '../../../src/domain/negotiation/checkNegotiation';
import { rate } from '../support/arbitraries';

/** The worked example, closed by the surcharge. */
const closed: NegotiationToCheck = {
  asOf: '2026-11-24',
  today: '2026-11-24',
  titles: [
    { balanceCents: 18_000, fineCents: 360, interestCents: 636 },
    { balanceCents: 9_500, fineCents: 190, interestCents: 266 },
    { balanceCents: 7_500, fineCents: 150, interestCents: 750 },
  ],
  discountCents: -2_648,
  installments: [
    { method: 'boleto', dueDate: '2026-12-01', amountCents: 20_000 },
    { method: 'pix', dueDate: '2027-01-04', amountCents: 20_000 },
  ],
  policy: { maxSurchargeRate: '0.1', analystMaxDiscountRate: '0.5', maxInstallments: 12 },
  role: 'analyst',
};

/** Two instalments that close whatever the discount. */
function withDiscount(discountCents: number, changes: Partial<NegotiationToCheck> = {}): NegotiationToCheck {
  const total = 37_352 - discountCents;
  return {
    ...closed,
    discountCents,
    installments: [
      { method: 'pix', dueDate: '2026-12-01', amountCents: 1 },
      { method: 'pix', dueDate: '2026-12-01', amountCents: total - 1 },
    ],
    ...changes,
  };
}

describe('checkNegotiation', () => {
  it('lets the worked example pass with its surcharge', () => {
    expect(checkNegotiation(closed)).toEqual([]);
  });

  it('refuses it without, saying what exceeds', () => {
    expect(checkNegotiation({ ...closed, discountCents: 0 })).toEqual([
      {
        code: 'difference_not_zero',
        pointer: '/installments',
        data: { differenceCents: 2_648, totalCents: 37_352, installmentsCents: 40_000 },
      },
    ]);
  });

  it('says what is missing by a negative difference', () => {
    const short = { ...closed, discountCents: 0, installments: closed.installments.slice(0, 1) };
    expect(checkNegotiation(short)[0]).toMatchObject({ data: { differenceCents: -17_352 } });
  });

  it.each<[string, NegotiationToCheck, object]>([
    [
      'another date than today',
      { ...closed, asOf: '2026-11-23' },
      { code: 'as_of_not_allowed', pointer: '/asOf', data: { asOf: '2026-11-23', today: '2026-11-24' } },
    ],
    [
      'a discount over the charges',
      withDiscount(2_353),
      {
        code: 'discount_exceeds_charges',
        pointer: '/discountCents',
        data: { discountCents: 2_353, chargesCents: 2_352, exceededByCents: 1 },
      },
    ],
    [
      'a surcharge over the limit',
      withDiscount(-3_501),
      {
        code: 'surcharge_exceeds_limit',
        pointer: '/discountCents',
        data: { surchargeCents: 3_501, limitCents: 3_500, maxSurchargeRate: '0.1' },
      },
    ],
    [
      'a discount that a supervisor must give',
      withDiscount(1_177),
      {
        code: 'discount_needs_supervisor',
        pointer: '/discountCents',
        data: { discountCents: 1_177, limitCents: 1_176, analystMaxDiscountRate: '0.5' },
      },
    ],
    [
      'no instalments',
      { ...closed, installments: [] },
      { code: 'no_installments', pointer: '/installments', data: {} },
    ],
    [
      'too many instalments',
      { ...closed, policy: { ...closed.policy, maxInstallments: 1 } },
      { code: 'too_many_installments', pointer: '/installments', data: { count: 2, maxInstallments: 1 } },
    ],
    [
      'an instalment due before the negotiation',
      {
        ...closed,
        installments: [
          { method: 'pix', dueDate: '2026-11-24', amountCents: 20_000 },
          { method: 'pix', dueDate: '2026-11-23', amountCents: 20_000 },
        ],
      },
      {
        code: 'installment_due_before_as_of',
        pointer: '/installments/1/dueDate',
        data: { number: 2, dueDate: '2026-11-23', asOf: '2026-11-24' },
      },
    ],
    [
      'an instalment of nothing',
      {
        ...closed,
        installments: [
          { method: 'pix', dueDate: '2026-12-01', amountCents: 40_000 },
          { method: 'pix', dueDate: '2026-12-01', amountCents: 0 },
        ],
      },
      { code: 'installment_not_positive', pointer: '/installments/1/amountCents', data: { number: 2, amountCents: 0 } },
    ],
    [
      'a boleto that no barcode holds',
      {
        ...closed,
        discountCents: 0,
        titles: [{ balanceCents: maxBoletoCents + 1, fineCents: 0, interestCents: 0 }],
        installments: [{ method: 'boleto', dueDate: '2026-12-01', amountCents: maxBoletoCents + 1 }],
      },
      {
        code: 'installment_boleto_over_limit',
        pointer: '/installments/0/amountCents',
        data: { number: 1, amountCents: 10_000_000_000, limitCents: 9_999_999_999 },
      },
    ],
  ])('refuses %s, and nothing else about it', (_what, negotiation, refusal) => {
    expect(checkNegotiation(negotiation)).toEqual([refusal]);
  });

  it('refuses a choice of no titles', () => {
    expect(checkNegotiation({ ...closed, titles: [], discountCents: 0 }).map(({ code }) => code)).toEqual([
      'no_receivables',
      'difference_not_zero',
    ]);
  });

  it('lets each limit itself pass', () => {
    expect(checkNegotiation(withDiscount(1_176))).toEqual([]);
    expect(checkNegotiation(withDiscount(-3_500))).toEqual([]);
    expect(checkNegotiation(withDiscount(2_352, { role: 'supervisor' }))).toEqual([]);
    const boleto = { method: 'boleto', dueDate: '2026-12-01', amountCents: maxBoletoCents };
    const titles = [{ balanceCents: maxBoletoCents, fineCents: 0, interestCents: 0 }];
    expect(checkNegotiation({ ...closed, discountCents: 0, titles, installments: [boleto] })).toEqual([]);
    const pix = { ...boleto, method: 'pix', amountCents: maxBoletoCents + 1 };
    const dearer = [{ balanceCents: maxBoletoCents + 1, fineCents: 0, interestCents: 0 }];
    expect(checkNegotiation({ ...closed, discountCents: 0, titles: dearer, installments: [pix] })).toEqual([]);
  });

  it('never rounds a limit up', () => {
    const titles = [{ balanceCents: 10_005, fineCents: 101, interestCents: 0 }];
    const instalment = (amountCents: number) => [{ method: 'pix', dueDate: '2026-12-01', amountCents }];
    const surcharged = { ...closed, titles, discountCents: -1_001, installments: instalment(11_107) };
    expect(checkNegotiation(surcharged)[0]?.data).toMatchObject({ limitCents: 1_000 });
    const discounted = { ...closed, titles, discountCents: 51, installments: instalment(10_055) };
    expect(checkNegotiation(discounted)[0]?.data).toMatchObject({ limitCents: 50 });
  });

  it('does not let a supervisor over the charges or the limit of a surcharge either', () => {
    expect(checkNegotiation(withDiscount(2_353, { role: 'supervisor' }))[0]?.code).toBe('discount_exceeds_charges');
    expect(checkNegotiation(withDiscount(-3_501, { role: 'supervisor' }))[0]?.code).toBe('surcharge_exceeds_limit');
  });

  it('takes exact rates as well as their text', () => {
    const policy = { maxSurchargeRate: rate('0.1'), analystMaxDiscountRate: rate('0.5'), maxInstallments: 12 };
    expect(checkNegotiation(withDiscount(-3_501, { policy }))[0]?.data).toMatchObject({ maxSurchargeRate: '0.1' });
  });

  it('says everything that is wrong at once', () => {
    const wrong: NegotiationToCheck = {
      ...closed,
      asOf: '2026-11-25',
      discountCents: 9_999,
      installments: [{ method: 'boleto', dueDate: '2026-11-01', amountCents: -5 }],
    };
    expect(checkNegotiation(wrong).map(({ code, pointer }) => [code, pointer])).toEqual([
      ['as_of_not_allowed', '/asOf'],
      ['discount_exceeds_charges', '/discountCents'],
      ['difference_not_zero', '/installments'],
      ['installment_not_positive', '/installments/0/amountCents'],
      ['installment_due_before_as_of', '/installments/0/dueDate'],
    ]);
  });

  it('speaks only codes of the contract, and passes only what closes within every limit', () => {
    const amount = fc.integer({ min: -100, max: 60_000 });
    const negotiation = fc.record({
      asOf: fc.constantFrom('2026-11-24', '2026-11-25'),
      today: fc.constant('2026-11-24'),
      titles: fc.array(
        fc.record({
          balanceCents: fc.integer({ min: 0, max: 20_000 }),
          fineCents: fc.integer({ min: 0, max: 400 }),
          interestCents: fc.integer({ min: 0, max: 900 }),
        }),
        { maxLength: 3 },
      ),
      discountCents: fc.integer({ min: -4_000, max: 4_000 }),
      installments: fc.array(
        fc.record({
          method: fc.constantFrom('boleto', 'pix'),
          dueDate: fc.constantFrom('2026-11-23', '2026-11-24', '2026-12-24'),
          amountCents: amount,
        }),
        { maxLength: 3 },
      ),
      close: fc.boolean(),
      role: fc.constantFrom('analyst' as const, 'supervisor' as const),
    });
    fc.assert(
      fc.property(negotiation, ({ close, ...draft }) => {
        const principal = draft.titles.reduce((sum, { balanceCents }) => sum + balanceCents, 0);
        const charges = draft.titles.reduce((sum, t) => sum + t.fineCents + t.interestCents, 0);
        const total = principal + charges - draft.discountCents;
        const rest = draft.installments.slice(1).reduce((sum, { amountCents }) => sum + amountCents, 0);
        const installments = draft.installments.map((i, n) =>
          close && n === 0 ? { ...i, amountCents: total - rest } : i,
        );
        const refusals = checkNegotiation({ ...draft, installments, policy: closed.policy });
        expect(refusals.filter(({ code }) => !problemCodes.includes(code))).toEqual([]);
        const allowed =
          draft.asOf === draft.today &&
          draft.titles.length > 0 &&
          draft.discountCents <= charges &&
          -draft.discountCents * 10 <= principal &&
          (draft.role === 'supervisor' || draft.discountCents * 2 <= charges || draft.discountCents <= 0) &&
          installments.length > 0 &&
          installments.reduce((sum, { amountCents }) => sum + amountCents, 0) === total &&
          installments.every(({ dueDate, amountCents }) => dueDate >= draft.asOf && amountCents > 0);
        expect(refusals.length === 0).toBe(allowed);
      }),
      { numRuns: 1_500 },
    );
  });
});
