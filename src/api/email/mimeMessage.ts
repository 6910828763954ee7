import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingEmail } from './mailer';

/**
 * The message as it goes over the wire. Name and addresses are given apart, never as one text, and nothing is read from a file or
 * an address that a text names.
 */
export function mimeMessage(message: OutgoingEmail): Promise<Buffer> {
  const { id, from, replyTo, to, subject, text, html, date, attachments } = message;
  const composer = new MailComposer({
    messageId: `<${id}@${domainOf(from.address)}>`,
    from,
    ...(replyTo === null ? {} : { replyTo: { name: '', address: replyTo } }),
    to: to.map((address) => ({ name: '', address })),
    subject,
    text,
    html,
    date,
    attachments: attachments.map(({ fileName, content }) => ({
      filename: fileName,
      content,
      contentType: 'application/pdf',
    })),
    // An answering machine answers people, not programs (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
