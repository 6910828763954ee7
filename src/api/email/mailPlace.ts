import type { Mailer } from './mailer';

/** Where messages go and whose address they carry, as people are told it. */
export type MailPlace = Pick<Mailer, 'delivery' | 'from'>;

/** An address that can belong to nobody (RFC 2606), where the installation names none. */
export const noSender = 'cobranca@exemplo.invalid';
