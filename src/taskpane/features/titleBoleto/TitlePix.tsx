import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { BoletoState } from '../../../contract/common';
import type { PixCharge } from '../../../contract/pix';
import { paneText } from '../../../strings/pane';
import { pixText } from '../../../strings/panePix';
import { CopyField } from '../../fields/CopyField';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';
import { FailureBar } from '../../shell/FailureBar';
import { useTitlePix } from '../bank/bankQueries';

const text = pixText.charge;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  amount: { fontVariantNumeric: 'tabular-nums' },
  facts: { display: 'grid' },
  minor: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // Cameras want dark on light, whatever the theme.
  qr: { width: 'min(200px, 70%)', height: 'auto', justifySelf: 'center', forcedColorAdjust: 'none' },
});

/** Boletos that a client could still pay beside the Pix. */
const payableStates: readonly BoletoState[] = ['queued', 'sent', 'registered', 'cancelQueued', 'cancelSent'];

export interface TitlePixProps {
  receivableId: string;
  boletoState: BoletoState | null;
}

/** The Pix of a title over what it amounts to today: picture, code to copy, and what follows from paying it. */
export const TitlePix = ({ receivableId, boletoState }: TitlePixProps): ReactElement => {
  const styles = useStyles();
  const { data, error, refetch } = useTitlePix(receivableId);
  if (error !== null) return <FailureBar failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner size="tiny" label={paneText.loading} />;
  return (
    <div className={styles.root}>
      <div>
        <Subtitle2 as="p" className={styles.amount}>
          {brl(data.amountCents)}
        </Subtitle2>
        <Caption1 block className={styles.minor}>
          {text.asOf(brDate(data.asOf))}
        </Caption1>
      </div>
      {boletoState !== null && payableStates.includes(boletoState) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.cancelsBoleto}</MessageBarBody>
        </MessageBar>
      )}
      <QrPicture charge={data} className={styles.qr} />
      <CopyField
        label={text.code}
        value={data.brCode}
        rows={4}
        copy={text.copy}
        copied={text.copied}
        byHand={text.copyByHand}
      />
      <div className={styles.facts}>
        {[text.to(data.merchantName, data.merchantCity), text.key(data.key), text.txid(data.txid), text.statement].map(
          (fact) => (
            <Caption1 key={fact} className={styles.minor}>
              {fact}
            </Caption1>
          ),
        )}
      </div>
    </div>
  );
};

const QrPicture = ({ charge, className }: { charge: PixCharge; className: string }): ReactElement => {
  const { size, path } = charge.qr;
  return (
    <svg
      className={className}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={text.qr(charge.receivableLabel, brl(charge.amountCents))}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
};
