import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Balance } from '../../../domain/negotiation/balance';
import { negotiationText } from '../../../strings/negotiation';
import { brl, plainMoney } from '../../format/brl';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  term: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '1px 0', whiteSpace: 'nowrap' },
  remark: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    padding: '1px 8px',
    textAlign: 'right',
  },
  parts: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'normal',
    paddingLeft: '4px',
  },
  amount: { textAlign: 'right', whiteSpace: 'nowrap', padding: '1px 0', width: '1%' },
  // In a low pane only what closes the negotiation stays in view.
  detail: { '@media (max-height: 520px)': { display: 'none' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  difference: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  open: { color: tokens.colorPaletteRedForeground1 },
  closed: { color: tokens.colorPaletteGreenForeground1 },
});

/** Dívida − Desconto = Total; Parcelas − Total = Diferença. */
export const BalanceTable = ({ balance }: { balance: Balance }): ReactElement => {
  const styles = useStyles();
  const text = negotiationText.balance;
  const { debt, differenceCents } = balance;
  const rows = [
    { term: text.discount, remark: balance.discountCents < 0 ? text.surcharge : '', amount: balance.discountCents },
    { term: text.total, remark: '', amount: balance.totalCents, strong: true },
  ];
  const side = differenceCents === 0 ? text.closed : differenceCents > 0 ? text.exceeds : text.missing;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{text.caption}</caption>
      <tbody>
        <tr className={styles.detail}>
          <th scope="row" colSpan={2} className={styles.term}>
            {text.debt}{' '}
            <span className={styles.parts}>
              {text.debtParts(
                plainMoney(debt.principalCents),
                plainMoney(debt.fineCents),
                plainMoney(debt.interestCents),
              )}
            </span>
          </th>
          <td className={styles.amount} aria-label={brl(debt.totalCents)}>
            {plainMoney(debt.totalCents)}
          </td>
        </tr>
        {rows.map((row) => (
          <tr key={row.term} className={row.strong === true ? styles.strong : styles.detail}>
            <th scope="row" className={mergeClasses(styles.term, row.strong === true && styles.strong)}>
              {row.term}
            </th>
            <td className={styles.remark}>{row.remark}</td>
            <td className={styles.amount} aria-label={brl(row.amount)}>
              {plainMoney(row.amount)}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row" className={styles.term}>
            {text.installments}
          </th>
          <td />
          <td className={styles.amount} aria-label={brl(balance.installmentsCents)}>
            {plainMoney(balance.installmentsCents)}
          </td>
        </tr>
        <tr className={mergeClasses(styles.strong, styles.difference)}>
          <th scope="row" className={mergeClasses(styles.term, styles.strong)}>
            {text.difference}
          </th>
          <td className={mergeClasses(styles.remark, differenceCents === 0 ? styles.closed : styles.open)}>{side}</td>
          <td className={mergeClasses(styles.amount, differenceCents === 0 ? styles.closed : styles.open)}>
            {differenceCents > 0 ? '+' : ''}
            {plainMoney(differenceCents)}
          </td>
        </tr>
      </tbody>
    </table>
  );
};
