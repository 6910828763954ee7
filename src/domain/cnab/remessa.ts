import type { BoletoAccount } from '../boleto/boletoAccount';
import type { IsoDate } from '../calendar/isoDate';
import type { Cents } from '../money/cents';
import type { Rate } from '../rate/rate';

/** What a remessa says of itself. */
export interface RemessaHeader {
  account: BoletoAccount;
  /** Who issues the boletos: name as registered, CNPJ or CPF with or without marks. */
  company: { name: string; document: string };
  /** Number of the file by account, from 1, one more each time: a repeated number is refused by the bank. */
  fileNumber: number;
  /** When the file is made, in the company's time zone. */
  date: IsoDate;
  /** `HH:MM:SS`. */
  time: string;
  /** Until the bank has approved the company's files: the file is named and, where the layout has a mark for it, marked as a test. */
  test: boolean;
}

/** Espécie of a title, by the usual abbreviation: duplicata mercantil, duplicata de serviço, nota promissória, recibo, nota de débito, outros. */
export const titleKinds = ['DM', 'DS', 'NP', 'RC', 'ND', 'OU'] as const;

export type TitleKind = (typeof titleKinds)[number];

export interface RemessaPayer {
  name: string;
  /** CPF or CNPJ, with or without marks. A CNPJ with letters is refused: the layouts have a numeric field. */
  document: string;
  street: string;
  district: string;
  city: string;
  /** UF. */
  state: string;
  /** CEP, eight digits, with or without the hyphen. */
  postalCode: string;
}

interface InstructionOfTitle {
  /** As `freeFieldOf` gave it when the boleto got its number, without digit. */
  ourNumber: string;
  /** Seu número: what the company calls the title. At most `documentNumberLength` characters. */
  documentNumber: string;
  /** What the company wants to find again in the retorno, at most 25 characters; empty where it goes by nosso número. */
  companyKey: string;
  kind: TitleKind;
  issueDate: IsoDate;
  /** As the bank knows it; for a change, before the change. */
  dueDate: IsoDate;
  /** Face value in centavos, more than 0 and at most 99.999.999,99. */
  amountCents: Cents;
  /** Aceite: the payer has signed. */
  accepted: boolean;
  /** Once, on the face value, from the day after the due date; null for none. At most two decimals as a percentage. */
  fineRate: Rate | null;
  /** Juros a day from the day after the due date, 0 for none; `dailyInterestCents` says how it comes from a monthly rate. */
  interestPerDayCents: Cents;
  /** Calendar days after the due date at which the bank protests; null for never. */
  protestAfterDays: number | null;
  payer: RemessaPayer;
}

/** Entrada (01). */
export interface RegisterInstruction extends InstructionOfTitle {
  movement: 'register';
}

/** Pedido de baixa (02). The title as it was registered. */
export interface CancelInstruction extends InstructionOfTitle {
  movement: 'cancel';
}

/** Alteração de vencimento (06). The title as it was registered, and its new date. */
export interface ChangeDueDateInstruction extends InstructionOfTitle {
  movement: 'changeDueDate';
  newDueDate: IsoDate;
}

/** Sustar protesto; the bank's own code, see `docs/cnab.md`. */
export interface StayProtestInstruction extends InstructionOfTitle {
  movement: 'stayProtest';
}

export type RemessaInstruction =
  RegisterInstruction | CancelInstruction | ChangeDueDateInstruction | StayProtestInstruction;

export type Movement = RemessaInstruction['movement'];

export interface RemessaFile {
  /** As the bank wants it, or as chosen where it does not care; see `remessaFileName`. */
  fileName: string;
  /** ASCII; lines of 240 or 400 characters, each ended by CR LF. */
  content: string;
}

export type RemessaProblemCode =
  /** Nothing stands where the layout requires something. */
  | 'missing'
  /** Longer than the field, which may not be cut. */
  | 'tooLong'
  /** Letters where the layout has only digits: an alphanumeric CNPJ, an account with a letter. */
  | 'notNumeric'
  /** No CPF/CNPJ, UF, CEP, time or date by its shape or check digits. */
  | 'invalid'
  /** A number outside of what the layout can hold. */
  | 'outOfRange'
  /** More decimals than the field has. */
  | 'tooPrecise'
  /** A nosso número twice in one file, or a second instruction for it. */
  | 'duplicated'
  /** Wallet, agreement or movement for which the layout is not known well enough. */
  | 'unsupported';

/** Why a remessa cannot be written: the field by its name in the layout, and the title it belongs to. */
export interface RemessaProblem {
  code: RemessaProblemCode;
  /** Key of `RemessaHeader` or of an instruction, with dots: `account.agency`, `payer.document`, `documentNumber`. */
  field: string;
  /** Which instruction, from 0; null for the header. */
  index: number | null;
  /** Of that instruction; null for the header. */
  documentNumber: string | null;
  value: string;
  /** Characters or digits the field holds, or the largest value; null where it is not a matter of size. */
  max: number | null;
}
