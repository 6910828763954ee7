import {
  Button,
  Caption1,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PaymentResult } from '../../../contract/payments';
import type { ReceivableRow } from '../../../contract/receivables';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { clientText } from '../../../strings/client';
import { paneText } from '../../../strings/pane';
import { useCompany } from '../../context/CompanyContext';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { brDate } from '../../format/brDate';
import { ChargeSections } from './ChargeSections';
import { explainTitle } from './explainTitle';
import { PaymentForm } from './PaymentForm';
import { useDialogStyles } from '../../shell/useDialogStyles';
import { receivableLabel } from '../../../domain/receivableLabel';

const useStyles = makeStyles({
  facts: { display: 'grid', color: tokens.colorNeutralForeground2 },
});

export interface ReceivableDialogProps {
  row: ReceivableRow;
  asOf: IsoDate;
  isConsumer: boolean;
  /** What else is known of the title, one sentence each. */
  notes: readonly string[];
  onClose: () => void;
  onPaid: (result: PaymentResult) => void;
}

/** One title explained, and the place to record what was received on it. */
export const ReceivableDialog = (props: ReceivableDialogProps): ReactElement => {
  const { row, asOf, onClose, onPaid } = props;
  const styles = useStyles();
  const dialog = useDialogStyles();
  useFocusBack();
  const company = useCompany();
  const [isPaying, setIsPaying] = useState(false);
  const place = useReturnFocus<HTMLDivElement>(isPaying ? 'payment' : null);
  const facts = [
    ...(row.originalDueDate === row.dueDate ? [] : [clientText.explanation.originalDue(brDate(row.originalDueDate))]),
    ...props.notes,
    ...(row.orderNumber === null ? [] : [clientText.explanation.order(row.orderNumber)]),
    row.negotiationId === null
      ? clientText.explanation.source(row.source, row.sourceKey)
      : clientText.explanation.bornHere,
  ];
  return (
    <Dialog open onOpenChange={(_event, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={dialog.surface}>
        <div ref={place}>
          <DialogBody>
            <DialogTitle>
              {isPaying ? clientText.payment.title : clientText.explanation.title(receivableLabel(row))}
            </DialogTitle>
            {/* The account is longer than a narrow pane: the keyboard must be able to scroll it. */}
            <DialogContent {...(isPaying ? {} : { tabIndex: 0 })}>
              {isPaying ? (
                <PaymentForm row={row} onDone={onPaid} onCancel={() => setIsPaying(false)} />
              ) : (
                <div className={dialog.content}>
                  <ChargeSections explanation={explainTitle(row, company, asOf, props.isConsumer)} />
                  <div className={styles.facts}>
                    {facts.map((fact) => (
                      <Caption1 key={fact}>{fact}</Caption1>
                    ))}
                  </div>
                </div>
              )}
            </DialogContent>
            {!isPaying && (
              <DialogActions className={dialog.actions}>
                <Button data-opens="payment" appearance="primary" onClick={() => setIsPaying(true)}>
                  {clientText.payment.open}
                </Button>
                <Button onClick={onClose}>{paneText.close}</Button>
              </DialogActions>
            )}
          </DialogBody>
        </div>
      </DialogSurface>
    </Dialog>
  );
};
