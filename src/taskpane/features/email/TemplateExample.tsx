import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { emailText, templatesText as text } from '../../../strings/emailViews';
import { ChoiceField } from '../../fields/ChoiceField';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { MessagePreview } from './MessagePreview';
import type { TemplatePreviewState } from './useTemplatePreview';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
});

export interface TemplateExampleProps {
  clients: readonly { id: string; name: string }[];
  clientId: string;
  onClient: (clientId: string) => void;
  example: TemplatePreviewState;
  /** The text is refused, which is said next to it. */
  isRefused: boolean;
}

/** The template as one client would read it. */
export const TemplateExample = (props: TemplateExampleProps): ReactElement => {
  const styles = useStyles();
  const { preview, isStale, hasNoTitles, failure } = props.example;
  return (
    <section className={styles.root}>
      <Body1Strong as="h3">{text.preview}</Body1Strong>
      <ChoiceField label={text.previewFor} value={props.clientId} onChange={props.onClient}>
        {props.clients.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceField>
      {props.isRefused ? (
        <Body1>{emailText.previewFaults}</Body1>
      ) : failure !== null ? (
        <FailureBar failure={failure} onRetry={() => void preview.refetch()} />
      ) : hasNoTitles ? (
        <Body1>{text.previewNoTitles}</Body1>
      ) : preview.data === undefined ? (
        <ListSkeleton rows={4} />
      ) : (
        <MessagePreview preview={preview.data} isStale={isStale} />
      )}
    </section>
  );
};
