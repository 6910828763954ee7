import {
  Body1,
  Button,
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
import { explainCharges } from './chargeExplanation';
import { PaymentForm } from './PaymentForm';
import { useDialogStyles } from '../../shell/useDialogStyles';
import { receivableLabel } from '../../../domain/receivableLabel';

const useStyles = makeStyles({
  lines: { paddingLeft: tokens.spacingHorizontalL, margin: 0 },
});

export interface ReceivableDialogProps {
  row: ReceivableRow;
  asOf: IsoDate;
  onClose: () => void;
  onPaid: (result: PaymentResult) => void;
}

/** One title explained, and the place to record what was received on it. */
export const ReceivableDialog = ({ row, asOf, onClose, onPaid }: ReceivableDialogProps): ReactElement => {
  const styles = useStyles();
  const dialog = useDialogStyles();
  useFocusBack();
  const company = useCompany();
  const [isPaying, setIsPaying] = useState(false);
  const place = useReturnFocus<HTMLDivElement>(isPaying ? 'payment' : null);
  const lines = [
    ...explainCharges(row, company, asOf),
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
            <DialogContent>
              {isPaying ? (
                <PaymentForm row={row} onDone={onPaid} onCancel={() => setIsPaying(false)} />
              ) : (
                <ul className={styles.lines}>
                  {lines.map((line) => (
                    <li key={line}>
                      <Body1>{line}</Body1>
                    </li>
                  ))}
                </ul>
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
