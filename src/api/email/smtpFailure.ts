import { mailFailure } from '../../strings/emails';
import type { MailOutcome } from './mailer';

/** What the mail library tells of a failure. */
interface SmtpError {
  code?: unknown;
  /** The server's three digits, where it answered. */
  responseCode?: unknown;
  /** The server's words, of which only the code of RFC 3463 is looked at. */
  response?: unknown;
  /** What had been said to it. */
  command?: unknown;
  errno?: unknown;
  message?: unknown;
}

/** What a failed attempt means for the message. `allSaid`: the whole text had gone out. */
export function smtpFailure(error: unknown, allSaid: boolean): MailOutcome {
  const failure = asSmtpError(error);
  const { responseCode, command } = failure;
  // A settled configuration is what is wrong here, not the message: somebody may put it right meanwhile.
  if (failure.code === 'EAUTH') return { kind: 'later', reason: mailFailure.badLogin };
  if (typeof responseCode === 'number') {
    if (responseCode < 500) return { kind: 'later', reason: mailFailure.later(responseCode) };
    if (command === 'MAIL FROM') return { kind: 'later', reason: mailFailure.senderRefused };
    if (command === 'RCPT TO' || command === 'DATA') return { kind: 'refused', reason: wordsOf(error) };
    return { kind: 'later', reason: mailFailure.refused(responseCode) };
  }
  return allSaid ? { kind: 'uncertain' } : { kind: 'later', reason: silenceReason(failure) };
}

/** Why a server refused an address or a message, by its codes (RFC 5321, RFC 3463). */
export function wordsOf(error: unknown): string {
  const { responseCode, response, command } = asSmtpError(error);
  const code = typeof responseCode === 'number' ? responseCode : 0;
  const [, enhanced = ''] =
    /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(typeof response === 'string' ? response : '') ?? [];
  if (code >= 400 && code < 500) return mailFailure.later(code);
  if (/^5\.1\.(1|2|3|6|10)$/.test(enhanced) || enhanced === '5.2.1') return mailFailure.noSuchMailbox;
  if (enhanced === '5.2.2') return mailFailure.mailboxFull;
  if (enhanced === '5.3.4' || enhanced === '5.2.3') return mailFailure.tooBig;
  if (enhanced.startsWith('5.7.')) return mailFailure.refusedByPolicy;
  if (enhanced === '' && command !== 'DATA' && (code === 550 || code === 551 || code === 553)) {
    return mailFailure.noSuchMailbox;
  }
  if (enhanced === '' && code === 552) return command === 'DATA' ? mailFailure.tooBig : mailFailure.mailboxFull;
  return mailFailure.refused(code);
}

function silenceReason({ code, errno, message }: SmtpError): string {
  const said = [code, errno, message].filter((each) => typeof each === 'string').join(' ');
  if (/EDNS|ENOTFOUND|EAI_AGAIN/.test(said)) return mailFailure.unknownServer;
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(said)) return mailFailure.serverDown;
  if (/ETIMEDOUT|timeout/i.test(said)) return mailFailure.tooSlow;
  if (/ETLS|CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME|self-signed/.test(said)) return mailFailure.badCertificate;
  return mailFailure.interrupted;
}

function asSmtpError(error: unknown): SmtpError {
  return typeof error === 'object' && error !== null ? error : {};
}
