import type { ReactElement } from 'react';
import type { EmailTemplate } from '../../../contract/emails';
import { emailText } from '../../../strings/emailViews';
import { ChoiceField } from '../../fields/ChoiceField';

export interface TemplateChoiceProps {
  templates: readonly EmailTemplate[];
  value: string;
  refusal?: string | undefined;
  onChange: (id: string) => void;
}

/** One of the company's templates. */
export const TemplateChoice = ({ templates, value, refusal, onChange }: TemplateChoiceProps): ReactElement => (
  <ChoiceField label={emailText.template} value={value} onChange={onChange} refusal={refusal} required>
    {templates.every(({ id }) => id !== value) && <option value={value}>—</option>}
    {templates.map(({ id, name, isDefault }) => (
      <option key={id} value={id}>
        {isDefault ? emailText.defaultTemplate(name) : name}
      </option>
    ))}
  </ChoiceField>
);
