import { isoDate } from '../../../../src/domain/calendar/isoDate';
import type { CnabLayoutId } from '../../../../src/domain/cnab/layoutId';
import type { RegisterInstruction, RemessaHeader, RemessaPayer } from '../../../../src/domain/cnab/remessa';
import { cents } from '../../../../src/domain/money/cents';
import { rateOf } from '../../../../src/domain/charges/chargeTermsOf';

const accounts = {
  bb240: {
    bankCode: '001',
    agency: '1234',
    agencyDigit: '3',
    account: '56789',
    accountDigit: 'X',
    wallet: '17',
    walletVariation: '019',
    agreement: '1234567',
  },
  itau400: {
    bankCode: '341',
    agency: '0057',
    agencyDigit: '',
    account: '72192',
    accountDigit: '4',
    wallet: '109',
    agreement: '',
  },
};

export function remessaHeader(layoutId: CnabLayoutId, overrides: Partial<RemessaHeader> = {}): RemessaHeader {
  return {
    account: accounts[layoutId],
    company: { name: 'Distribuidora São Bento Ltda.', document: '12.345.678/0001-95' },
    fileNumber: 12,
    date: isoDate('2026-11-25'),
    time: '14:05:09',
    test: true,
    ...overrides,
  };
}

export const payer: RemessaPayer = {
  name: 'Padaria Pão & Mel Ltda',
  document: '529.982.247-25',
  street: 'Rua das Acácias, 123 – sala 4',
  district: 'Jardim América',
  city: 'São José dos Campos',
  state: 'SP',
  postalCode: '12243-760',
};

const ourNumbers = { bb240: '12345670000000001', itau400: '00000001' };

/** An entrada with multa and juros, without protest. */
export function entry(layoutId: CnabLayoutId, overrides: Partial<RegisterInstruction> = {}): RegisterInstruction {
  return {
    movement: 'register',
    ourNumber: ourNumbers[layoutId],
    documentNumber: '0977/3',
    companyKey: 'K-0977-3',
    kind: 'DS',
    issueDate: isoDate('2026-11-20'),
    dueDate: isoDate('2026-12-20'),
    amountCents: cents(123_456),
    accepted: false,
    fineRate: rateOf('0.02'),
    interestPerDayCents: cents(41),
    protestAfterDays: null,
    payer,
    ...overrides,
  };
}
