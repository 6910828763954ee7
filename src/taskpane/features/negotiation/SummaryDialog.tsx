import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BoletoEffect, NegotiationPreview, NewNegotiation } from '../../../contract/negotiations';
import { boletoActionLabels, channelLabels, paymentMethodLabels } from '../../../strings/labels';
import { negotiationText } from '../../../strings/negotiation';
import { paneText } from '../../../strings/pane';
import { refusalSentence } from '../../../strings/refusals';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useDialogStyles } from '../../shell/useDialogStyles';
import { receivableLabel } from '../../../domain/receivableLabel';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  minor: { color: tokens.colorNeutralForeground2 },
});

export interface SummaryDialogProps {
  /** What the backend says would happen; null while it is being asked. */
  preview: NegotiationPreview | null;
  body: NewNegotiation;
  isSending: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

const boletoLine = ({ receivableLabel, action, note }: BoletoEffect): string =>
  `${receivableLabel}: ${boletoActionLabels[action]}${note === null ? '' : `. ${note}`}`;

/** What will happen, before the step that cannot simply be taken back. */
export const SummaryDialog = ({ preview, body, isSending, onConfirm, onCancel }: SummaryDialogProps): ReactElement => {
  const dialog = useDialogStyles();
  useFocusBack();
  const text = negotiationText.summary;
  const close = (): void => {
    if (!isSending) onCancel();
  };
  return (
    <Dialog open onOpenChange={(_event, data) => (data.open ? undefined : close())}>
      <DialogSurface className={dialog.surface}>
        <DialogBody>
          <DialogTitle>{text.title}</DialogTitle>
          <DialogContent className={dialog.content}>
            {preview === null ? (
              <Spinner size="tiny" label={text.preparing} />
            ) : (
              <Consequences preview={preview} body={body} />
            )}
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <Button
              appearance="primary"
              disabledFocusable={preview === null || preview.problems.length > 0 || isSending}
              onClick={onConfirm}
            >
              {isSending ? text.sending : text.confirm}
            </Button>
            <Button disabledFocusable={isSending} onClick={close}>
              {paneText.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};

const Consequences = ({ preview, body }: { preview: NegotiationPreview; body: NewNegotiation }): ReactElement => {
  const styles = useStyles();
  const text = negotiationText.summary;
  const { balance } = preview;
  const affected = preview.boletos.filter((effect) => effect.action !== 'none');
  const atBank = affected.filter((effect) => effect.action === 'cancelAtBank' || effect.action === 'await');
  const { acceptedBy, acceptedOn, channel } = body.acceptance;
  return (
    <>
      {preview.problems.map((problem) => (
        <MessageBar key={`${problem.code}${problem.pointer ?? ''}`} intent="warning" layout="multiline">
          <MessageBarBody>{refusalSentence(problem.code, problem.data)}</MessageBarBody>
        </MessageBar>
      ))}
      <Body1>
        {balance.discountCents < 0
          ? text.balanceSurcharge(brl(balance.debt.totalCents), brl(-balance.discountCents), brl(balance.totalCents))
          : text.balance(brl(balance.debt.totalCents), brl(balance.discountCents), brl(balance.totalCents))}
      </Body1>
      <div>
        <Body1Strong>{text.leaving(preview.receivables.length)}</Body1Strong>
        <ul className={styles.list}>
          {preview.receivables.map((row) => (
            <li key={row.id}>
              {receivableLabel(row)}, {brDate(row.dueDate)}, {brl(row.totalCents)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Body1Strong>{text.entering(body.installments.length)}</Body1Strong>
        <ul className={styles.list}>
          {body.installments.map((installment, index) => (
            <li key={index}>
              {brDate(installment.dueDate)}, {paymentMethodLabels[installment.method]}, {brl(installment.amountCents)}
            </li>
          ))}
        </ul>
      </div>
      <div>
        <Body1Strong>{affected.length === 0 ? text.noBoletos : text.boletosEnding(affected.length)}</Body1Strong>
        {affected.length > 0 && (
          <ul className={styles.list}>
            {affected.map((effect) => (
              <li key={effect.receivableId}>{boletoLine(effect)}</li>
            ))}
          </ul>
        )}
        {atBank.length > 0 && <Body1>{text.boletosAtBank(atBank.length)}.</Body1>}
      </div>
      <Body1>{text.newBoletos(preview.newBoletos)}</Body1>
      <Body1>{text.accepted(acceptedBy, brDate(acceptedOn), channelLabels[channel].toLowerCase())}</Body1>
      <Caption1 className={styles.minor}>{text.irreversible}</Caption1>
    </>
  );
};
