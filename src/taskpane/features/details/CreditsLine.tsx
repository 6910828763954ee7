import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import type { ClientCredit } from '../../../contract/clients';
import type { ReceivableRow } from '../../../contract/receivables';
import { receivableLabel } from '../../../domain/receivableLabel';
import { creditsText } from '../../../strings/credits';
import { brDate } from '../../format/brDate';
import { brl, plainMoney } from '../../format/brl';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  total: { color: tokens.colorPaletteGreenForeground1 },
  list: {
    margin: 0,
    padding: '2px 0',
    listStyleType: 'none',
    maxHeight: '120px',
    overflowY: 'auto',
    fontVariantNumeric: 'tabular-nums',
  },
  credit: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  words: { overflowWrap: 'anywhere' },
  minor: { color: tokens.colorNeutralForeground2 },
});

export interface CreditsLineProps {
  /** Credits that no title uses, in centavos. */
  creditCents: number;
  credits: readonly ClientCredit[];
  receivables: readonly ReceivableRow[];
}

/** What the client has with the company: beside the debt, never in it. Nothing where there is none. */
export const CreditsLine = ({ creditCents, credits, receivables }: CreditsLineProps): ReactElement | null => {
  const styles = useStyles();
  const listId = useId();
  const [isOpen, setIsOpen] = useState(false);
  if (credits.length === 0 && creditCents === 0) return null;
  const linkedTo = ({ linkedReceivableId: id }: ClientCredit): string | null => {
    if (id === null) return null;
    const row = receivables.find((one) => one.id === id);
    return row === undefined ? creditsText.linkedElsewhere : creditsText.linked(receivableLabel(row));
  };
  return (
    <div>
      <div className={styles.line}>
        <Caption1 className={styles.total}>
          {creditCents === 0 ? creditsText.onlyLinked : creditsText.total(brl(creditCents))}
        </Caption1>
        {credits.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-controls={listId}
            onClick={() => setIsOpen((now) => !now)}
          >
            {isOpen ? creditsText.hide : creditsText.show}
          </Button>
        )}
      </div>
      {isOpen && (
        <>
          <ul id={listId} className={styles.list} aria-label={creditsText.heading} tabIndex={0}>
            {credits.map((credit) => (
              <li key={credit.id} className={styles.credit}>
                <Caption1 className={styles.words}>
                  {[
                    creditsText.line(credit, credit.issueDate === null ? null : brDate(credit.issueDate)),
                    linkedTo(credit),
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </Caption1>
                <Caption1>{plainMoney(credit.amountCents)}</Caption1>
              </li>
            ))}
          </ul>
          <Caption1 block className={styles.minor}>
            {creditsText.rule}
          </Caption1>
        </>
      )}
    </div>
  );
};
