import { Caption1, Caption1Strong, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { EmailPreview } from '../../../contract/emails';
import { emailPreviewText as text } from '../../../strings/emailViews';
import { MessageFrame } from './MessageFrame';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: '2px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2 },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  plain: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
  },
  left: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

export interface MessagePreviewProps {
  preview: EmailPreview;
  /** Another one is on its way. */
  isStale: boolean;
}

/** Exactly what will be sent: from and to whom, subject, what goes along and what does not, and the message itself. */
export const MessagePreview = ({ preview, isStale }: MessagePreviewProps): ReactElement => {
  const styles = useStyles();
  const [form, setForm] = useState<'formatted' | 'plain'>('formatted');
  const facts: [string, string][] = [
    [text.from, preview.from],
    ...(preview.replyTo === null ? [] : ([[text.replyTo, preview.replyTo]] as [string, string][])),
    [text.to, preview.to.length === 0 ? text.nobody : preview.to.join('; ')],
    [text.subject, preview.subject],
    [
      text.attachments,
      preview.attachments.length === 0
        ? text.noAttachments
        : preview.attachments.map(({ fileName }) => fileName).join(', '),
    ],
  ];
  return (
    <section className={styles.root} aria-label={text.heading} aria-busy={isStale}>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term} style={{ display: 'contents' }}>
            <dt>
              <Caption1 className={styles.term}>{term}</Caption1>
            </dt>
            <dd className={styles.fact}>
              <Caption1>{fact}</Caption1>
            </dd>
          </div>
        ))}
      </dl>
      {preview.leftOut.length > 0 && (
        <div>
          <Caption1Strong>{text.leftOut(preview.leftOut.length)}</Caption1Strong>
          <ul className={styles.left}>
            {preview.leftOut.map(({ receivableId, label, enclosure, reason }) => (
              <li key={`${receivableId} ${enclosure}`}>
                <Caption1>{text.leftOutLine(label, text.enclosures[enclosure], reason)}</Caption1>
              </li>
            ))}
          </ul>
        </div>
      )}
      <TabList
        size="small"
        selectedValue={form}
        aria-label={text.form}
        onTabSelect={(_event, data) => setForm(data.value === 'plain' ? 'plain' : 'formatted')}
      >
        <Tab value="formatted">{text.formatted}</Tab>
        <Tab value="plain">{text.plain}</Tab>
      </TabList>
      {form === 'formatted' ? <MessageFrame html={preview.html} /> : <pre className={styles.plain}>{preview.text}</pre>}
      <Caption1 role="status">{isStale ? text.updating : null}</Caption1>
    </section>
  );
};
