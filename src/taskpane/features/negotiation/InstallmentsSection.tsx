import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useId, type ReactElement } from 'react';
import { addDays, addMonths, isoDate } from '../../../domain/calendar/isoDate';
import { lastInstallmentForDifference } from '../../../domain/negotiation/adjust';
import { negotiationText } from '../../../strings/negotiation';
import { refusalSentence } from '../../../strings/refusals';
import { useCompany } from '../../context/CompanyContext';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { newIdempotencyKey } from '../../idempotencyKey';
import type { DraftInstallment } from './draft';
import { GenerateForm } from './GenerateForm';
import { InstallmentForm } from './InstallmentForm';
import { InstallmentItem } from './InstallmentItem';
import type { Reading } from './reading';

const daysToFirst = 7;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  minor: { color: tokens.colorNeutralForeground2 },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** Which form stands open in the list. */
export type OpenForm = { kind: 'none' } | { kind: 'add' } | { kind: 'generate' } | { kind: 'edit'; key: string };

/** The name that the button which opens a form bears. */
const nameOf = (form: OpenForm): string | null =>
  form.kind === 'none' ? null : form.kind === 'edit' ? form.key : form.kind;

export interface InstallmentsSectionProps {
  installments: DraftInstallment[];
  reading: Reading;
  openForm: OpenForm;
  onOpenForm: (form: OpenForm) => void;
  onChange: (next: (installments: DraftInstallment[]) => DraftInstallment[]) => void;
}

/** The new instalments: added one by one, or generated; changed, removed, and the last one adjusted. */
export const InstallmentsSection = (props: InstallmentsSectionProps): ReactElement => {
  const styles = useStyles();
  const titleId = useId();
  const { today } = useCompany();
  const { installments, reading, openForm, onOpenForm, onChange } = props;
  const text = negotiationText.installments;
  const place = useReturnFocus<HTMLElement>(nameOf(openForm));
  const focusAdd = (): void => place.current?.querySelector<HTMLElement>('[data-opens="add"]')?.focus();
  const close = (): void => onOpenForm({ kind: 'none' });
  const last = installments.at(-1);
  const missing = 0 - reading.balance.differenceCents;
  const complaintsOf = (index: number): string[] =>
    reading.refusals
      .filter((refusal) => refusal.pointer.startsWith(`/installments/${index}/`))
      .map((refusal) => refusalSentence(refusal.code, refusal.data));
  const listComplaints = reading.refusals.filter((refusal) => refusal.code === 'too_many_installments');
  const adjusted = lastInstallmentForDifference(reading.balance, installments);

  return (
    <section ref={place} className={styles.root} aria-labelledby={titleId}>
      <Subtitle2 as="h3" id={titleId}>
        {text.title}
      </Subtitle2>
      {installments.length === 0 && openForm.kind === 'none' && <Body1 className={styles.minor}>{text.none}</Body1>}
      {installments.length > 0 && (
        <ol className={styles.list}>
          {installments.map((installment, index) =>
            openForm.kind === 'edit' && openForm.key === installment.key ? (
              <li key={installment.key}>
                <InstallmentForm
                  title={text.editTitle(index + 1)}
                  first={installment}
                  today={today}
                  onCancel={close}
                  onSave={(saved) => {
                    onChange((now) =>
                      now.map((one) => (one.key === installment.key ? { ...saved, key: one.key } : one)),
                    );
                    close();
                  }}
                />
              </li>
            ) : (
              <InstallmentItem
                key={installment.key}
                installment={installment}
                number={index + 1}
                complaints={complaintsOf(index)}
                onEdit={() => onOpenForm({ kind: 'edit', key: installment.key })}
                onRemove={() => {
                  onChange((now) => now.filter((one) => one.key !== installment.key));
                  focusAdd();
                }}
              />
            ),
          )}
        </ol>
      )}
      {listComplaints.map((refusal) => (
        <Caption1 key={refusal.code} className={styles.error}>
          {refusalSentence(refusal.code, refusal.data)}
        </Caption1>
      ))}
      {openForm.kind === 'add' && (
        <InstallmentForm
          title={text.newTitle}
          first={{
            method: last?.method ?? 'boleto',
            dueDate: last === undefined ? addDays(today, daysToFirst) : addMonths(isoDate(last.dueDate), 1),
            amountCents: missing > 0 ? missing : null,
          }}
          today={today}
          onCancel={close}
          onSave={(saved) => {
            onChange((now) => [...now, { ...saved, key: newIdempotencyKey() }]);
            close();
          }}
        />
      )}
      {openForm.kind === 'generate' && (
        <GenerateForm
          totalCents={reading.balance.totalCents}
          existing={installments.length}
          onCancel={close}
          onGenerate={(generated) => {
            onChange(() => generated.map((installment) => ({ ...installment, key: newIdempotencyKey() })));
            close();
          }}
        />
      )}
      {openForm.kind === 'none' && (
        <div className={styles.buttons}>
          <Button data-opens="add" size="small" icon={<AddRegular />} onClick={() => onOpenForm({ kind: 'add' })}>
            {text.add}
          </Button>
          <Button data-opens="generate" size="small" onClick={() => onOpenForm({ kind: 'generate' })}>
            {text.generate}
          </Button>
          {last !== undefined && missing !== 0 && adjusted !== null && (
            <Button
              size="small"
              onClick={() => {
                onChange((now) => now.map((one) => (one.key === last.key ? { ...one, amountCents: adjusted } : one)));
                focusAdd();
              }}
            >
              {text.adjustLast}
            </Button>
          )}
        </div>
      )}
    </section>
  );
};
