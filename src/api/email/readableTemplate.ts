import type { EmailTemplateFault } from '../../contract/emails';
import { readEmailTemplate, type ReadTemplate } from '../../domain/email/emailTemplate';
import { templateFault } from '../../strings/emails';
import { Refusal } from '../refusal';

/** The template as parts, or a refusal with every fault at its place. */
export function readableTemplate(template: { subject: string; body: string }): ReadTemplate {
  const read = readEmailTemplate(template);
  if (read.ok) return read.value;
  const errors = read.error.map(({ where, ...fault }) => ({
    code: 'email_template_invalid' as const,
    detail: templateFault(fault),
    pointer: `/${where}`,
    data: fault satisfies EmailTemplateFault,
  }));
  const [first] = errors;
  throw new Refusal('email_template_invalid', { ...first, errors });
}
