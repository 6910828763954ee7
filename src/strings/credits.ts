import type { ClientCredit } from '../contract/clients';

const kinds: Record<ClientCredit['kind'], string> = {
  credit: 'crédito',
  advance: 'adiantamento',
  rebate: 'abatimento',
};

/** Texts about what the client has with the company. It is never taken off a debt by itself. */
export const creditsText = {
  heading: 'Créditos do cliente',
  total: (amount: string) => `Crédito de ${amount}, fora da dívida`,
  onlyLinked: 'Abatimentos já descontados dos títulos',
  show: 'Ver créditos',
  hide: 'Ocultar créditos',
  rule: 'Créditos não diminuem a dívida sozinhos; abatimentos ligados a um título já estão no saldo dele.',
  /** One credit: `adiantamento RA 123, de 01/10/2026`. */
  line: (credit: Pick<ClientCredit, 'kind' | 'type' | 'number'>, date: string | null) =>
    `${kinds[credit.kind]} ${[credit.type, credit.number].filter((part) => part !== null && part !== '').join(' ')}${
      date === null ? '' : `, de ${date}`
    }`,
  linked: (label: string) => `abatido do título ${label}`,
  linkedElsewhere: 'abatido de um título que não está em aberto',
  /** On the title itself. */
  rebates: (amount: string) => `O saldo já desconta ${amount} de abatimentos do ERP.`,
  rebateMark: (amount: string) => `abatimento ${amount}`,
} as const;
