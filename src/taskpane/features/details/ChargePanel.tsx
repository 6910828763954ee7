import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactElement } from 'react';
import type { ReceivableRow } from '../../../contract/receivables';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import { receivableLabel } from '../../../domain/receivableLabel';
import type { ChargeTopic } from '../../../strings/chargeAccount';
import { clientText } from '../../../strings/client';
import { useCompany } from '../../context/CompanyContext';
import { brDate } from '../../format/brDate';
import { ChargeLines } from './ChargeSections';
import { explainTitle } from './explainTitle';

const useStyles = makeStyles({
  root: {
    // Gives way to the list's least height and to what is fixed under it; in a low pane everything scrolls.
    flex: '0 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-height: 420px)': { flex: 'none' },
  },
  // Inside the scroller, because rows of a grid of fixed height would be squeezed.
  stack: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'start' },
  title: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  minor: { color: tokens.colorNeutralForeground2 },
  all: { justifySelf: 'start' },
});

export interface ChargePanelProps {
  row: ReceivableRow;
  topic: ChargeTopic;
  asOf: IsoDate;
  isConsumer: boolean;
  onAll: () => void;
  onClose: () => void;
}

/** The number whose cell was chosen in the sheet, explained without taking the keyboard from the sheet. */
export const ChargePanel = (props: ChargePanelProps): ReactElement | null => {
  const styles = useStyles();
  const company = useCompany();
  const { row, topic, asOf } = props;
  const { sections, warnings } = explainTitle(row, company, asOf, props.isConsumer);
  const section = sections.find((one) => one.topic === topic);
  if (section === undefined) return null;
  return (
    <section className={styles.root} aria-label={clientText.explanation.region}>
      <div className={styles.stack}>
        <div className={styles.head}>
          <div role="status">
            <h3 className={styles.title}>
              {clientText.explanation.figure(section.heading, receivableLabel(row), section.figure)}
            </h3>
          </div>
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={clientText.explanation.close}
            onClick={props.onClose}
          />
        </div>
        <ChargeLines section={section} />
        {warnings.map((warning) => (
          <MessageBar key={warning} intent="warning" layout="multiline">
            <MessageBarBody>
              <Caption1 block>{warning}</Caption1>
            </MessageBarBody>
          </MessageBar>
        ))}
        <Caption1 className={styles.minor}>{clientText.explanation.sheetAsOf(brDate(asOf))}</Caption1>
        <Button size="small" className={styles.all} onClick={props.onAll}>
          {clientText.explanation.all}
        </Button>
      </div>
    </section>
  );
};
