import type { IsoDate } from '../../domain/calendar/isoDate';
import type { Cents } from '../../domain/money/cents';
import type { ClientCredit } from '../../contract/clients';
import type { PaymentMethod } from '../../contract/common';

/** A client as a file describes it. Null: blank in the file, or no such column (`ImportedFile.has` tells which). */
export interface ImportedClient {
  /** First line that names this client. */
  line: number;
  key: string;
  name: string | null;
  tradeName: string | null;
  /** Bare digits and letters; null also when what the file has is no valid CPF or CNPJ. */
  document: string | null;
  isConsumer: boolean;
  contactName: string | null;
  phone: string | null;
  whatsapp: string | null;
  email: string | null;
  address: string | null;
  city: string | null;
  state: string | null;
  responsible: string | null;
}

/** A title as a file describes it. */
export interface ImportedTitle {
  line: number;
  key: string;
  /** Our own id of it, where the file has one: an instalment born here, on its way back from the ERP. */
  ownKey: string | null;
  clientKey: string;
  /** Branch, prefix, number and instalment: what a rebate names its title by. Null without a number. */
  linkKey: string | null;
  number: string;
  installmentNumber: number | null;
  installmentCount: number | null;
  orderNumber: string | null;
  invoiceKey: string | null;
  branch: string | null;
  type: string | null;
  issueDate: IsoDate | null;
  originalDueDate: IsoDate | null;
  dueDate: IsoDate;
  faceValueCents: Cents;
  balanceCents: Cents;
  /** Day of a partial payment after the due date: interest runs from it. */
  interestFrom: IsoDate | null;
  paymentMethod: PaymentMethod | null;
  bearer: string | null;
  responsible: string | null;
  outcome: 'open' | 'paid' | 'cancelled';
}

/** What a file says the client has: a credit, an advance, or a rebate of one title. */
export interface ImportedCredit {
  line: number;
  key: string;
  clientKey: string;
  /** Of a rebate: what names its title. */
  linkKey: string | null;
  kind: ClientCredit['kind'];
  number: string;
  type: string | null;
  issueDate: IsoDate | null;
  /** What is left of it; 0: used up. */
  amountCents: Cents;
}
