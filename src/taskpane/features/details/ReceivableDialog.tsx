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
import { BarcodeScannerRegular } from '@fluentui/react-icons/svg/barcode-scanner';
import { QrCodeRegular } from '@fluentui/react-icons/svg/qr-code';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PaymentResult } from '../../../contract/payments';
import type { ReceivableRow } from '../../../contract/receivables';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { clientText } from '../../../strings/client';
import { paneText } from '../../../strings/pane';
import { pixText } from '../../../strings/panePix';
import { titleBoletoText } from '../../../strings/titleBoleto';
import { toolText } from '../../../strings/tools';
import { useCompany } from '../../context/CompanyContext';
import { useFocusBack } from '../../hooks/useFocusBack';
import { useReturnFocus } from '../../hooks/useReturnFocus';
import { brDate } from '../../format/brDate';
import { ChargeSections } from './ChargeSections';
import { explainTitle } from './explainTitle';
import { PaymentForm } from './PaymentForm';
import { useDialogStyles } from '../../shell/useDialogStyles';
import { TitleBoletoPanel } from '../titleBoleto/TitleBoletoPanel';
import { TitlePix } from '../titleBoleto/TitlePix';
import { receivableLabel } from '../../../domain/receivableLabel';

const useStyles = makeStyles({
  facts: { display: 'grid', color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the dialog shows: the account of the title, or a way to have it paid. */
type Shown = 'account' | 'payment' | 'boleto' | 'pix';

export interface ReceivableDialogProps {
  row: ReceivableRow;
  asOf: IsoDate;
  isConsumer: boolean;
  /** What else is known of the title, one sentence each. */
  notes: readonly string[];
  onClose: () => void;
  onPaid: (result: PaymentResult) => void;
}

const titleOf = (shown: Shown, label: string): string => {
  switch (shown) {
    case 'account':
      return clientText.explanation.title(label);
    case 'payment':
      return clientText.payment.title;
    case 'boleto':
      return titleBoletoText.title(label);
    case 'pix':
      return pixText.charge.title(label);
  }
};

/** One title explained, and the place to record what was received on it. */
export const ReceivableDialog = (props: ReceivableDialogProps): ReactElement => {
  const { row, asOf, onClose, onPaid } = props;
  const styles = useStyles();
  const dialog = useDialogStyles();
  useFocusBack();
  const company = useCompany();
  const [shown, setShown] = useState<Shown>('account');
  const place = useReturnFocus<HTMLDivElement>(shown === 'account' ? null : shown);
  const label = receivableLabel(row);
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // The button that was pressed has given way to what it opened.
    if (shown === 'boleto' || shown === 'pix') back.current?.focus();
  }, [shown]);
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
            <DialogTitle>{titleOf(shown, label)}</DialogTitle>
            {/* What is shown is longer than a narrow pane: the keyboard must be able to scroll it. */}
            <DialogContent {...(shown === 'payment' ? {} : { tabIndex: 0 })}>
              {shown === 'account' && (
                <div className={dialog.content}>
                  <div className={styles.ways}>
                    <Button
                      size="small"
                      icon={<BarcodeScannerRegular />}
                      data-opens="boleto"
                      onClick={() => setShown('boleto')}
                    >
                      {titleBoletoText.open}
                    </Button>
                    <Button size="small" icon={<QrCodeRegular />} data-opens="pix" onClick={() => setShown('pix')}>
                      {pixText.charge.open}
                    </Button>
                  </div>
                  <ChargeSections explanation={explainTitle(row, company, asOf, props.isConsumer)} />
                  <div className={styles.facts}>
                    {facts.map((fact) => (
                      <Caption1 key={fact}>{fact}</Caption1>
                    ))}
                  </div>
                </div>
              )}
              {shown === 'payment' && <PaymentForm row={row} onDone={onPaid} onCancel={() => setShown('account')} />}
              {shown === 'boleto' && <TitleBoletoPanel receivableId={row.id} />}
              {shown === 'pix' && <TitlePix receivableId={row.id} boletoState={row.boletoState} />}
            </DialogContent>
            {shown !== 'payment' && (
              <DialogActions className={dialog.actions}>
                {shown === 'account' ? (
                  <Button data-opens="payment" appearance="primary" onClick={() => setShown('payment')}>
                    {clientText.payment.open}
                  </Button>
                ) : (
                  <Button
                    ref={(button: HTMLElement | null) => {
                      back.current = button;
                    }}
                    onClick={() => setShown('account')}
                  >
                    {toolText.back}
                  </Button>
                )}
                <Button onClick={onClose}>{paneText.close}</Button>
              </DialogActions>
            )}
          </DialogBody>
        </div>
      </DialogSurface>
    </Dialog>
  );
};
