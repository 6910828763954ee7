import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ReceivableRow } from '../../../contract/receivables';
import { receivableLabel } from '../../../domain/receivableLabel';
import { clientText } from '../../../strings/client';
import { composeText } from '../../../strings/emailViews';
import { brDate } from '../../format/brDate';
import { brl } from '../../format/brl';

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  list: { display: 'grid', margin: 0, maxHeight: '240px', overflowY: 'auto' },
});

export interface ComposeTitlesProps {
  receivables: readonly ReceivableRow[];
  chosen: ReadonlySet<string>;
  /** What they come to today, in centavos; null while that is not known. */
  totalCents: number | null;
  isDisabled: boolean;
  onChange: (chosen: ReadonlySet<string>) => void;
}

/** Which titles the e-mail is about. */
export const ComposeTitles = (props: ComposeTitlesProps): ReactElement => {
  const styles = useStyles();
  const { receivables, chosen, totalCents } = props;
  const toggle = (id: string, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    props.onChange(next);
  };
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="titles">
        <AccordionHeader as="h3" size="small">
          {composeText.titles(chosen.size, receivables.length, totalCents === null ? null : brl(totalCents))}
        </AccordionHeader>
        <AccordionPanel>
          <div className={styles.list}>
            {receivables.map((row) => (
              <Checkbox
                key={row.id}
                label={composeText.titleLine(
                  receivableLabel(row),
                  brDate(row.dueDate),
                  clientText.daysLong(row.daysOverdue),
                )}
                checked={chosen.has(row.id)}
                disabled={props.isDisabled}
                onChange={(_event, data) => toggle(row.id, data.checked === true)}
              />
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
};
