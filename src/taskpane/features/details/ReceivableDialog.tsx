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
import { explainCharges } from './chargeExplanation';
import { PaymentForm } from './PaymentForm';
import { receivableLabel } from '../../../domain/receivableLabel';

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  lines: { display: 'grid', gap: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalL, margin: 0 },
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
  const company = useCompany();
  const [isPaying, setIsPaying] = useState(false);
  const lines = [
    ...explainCharges(row, company, asOf),
    ...(row.orderNumber === null ? [] : [clientText.explanation.order(row.orderNumber)]),
    clientText.explanation.source(row.source, row.sourceKey),
  ];
  return (
    <Dialog open onOpenChange={(_event, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
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
            <DialogActions>
              <Button appearance="primary" onClick={() => setIsPaying(true)}>
                {clientText.payment.open}
              </Button>
              <Button onClick={onClose}>{paneText.close}</Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
};
