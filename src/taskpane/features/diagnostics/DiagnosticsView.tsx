import {
  Body1Strong,
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { diagnosticsText } from '../../../strings/diagnostics';
import { toolText } from '../../../strings/tools';
import { copyText } from '../../browser/copyText';
import { ToolFrame } from '../../shell/ToolFrame';
import { findingsOf } from './findings';
import { sectionsOf, supportText } from './sections';
import { useDiagnostics } from './useDiagnostics';

const text = diagnosticsText;

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  minor: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: '2px',
  },
  value: { overflowWrap: 'anywhere' },
  copied: { width: '100%' },
});

const workWords = { checking: text.checking, repairing: text.repairing, probing: text.probing };

/** *Diagnóstico*: what is wrong first, with what to do; then everything support asks about. */
export const DiagnosticsView = ({ onBack }: { onBack: () => void }): ReactElement => {
  const styles = useStyles();
  const { facts, work, message, check, repair, probe } = useDiagnostics();
  const [copied, setCopied] = useState<'yes' | 'byHand' | null>(null);
  const findings = facts === null ? [] : findingsOf(facts);
  const sections = facts === null ? [] : sectionsOf(facts);
  const wholeText = supportText(sections, findings);
  const isBusy = work !== null;
  return (
    <ToolFrame name={toolText.names.diagnostics} onBack={onBack}>
      {work !== null && (
        <div className={styles.part}>
          <Caption1 role="status">{workWords[work]}</Caption1>
          <ProgressBar aria-label={workWords[work]} />
        </div>
      )}
      {facts !== null && (
        <section className={styles.part}>
          <Body1Strong as="h3">
            {findings.length === 0
              ? text.problems.none
              : findings.length === 1
                ? text.problems.one
                : text.problems.many(findings.length)}
          </Body1Strong>
          {findings.map(({ title, todo }) => (
            <MessageBar key={title} intent="warning" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{title}</MessageBarTitle> {todo}
              </MessageBarBody>
            </MessageBar>
          ))}
        </section>
      )}
      {message !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      )}
      {facts !== null && (
        <>
          <div className={styles.buttons}>
            <Button size="small" disabledFocusable={isBusy} onClick={repair}>
              {text.repair}
            </Button>
            <Button size="small" disabledFocusable={isBusy} onClick={probe}>
              {text.probe}
            </Button>
            <Button size="small" disabledFocusable={isBusy} onClick={check}>
              {text.again}
            </Button>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => void copyText(wholeText).then((done) => setCopied(done ? 'yes' : 'byHand'))}
            >
              {text.copy}
            </Button>
          </div>
          <Caption1 className={styles.minor}>{text.probeHint}</Caption1>
          {copied !== null && <Caption1 role="status">{copied === 'yes' ? text.copied : text.copyByHand}</Caption1>}
          {copied === 'byHand' && (
            <Textarea
              className={styles.copied}
              readOnly
              resize="vertical"
              rows={8}
              aria-label={text.copyField}
              value={wholeText}
              onFocus={(event) => event.target.select()}
            />
          )}
          {sections.map(({ heading, rows }) => (
            <section key={heading} className={styles.part}>
              <Caption1Strong as="h3">{heading}</Caption1Strong>
              <dl className={styles.rows}>
                {rows.map(([name, value]) => [
                  <dt key={`${name} name`} className={styles.minor}>
                    <Caption1>{name}</Caption1>
                  </dt>,
                  <dd key={`${name} value`} className={styles.value}>
                    <Caption1>{value}</Caption1>
                  </dd>,
                ])}
              </dl>
            </section>
          ))}
        </>
      )}
    </ToolFrame>
  );
};
