import { z } from 'zod';
import type { EmailTemplate } from '../../../contract/emails';

/** A template as a person has it before them; kept until it is saved. */
export const templateDraftSchema = z.object({
  name: z.string(),
  subject: z.string(),
  body: z.string(),
  isDefault: z.boolean(),
  /** Of the template it began from; null: a new one. */
  version: z.int().nullable(),
});

export type TemplateDraft = z.infer<typeof templateDraftSchema>;

/** Name under which the draft of a template is kept. */
export const templateDraftName = (id: string | null): string => `emailTemplate.${id ?? 'new'}`;

export const draftOf = (template: EmailTemplate | null): TemplateDraft =>
  template === null
    ? { name: '', subject: '', body: '', isDefault: false, version: null }
    : {
        name: template.name,
        subject: template.subject,
        body: template.body,
        isDefault: template.isDefault,
        version: template.version,
      };

export const isSameText = (one: TemplateDraft, other: TemplateDraft): boolean =>
  one.name === other.name &&
  one.subject === other.subject &&
  one.body === other.body &&
  one.isDefault === other.isDefault;
