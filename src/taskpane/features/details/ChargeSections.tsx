import { Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ChargeExplanation, ChargeSection } from '../../../strings/chargeAccount';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalS },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { margin: 0, padding: '2px 0 0', listStyleType: 'none', display: 'grid', rowGap: '2px' },
  line: { display: 'block', overflowWrap: 'anywhere' },
});

/** The parts of an explanation with their figures; what to think about before acting stands first. */
export const ChargeSections = ({ explanation }: { explanation: ChargeExplanation }): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {explanation.warnings.map((warning) => (
        <MessageBar key={warning} intent="warning" layout="multiline">
          <MessageBarBody>
            <Caption1 block>{warning}</Caption1>
          </MessageBarBody>
        </MessageBar>
      ))}
      {explanation.sections.map((section) => (
        <section key={section.topic}>
          <h3 className={styles.head}>
            <span>{section.heading}</span>
            <span>{section.figure}</span>
          </h3>
          <ChargeLines section={section} />
        </section>
      ))}
    </div>
  );
};

/** The sentences of one part. */
export const ChargeLines = ({ section }: { section: ChargeSection }): ReactElement => {
  const styles = useStyles();
  return (
    <ul className={styles.lines}>
      {section.lines.map((line) => (
        <li key={line}>
          <Caption1 className={styles.line}>{line}</Caption1>
        </li>
      ))}
    </ul>
  );
};
