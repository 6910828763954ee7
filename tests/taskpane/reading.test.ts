import { discountForDifference } from '../../src/domain/negotiation/adjust';
import { balanceSentence } from '../../src/taskpane/features/negotiation/balanceSentence';
import { blockedReason } from '../../src/taskpane/features/negotiation/blockedReason';
import { newDraft, type Draft } from '../../src/taskpane/features/negotiation/draft';
import { confirmBodyOf, readDraft } from '../../src/taskpane/features/negotiation/reading';
import { clientId, companyOf, settings, today, workedTitles } from './support/worked';

const company = companyOf();
const draftOf = (...amounts: number[]): Draft => ({
  ...newDraft(workedTitles(), { clientId, clientName: 'Mercearia São Jorge ltda', today, idempotencyKey: 'k' }),
  installments: amounts.map((amountCents, index) => ({
    key: String(index),
    method: 'boleto',
    dueDate: `2026-12-0${index + 1}`,
    amountCents,
  })),
});
const withDiscount = (draft: Draft, amountCents: number): Draft => ({
  ...draft,
  discount: { unit: 'reais', amountCents, isUnreadable: false },
});
const reasonOf = (draft: Draft, obstacles = { isFormOpen: false, isStale: false }): string | null =>
  blockedReason(draft, readDraft(draft, company), obstacles, today);

describe('the worked example', () => {
  it('owes 373,52, and two instalments of 200,00 exceed it by 26,48', () => {
    const { balance } = readDraft(draftOf(20_000, 20_000), company);
    expect(balance.debt).toEqual({ principalCents: 35_000, fineCents: 700, interestCents: 1_652, totalCents: 37_352 });
    expect(balance.differenceCents).toBe(2_648);
    expect(balanceSentence(balance)).toBe('As parcelas excedem o total em R$ 26,48.');
  });

  it('closes only with the discount of −26,48 that the button proposes', () => {
    const open = draftOf(20_000, 20_000);
    const proposed = discountForDifference(readDraft(open, company).balance);
    expect(proposed).toBe(-2_648);
    const closed = withDiscount(open, proposed);
    expect(readDraft(closed, company).balance.totalCents).toBe(40_000);
    expect(reasonOf(open)).toBe('as parcelas excedem o total em R$ 26,48.');
    expect(reasonOf(closed)).toBeNull();
    expect(reasonOf(withDiscount(open, -2_647))).toBe('as parcelas excedem o total em R$ 0,01.');
  });

  it('is sent with the versions, the policy and the figures that were seen', () => {
    const draft = withDiscount(draftOf(20_000, 20_000), -2_648);
    expect(confirmBodyOf(draft, readDraft(draft, company), company)).toMatchObject({
      asOf: today,
      policyVersion: 3,
      receivables: draft.receivables.map(({ id }) => ({ id, version: 1 })),
      discountCents: -2_648,
      expectedDebt: { totalCents: 37_352 },
      acceptance: { acceptedBy: 'Mercearia São Jorge ltda', acceptedOn: today, channel: 'phone' },
    });
  });
});

describe('a discount in percent', () => {
  const percent = (text: string) =>
    readDraft({ ...draftOf(37_352), discount: { unit: 'percent', text } }, company).discountCents;

  it('is of multa and juros, rounded half-up', () => {
    expect(percent('50')).toBe(1_176);
    expect(percent('12,5 %')).toBe(294);
    expect(percent('')).toBe(0);
  });

  it('is no figure where the text is none', () => {
    expect(percent('abc')).toBeNull();
    expect(percent('-5')).toBeNull();
  });
});

describe('why confirming is blocked', () => {
  const closed = draftOf(37_352);

  it.each<[string, Draft, string]>([
    ['nothing was agreed', draftOf(), 'inclua ao menos uma parcela.'],
    ['something is missing', draftOf(20_000), 'faltam R$ 173,52 para fechar.'],
    ['the discount passes the charges', withDiscount(draftOf(35_000), 2_353), 'o desconto só alcança multa e juros'],
    [
      'the discount passes what an analyst may give',
      withDiscount(draftOf(35_352), 2_000),
      'sua alçada de desconto é R$ 11,76',
    ],
    [
      'the surcharge passes the policy',
      withDiscount(draftOf(41_352), -4_000),
      'o acréscimo passa do limite da política, R$ 35,00.',
    ],
    [
      'the discount is no figure',
      { ...closed, discount: { unit: 'reais', amountCents: null, isUnreadable: true } },
      'o desconto digitado não é um valor.',
    ],
    [
      'an instalment is due in the past',
      { ...closed, installments: closed.installments.map((one) => ({ ...one, dueDate: '2026-11-23' })) },
      'o vencimento não pode ser anterior a 24/11/2026.',
    ],
    ['nobody accepted', { ...closed, acceptance: { ...closed.acceptance, acceptedBy: ' ' } }, 'informe quem aceitou.'],
    [
      'the acceptance has no date',
      { ...closed, acceptance: { ...closed.acceptance, acceptedOn: null } },
      'informe quando aceitou.',
    ],
    [
      'the acceptance is in the future',
      { ...closed, acceptance: { ...closed.acceptance, acceptedOn: '2026-11-25' } },
      'a data do aceite não pode estar no futuro.',
    ],
  ])('says so when %s', (_case, draft, reason) => {
    expect(reasonOf(draft)).toContain(reason);
  });

  it('says so while a form is open, titles are stale, or an answer is missing', () => {
    expect(reasonOf(closed, { isFormOpen: true, isStale: false })).toContain('termine ou cancele o formulário');
    expect(reasonOf(closed, { isFormOpen: false, isStale: true })).toContain('os títulos mudaram');
    const body = { ...confirmBodyOf(closed, readDraft(closed, company), company), note: '' };
    expect(reasonOf({ ...closed, pending: body })).toContain('envio sem resposta');
  });

  it('lets a supervisor give what an analyst may not', () => {
    const draft = withDiscount(draftOf(35_352), 2_000);
    const supervisor = companyOf({ ...settings, user: { name: 'Sílvia', role: 'supervisor' } });
    expect(blockedReason(draft, readDraft(draft, supervisor), { isFormOpen: false, isStale: false }, today)).toBeNull();
  });
});
