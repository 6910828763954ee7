/** Who pays or receives, as a boleto prints it. */
export interface SlipParty {
  name: string;
  /** With its marks: `11.222.333/0001-81`. */
  document: string;
  /** One line; wrapped where it is printed. */
  address: string;
}

/** Everything that is printed on one boleto, in the words and figures that appear. Money in centavos, dates civil. */
export interface BoletoSlip {
  bank: { name: string; code: string; digit: string };
  /** 44 digits, as registered at the bank. */
  barcode: string;
  beneficiary: SlipParty;
  payer: SlipParty;
  /** Agência and código do beneficiário, as the bank prints them: `1234 / 56789-0`. */
  agencyAndCode: string;
  dueDate: string;
  documentDate: string;
  documentNumber: string;
  /** Espécie do documento: `DM`, `DS`, `ND`… */
  documentKind: string;
  acceptance: 'A' | 'N';
  processedOn: string;
  /** With its digit and, where the bank does so, its carteira. */
  ourNumber: string;
  wallet: string;
  amountCents: number;
  /** One sentence a line: multa, juros, what else the cashier must know. */
  instructions: readonly string[];
  /** What the boleto is for, in a sentence for the client. */
  about: string;
  /** `2/6` on a carnê. */
  installment: string | null;
  /** The bank's own Pix (bolepix), where its retorno brought one; never made here. */
  bankPix: string | null;
}
