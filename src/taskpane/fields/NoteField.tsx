import { Field, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const shortest = 3;

/** Whether a note says too little to be kept. */
export const isNoteMissing = (note: string): boolean => note.trim().length < shortest;

export interface NoteFieldProps {
  label: string;
  /** What is said where the note is missing and it was tried to go on. */
  missing: string;
  isTried: boolean;
  most: number;
  value: string;
  onChange: (value: string) => void;
}

/** A few words that must be there. */
export const NoteField = ({ label, missing, isTried, most, value, onChange }: NoteFieldProps): ReactElement => (
  <Field
    label={label}
    {...(isTried && isNoteMissing(value) ? { validationState: 'error' as const, validationMessage: missing } : {})}
  >
    <Textarea aria-required value={value} rows={2} maxLength={most} onChange={(_event, data) => onChange(data.value)} />
  </Field>
);
