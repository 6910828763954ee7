/** One message, ready to leave. */
export interface OutgoingEmail {
  /** Of the Message-ID, the same however often it is attempted. */
  id: string;
  from: { name: string; address: string };
  replyTo: string | null;
  to: readonly string[];
  subject: string;
  text: string;
  html: string;
  date: Date;
  attachments: readonly { fileName: string; content: Buffer }[];
}

/**
 * What became of an attempt, in Portuguese where it failed. sent: accepted for at least one address; `notFor` says which were
 * refused. refused: for good. later: nothing left, it may be attempted again. uncertain: all was said and the answer is missing.
 */
export type MailOutcome =
  { kind: 'sent'; notFor: string | null } | { kind: 'refused' | 'later'; reason: string } | { kind: 'uncertain' };

/** Where messages go: a mail server, or a folder where none is configured. */
export interface Mailer {
  readonly delivery: 'smtp' | 'outbox';
  /** The sender's address, of the installation. */
  readonly from: string;
  /** Never rejects. */
  send(message: OutgoingEmail): Promise<MailOutcome>;
}
