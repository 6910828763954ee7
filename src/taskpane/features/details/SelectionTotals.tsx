import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useId, type ReactElement } from 'react';
import type { Debt } from '../../../domain/negotiation/debt';
import { clientText } from '../../../strings/client';
import { emailText } from '../../../strings/emailViews';
import { brl, plainMoney } from '../../format/brl';
import { BoletosButton } from '../titleBoleto/BoletosButton';

const narrow = '@media (max-width: 420px)';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-height: 420px)': { position: 'sticky', bottom: 0 },
  },
  parts: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', alignItems: 'baseline', margin: 0 },
  part: { display: 'inline-flex', gap: '4px', fontVariantNumeric: 'tabular-nums' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'end', gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0 },
  // Figures first where there is little room; the button keeps its name for readers and as a hint.
  email: { minWidth: 0, [narrow]: { padding: '5px', minWidth: '32px' } },
  emailIcon: { [narrow]: { marginRight: 0 } },
  emailWord: { [narrow]: { display: 'none' } },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface SelectionTotalsProps {
  debt: Debt;
  selectedIds: readonly string[];
  of: number;
  onNegotiate: () => void;
  onEmail: () => void;
}

/** What is chosen adds up to, and the way on; stays in view while the list scrolls. */
export const SelectionTotals = (props: SelectionTotalsProps): ReactElement => {
  const styles = useStyles();
  const { debt, selectedIds, of } = props;
  const selected = selectedIds.length;
  const reasonId = useId();
  const parts = [
    [clientText.totals.principal, debt.principalCents],
    [clientText.totals.fine, debt.fineCents],
    [clientText.totals.interest, debt.interestCents],
  ] as const;
  return (
    <section className={styles.root} aria-label={clientText.selectionTotal}>
      <div>
        <Caption1 role="status" aria-atomic="true" block>
          {clientText.selectedCount(selected, of)}
        </Caption1>
        {selected === 0 ? (
          <Caption1 id={reasonId} block className={styles.term}>
            {clientText.negotiateBlocked}
          </Caption1>
        ) : (
          <dl className={styles.parts}>
            <div className={mergeClasses(styles.part, styles.total)}>
              <dt>{clientText.totals.total}</dt>
              <dd className={styles.value}>{brl(debt.totalCents)}</dd>
            </div>
            {parts.map(([term, amount]) => (
              <div key={term} className={mergeClasses(styles.part, styles.small)}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.value}>{plainMoney(amount)}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      <div className={styles.buttons}>
        <BoletosButton receivableIds={selectedIds} />
        <Button
          className={styles.email}
          icon={{ className: styles.emailIcon, children: <MailRegular /> }}
          aria-label={emailText.openLong}
          title={selected === 0 ? emailText.openOverdue : emailText.openLong}
          onClick={props.onEmail}
        >
          <span className={styles.emailWord}>{emailText.open}</span>
        </Button>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={selected === 0}
          {...(selected === 0 ? { 'aria-describedby': reasonId } : {})}
          onClick={props.onNegotiate}
        >
          {clientText.negotiate}
        </Button>
      </div>
    </section>
  );
};
