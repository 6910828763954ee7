import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AgingBucket } from '../../../contract/common';
import type { Portfolio } from '../../../contract/portfolio';
import { bucketLabels } from '../../../strings/labels';
import { portfolioText } from '../../../strings/portfolio';
import { brl, plainMoney } from '../../format/brl';

/** Palettes of high contrast have black and white alone for these: there they keep the colours of the sheet's bar. */
const forcedColors = '@media (forced-colors: active)';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXXS },
  bar: {
    display: 'flex',
    height: '8px',
    gap: '1px',
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground4,
    forcedColorAdjust: 'none',
    [forcedColors]: { outline: '1px solid CanvasText', backgroundColor: 'Canvas' },
  },
  buckets: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '2px' },
  bucket: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '6px',
    alignItems: 'center',
    padding: '2px 4px',
    border: `1px solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    minWidth: 0,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    [forcedColors]: { outline: '3px solid Highlight', outlineOffset: '-3px' },
  },
  swatch: {
    width: '8px',
    height: '8px',
    borderRadius: '2px',
    forcedColorAdjust: 'none',
    [forcedColors]: { outline: '1px solid CanvasText' },
  },
  amount: {
    gridColumn: '1 / -1',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  current: { backgroundColor: tokens.colorPaletteGreenBackground3, [forcedColors]: { backgroundColor: '#107c10' } },
  '1-30': { backgroundColor: tokens.colorPaletteYellowBackground3, [forcedColors]: { backgroundColor: '#fde300' } },
  '31-60': { backgroundColor: tokens.colorPaletteMarigoldBackground3, [forcedColors]: { backgroundColor: '#eaa300' } },
  '61-90': {
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
    [forcedColors]: { backgroundColor: '#da3b01' },
  },
  '91-180': { backgroundColor: tokens.colorPaletteRedBackground3, [forcedColors]: { backgroundColor: '#d13438' } },
  '181+': { backgroundColor: tokens.colorPaletteDarkRedBorderActive, [forcedColors]: { backgroundColor: '#750b1c' } },
});

export interface AgingBarProps {
  aging: Portfolio['aging'];
  chosen: AgingBucket | null;
  /** A bucket asked for alone, or null for all of them. */
  onChoose: (bucket: AgingBucket | null) => void;
}

/** How old the debt is: one bar, and under it every range with its total, which filters the list. */
export const AgingBar = ({ aging, chosen, onChoose }: AgingBarProps): ReactElement => {
  const styles = useStyles();
  const whole = aging.reduce((sum, part) => sum + part.totalCents, 0);
  return (
    <div className={styles.root} role="group" aria-label={portfolioText.aging}>
      <div className={styles.bar} aria-hidden="true">
        {aging
          .filter((part) => part.totalCents > 0)
          .map((part) => (
            <div
              key={part.bucket}
              className={styles[part.bucket]}
              style={{ flexGrow: part.totalCents / whole, flexBasis: 0, minWidth: '2px' }}
            />
          ))}
      </div>
      <div className={styles.buckets}>
        {aging.map((part) => (
          <button
            key={part.bucket}
            type="button"
            className={mergeClasses(styles.bucket, chosen === part.bucket && styles.chosen)}
            aria-pressed={chosen === part.bucket}
            aria-label={portfolioText.agingPart(bucketLabels[part.bucket], part.receivables, brl(part.totalCents))}
            onClick={() => onChoose(chosen === part.bucket ? null : part.bucket)}
          >
            <span className={mergeClasses(styles.swatch, styles[part.bucket])} />
            <span>{bucketLabels[part.bucket]}</span>
            <span className={styles.amount}>{plainMoney(part.totalCents)}</span>
          </button>
        ))}
      </div>
    </div>
  );
};
