import { Field, Input, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { acceptanceChannelSchema } from '../../../contract/common';
import { isoDate } from '../../../domain/calendar/isoDate';
import { channelLabels } from '../../../strings/labels';
import { negotiationText } from '../../../strings/negotiation';
import { useCompany } from '../../context/CompanyContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { DateField } from '../../fields/DateField';
import type { Draft } from './draft';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  input: { minWidth: 0 },
});

export interface AcceptanceFieldsProps {
  acceptance: Draft['acceptance'];
  note: string;
  onAcceptance: (acceptance: Draft['acceptance']) => void;
  onNote: (note: string) => void;
}

/** Who accepted, when and by which channel. */
export const AcceptanceFields = ({ acceptance, note, onAcceptance, onNote }: AcceptanceFieldsProps): ReactElement => {
  const styles = useStyles();
  const titleId = useId();
  const { today } = useCompany();
  const text = negotiationText.acceptance;
  const isNameMissing = acceptance.acceptedBy.trim() === '';
  const isInFuture = acceptance.acceptedOn !== null && acceptance.acceptedOn > today;
  return (
    <section className={styles.root} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId}>
        {text.title}
      </Subtitle2>
      <Field
        label={text.by}
        {...(isNameMissing ? { validationState: 'error' as const, validationMessage: text.missingName } : {})}
      >
        <Input
          input={{ className: styles.input }}
          aria-required
          value={acceptance.acceptedBy}
          maxLength={120}
          autoComplete="off"
          onChange={(_event, data) => onAcceptance({ ...acceptance, acceptedBy: data.value })}
        />
      </Field>
      <div className={styles.pair}>
        <DateField
          label={text.on}
          today={today}
          required
          value={acceptance.acceptedOn === null ? null : isoDate(acceptance.acceptedOn)}
          onChange={(acceptedOn) => onAcceptance({ ...acceptance, acceptedOn })}
          refusal={isInFuture ? text.inFuture : undefined}
        />
        <ChoiceField
          label={text.channel}
          value={acceptance.channel}
          onChange={(channel) => onAcceptance({ ...acceptance, channel: acceptanceChannelSchema.parse(channel) })}
        >
          {acceptanceChannelSchema.options.map((channel) => (
            <option key={channel} value={channel}>
              {channelLabels[channel]}
            </option>
          ))}
        </ChoiceField>
      </div>
      <Field label={text.note}>
        <Textarea value={note} rows={2} maxLength={2_000} onChange={(_event, data) => onNote(data.value)} />
      </Field>
    </section>
  );
};
