import {
  Button,
  Caption1,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState, type ReactElement } from 'react';
import type { EmailField, EmailTemplate } from '../../../contract/emails';
import { emailText, templatesText as text } from '../../../strings/emailViews';
import { FailureBar } from '../../shell/FailureBar';
import { ToolFrame } from '../../shell/ToolFrame';
import { fieldRefusals } from './fieldRefusals';
import { RemoveTemplateDialog } from './RemoveTemplateDialog';
import { TemplateExample } from './TemplateExample';
import { TemplateTextFields } from './TemplateTextFields';
import { useTemplateEditing, type TemplateEditing, type TemplateEnds } from './useTemplateEditing';
import { useTemplatePreview } from './useTemplatePreview';

const longestName = 80;

const useStyles = makeStyles({
  input: { width: '100%', minWidth: 0 },
  minor: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  button: { justifySelf: 'start' },
});

export interface TemplateEditorProps extends TemplateEnds {
  /** Null: a new one. */
  template: EmailTemplate | null;
  fields: readonly EmailField[];
  /** Clients to try it with, at least one where there is one at all. */
  examples: readonly { id: string; name: string }[];
  isReadOnly: boolean;
  onBack: () => void;
}

/** Why it cannot be saved as it stands, or null. */
const whyNotSave = ({ draft, isChanged, isStale }: TemplateEditing): string | null => {
  if (draft.name.trim() === '') return text.nameMissing;
  if (draft.subject.trim() === '') return emailText.subjectMissing;
  if (draft.body.trim() === '') return emailText.bodyMissing;
  return isChanged || isStale ? null : text.nothingToSave;
};

/** A template with its preview for a real client. Mount it anew for another one. */
export const TemplateEditor = (props: TemplateEditorProps): ReactElement => {
  const { examples, template } = props;
  const editing = useTemplateEditing(template, { onSaved: props.onSaved, onRemoved: props.onRemoved });
  const [exampleId, setExampleId] = useState(examples[0]?.id ?? null);
  if (exampleId === null) return <Form {...props} editing={editing} example={null} refusals={{}} />;
  return <WithExample {...props} editing={editing} exampleId={exampleId} onExample={setExampleId} />;
};

const textFields = ['name', 'subject', 'body'] as const;

type Refusals = Partial<Record<(typeof textFields)[number], string>>;

const WithExample = (
  props: TemplateEditorProps & {
    editing: TemplateEditing;
    exampleId: string;
    onExample: (clientId: string) => void;
  },
): ReactElement => {
  const { editing, exampleId, template } = props;
  const example = useTemplatePreview(exampleId, template?.id ?? null, editing.draft);
  const refusals: Refusals | null = example.isStale ? null : fieldRefusals(example.failure, textFields);
  return (
    <Form
      {...props}
      refusals={refusals ?? {}}
      example={
        <TemplateExample
          clients={props.examples}
          clientId={exampleId}
          onClient={props.onExample}
          example={example}
          isRefused={refusals !== null}
        />
      }
    />
  );
};

const Form = (
  props: TemplateEditorProps & { editing: TemplateEditing; example: ReactElement | null; refusals: Refusals },
): ReactElement => {
  const styles = useStyles();
  const { template, fields, editing, isReadOnly } = props;
  const { draft, failure, isBusy } = editing;
  const [isRemoving, setIsRemoving] = useState(false);
  const ofSaving = fieldRefusals(failure, textFields);
  const refusals = { ...props.refusals, ...ofSaving };
  const isGone = failure?.kind === 'problem' && failure.problem.status === 404;
  const why = whyNotSave(editing);
  const whyNotRemove =
    template === null
      ? null
      : template.isDefault
        ? text.removeBlocked.default
        : template.usedBySteps > 0
          ? text.removeBlocked.used
          : null;
  const refusedName =
    refusals.name === undefined ? {} : { validationState: 'error' as const, validationMessage: refusals.name };
  return (
    <ToolFrame
      name={template?.name ?? text.newName}
      onBack={props.onBack}
      foot={
        isReadOnly ? null : (
          <>
            <Caption1 role="status">{isBusy ? text.saving : why}</Caption1>
            <Button
              appearance="primary"
              disabledFocusable={isBusy || why !== null || editing.isStale || isGone}
              onClick={editing.save}
            >
              {text.save}
            </Button>
          </>
        )
      }
    >
      {isReadOnly && <Caption1 className={styles.minor}>{text.readOnly}</Caption1>}
      {editing.isStale ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.stale}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={editing.save}>
              {text.saveMine}
            </Button>
            <Button size="small" onClick={editing.discard}>
              {text.takeTheirs}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        editing.isChanged && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{text.kept}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={editing.discard}>
                {text.discard}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )
      )}
      {isGone && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.gone}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={editing.saveAsNew}>
              {text.saveAsNew}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure !== null && ofSaving === null && !isGone && !editing.isStale && <FailureBar failure={failure} />}
      <Field label={text.name} {...refusedName}>
        <Input
          className={styles.input}
          value={draft.name}
          maxLength={longestName}
          readOnly={isReadOnly}
          autoComplete="off"
          onChange={(_event, data) => editing.change({ name: data.value })}
        />
      </Field>
      <TemplateTextFields
        value={draft}
        fields={fields}
        refusals={refusals}
        isDisabled={isReadOnly}
        onChange={({ subject, body }) => editing.change({ subject, body })}
      />
      {!isReadOnly &&
        (template?.isDefault === true ? (
          <Caption1 className={styles.minor}>{text.alreadyDefault}</Caption1>
        ) : (
          <Checkbox
            label={text.makeDefault}
            checked={draft.isDefault}
            onChange={(_event, data) => editing.change({ isDefault: data.checked === true })}
          />
        ))}
      {props.example ?? <Caption1 className={styles.minor}>{text.previewNobody}</Caption1>}
      {!isReadOnly && template !== null && (
        <>
          <Button
            size="small"
            className={styles.button}
            icon={<DeleteRegular />}
            disabledFocusable={whyNotRemove !== null || isBusy}
            onClick={() => setIsRemoving(true)}
          >
            {text.remove}
          </Button>
          {whyNotRemove !== null && <Caption1 className={styles.minor}>{whyNotRemove}</Caption1>}
        </>
      )}
      {isRemoving && template !== null && (
        <RemoveTemplateDialog
          name={template.name}
          onClose={() => setIsRemoving(false)}
          onConfirm={() => {
            setIsRemoving(false);
            editing.remove();
          }}
        />
      )}
    </ToolFrame>
  );
};
