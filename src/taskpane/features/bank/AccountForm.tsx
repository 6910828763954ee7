import { Button, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { ApiFailure } from '../../../client/failure';
import { bankAccountTermsSchema, type BankAccount } from '../../../contract/bank';
import { bankCodes, bankOf } from '../../../domain/boleto/banks';
import { bankText } from '../../../strings/bank';
import { useApi } from '../../context/ApiContext';
import { ChoiceField } from '../../fields/ChoiceField';
import { MoneyField } from '../../fields/MoneyField';
import { newIdempotencyKey } from '../../idempotencyKey';
import { FailureBar } from '../../shell/FailureBar';
import { ToolFrame } from '../../shell/ToolFrame';
import { complaintsOf, draftOf, termsOf, type AccountComplaints, type AccountDraft } from './accountDraft';
import { TextField } from '../../fields/TextField';

const text = bankText.accounts.form;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  withDigit: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  three: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  fees: { border: 0, margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXS },
  minor: { color: tokens.colorNeutralForeground2 },
  consequence: { color: tokens.colorNeutralForeground2, paddingLeft: '32px' },
  run: { display: 'grid' },
});

export interface AccountFormProps {
  /** Null: a new one. */
  account: BankAccount | null;
  onBack: () => void;
  onSaved: (account: BankAccount) => void;
}

/** What the backend says of single fields, by the field its pointer names. */
const refusedFields = (failure: ApiFailure | null): AccountComplaints => {
  if (failure?.kind !== 'problem') return {};
  const complaints: AccountComplaints = {};
  const { problem } = failure;
  for (const { pointer, detail } of problem.errors ?? []) {
    const field = bankAccountTermsSchema.keyof().safeParse((pointer ?? '').slice(1));
    if (field.success) complaints[field.data] = detail;
  }
  const whole = bankAccountTermsSchema.keyof().safeParse((problem.pointer ?? '').slice(1));
  if (whole.success && problem.detail !== undefined) complaints[whole.data] ??= problem.detail;
  return complaints;
};

/** What a supervisor says of an account at a bank. What is typed stays until it was saved. */
export const AccountForm = ({ account, onBack, onSaved }: AccountFormProps): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(account));
  const [isTried, setIsTried] = useState(false);
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const [idempotencyKey, setIdempotencyKey] = useState(newIdempotencyKey);
  const isNew = account === null;
  const complaints = complaintsOf(draft, isNew);
  const isWrong = Object.keys(complaints).length > 0;
  const shown: AccountComplaints = { ...refusedFields(failure), ...(isTried ? complaints : {}) };

  const change = (patch: Partial<AccountDraft>): void => {
    setDraft((now) => ({ ...now, ...patch }));
    setFailure(null);
  };
  const save = async (): Promise<void> => {
    setIsTried(true);
    if (isWrong) {
      // Once the complaints are drawn.
      window.setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (isSending) return;
    setIsSending(true);
    setFailure(null);
    const { nextSequence, nextRemittanceNumber, ...terms } = termsOf(draft);
    const answer = isNew
      ? await api.addBankAccount({ ...terms, nextSequence, nextRemittanceNumber }, { idempotencyKey })
      : await api.updateBankAccount(account.id, { ...terms, version: account.version });
    setIsSending(false);
    if (answer.ok) {
      onSaved(answer.value);
      return;
    }
    setFailure(answer.error);
    if (answer.error.kind === 'problem') setIdempotencyKey(newIdempotencyKey());
  };
  const line = (
    field: keyof { [Key in keyof AccountDraft as AccountDraft[Key] extends string ? Key : never]: string },
    label: string,
    most: number,
    more: { hint?: string; isNumeric?: boolean; required?: boolean } = {},
  ): ReactElement => (
    <TextField
      label={label}
      most={most}
      {...more}
      value={draft[field]}
      refusal={shown[field]}
      onChange={(value) => change({ [field]: value })}
    />
  );
  const digits = { isNumeric: true };
  const isSicoob = draft.bankCode === '756';
  const isBb = draft.bankCode === '001';

  return (
    <ToolFrame
      name={isNew ? text.newTitle : account.label}
      onBack={onBack}
      foot={
        <>
          {isTried && isWrong && <Caption1 role="status">{text.fix}</Caption1>}
          {failure !== null && <FailureBar failure={failure} />}
          <div className={styles.run}>
            <Button appearance="primary" disabledFocusable={isSending} onClick={() => void save()}>
              {text.save}
            </Button>
          </div>
        </>
      }
    >
      <form
        ref={form}
        className={styles.root}
        aria-label={isNew ? text.newTitle : account.label}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ChoiceField
          label={text.bank}
          required
          value={draft.bankCode}
          refusal={shown.bankCode}
          onChange={(bankCode) => change({ bankCode })}
        >
          <option value="" />
          {bankCodes.map((code) => (
            <option key={code} value={code}>
              {`${code} ${bankOf(code).name}`}
            </option>
          ))}
        </ChoiceField>
        {line('label', text.label, 60, { hint: text.labelHint, required: true })}
        <div className={styles.withDigit}>
          {line('agency', isSicoob ? text.cooperative : text.agency, 7, digits)}
          {line('agencyDigit', text.digit, 1)}
        </div>
        <div className={styles.withDigit}>
          {line('account', text.account, 15, digits)}
          {line('accountDigit', text.digit, 1)}
        </div>
        <div className={styles.pair}>
          {line('wallet', text.wallet, 3, digits)}
          {isSicoob
            ? line('modality', text.modality, 2, digits)
            : line('walletVariation', text.walletVariation, 3, digits)}
        </div>
        {line('agreement', isBb ? text.covenant : text.agreement, 12, digits)}
        {isNew && (
          <div className={styles.pair}>
            {line('nextSequence', text.nextSequence, 12, { ...digits, hint: text.nextSequenceHint })}
            {line('nextRemittanceNumber', text.nextRemittance, 9, digits)}
          </div>
        )}
        {line('pixKey', text.pixKey, 77, { hint: text.pixKeyHint })}
        {line('pixCity', text.pixCity, 40)}
        {line('protestAfterDays', text.protestAfterDays, 2, { ...digits, hint: text.protestHint })}
        <fieldset className={styles.fees}>
          <legend>
            <Caption1>{text.fees}</Caption1>
          </legend>
          <div className={styles.three}>
            <MoneyField
              label={text.registerFee}
              value={draft.registerFeeCents}
              onChange={(registerFeeCents) => change({ registerFeeCents })}
            />
            <MoneyField
              label={text.cancelFee}
              value={draft.cancelFeeCents}
              onChange={(cancelFeeCents) => change({ cancelFeeCents })}
            />
            <MoneyField
              label={text.changeFee}
              value={draft.changeFeeCents}
              onChange={(changeFeeCents) => change({ changeFeeCents })}
            />
          </div>
          <Caption1 className={styles.minor}>{text.feesHint}</Caption1>
        </fieldset>
        <div>
          <Checkbox
            label={text.isDefault}
            checked={draft.isDefault}
            onChange={(_event, data) => change({ isDefault: data.checked === true })}
          />
          <Checkbox
            label={text.active}
            checked={draft.active}
            onChange={(_event, data) => change({ active: data.checked === true })}
          />
          <Checkbox
            label={text.homologated}
            checked={draft.homologated}
            onChange={(_event, data) => change({ homologated: data.checked === true })}
          />
          <Caption1 block className={styles.consequence} role="status">
            {draft.homologated ? text.homologatedHint : text.notHomologatedHint}
          </Caption1>
        </div>
      </form>
    </ToolFrame>
  );
};
