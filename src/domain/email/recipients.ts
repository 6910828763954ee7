import { isEmailAddress } from '../contact/emailAddress';
import { err, ok, type Result } from '../result';

/** More is a mailing list, not a client. */
export const mostRecipients = 10;

/** Could end a line of a header. */
const control = /\p{Cc}/u;

export type RecipientsError = { code: 'none' } | { code: 'invalid'; address: string } | { code: 'tooMany' };

/** The addresses of a text that separates them by `;` or `,`, each once; whatever is not a plain address refuses the whole. */
export function recipientsOf(text: string | null): Result<string[], RecipientsError> {
  const written = (text ?? '')
    .split(/[;,]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const invalid = written.find((each) => !isEmailAddress(each) || control.test(each));
  if (invalid !== undefined) return err({ code: 'invalid', address: invalid });
  const lower = written.map((each) => each.toLowerCase());
  const unique = written.filter((_each, index) => lower.indexOf(lower[index] ?? '') === index);
  if (unique.length === 0) return err({ code: 'none' });
  if (unique.length > mostRecipients) return err({ code: 'tooMany' });
  return ok(unique);
}
