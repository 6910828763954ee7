import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useMemo, useState, type ReactElement } from 'react';
import type { EmailTemplate } from '../../../contract/emails';
import { templatesText as text } from '../../../strings/emailViews';
import { toolText } from '../../../strings/tools';
import { useCompany } from '../../context/CompanyContext';
import { brDateTime } from '../../format/brDateTime';
import { useKept } from '../../hooks/useKept';
import { useEmailSettings, useEmailTemplates } from '../../queries/useEmailQueries';
import { usePortfolio } from '../../queries/useQueries';
import { FailureBar } from '../../shell/FailureBar';
import { ListSkeleton } from '../../shell/ListSkeleton';
import { useNotices } from '../../shell/notices';
import { ToolFrame } from '../../shell/ToolFrame';
import { queryOf, type Filters } from '../portfolio/filters';
import { OutboxBar } from './OutboxBar';
import { SenderForm } from './SenderForm';
import { draftOf, isSameText, templateDraftName, templateDraftSchema } from './templateDraft';
import { TemplateEditor } from './TemplateEditor';

/** More than a person looks through for an example. */
const mostExamples = 100;
/** Author of the templates that a company begins with. */
const maker = 'system';

const useStyles = makeStyles({
  minor: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  template: {
    display: 'grid',
    width: '100%',
    textAlign: 'left',
    justifyContent: 'stretch',
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  words: { overflowWrap: 'anywhere' },
  unsaved: { color: tokens.colorPaletteDarkOrangeForeground1 },
  button: { justifySelf: 'start' },
  accordion: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

const TemplateItem = ({ template, onOpen }: { template: EmailTemplate | null; onOpen: () => void }): ReactElement => {
  const styles = useStyles();
  const { settings } = useCompany();
  const [kept] = useKept(templateDraftName(template?.id ?? null), templateDraftSchema);
  const isUnsaved = kept !== null && !isSameText(kept, draftOf(template));
  const facts =
    template === null
      ? []
      : [
          template.isDefault ? text.isDefault : null,
          template.usedBySteps > 0 ? text.usedBySteps(template.usedBySteps) : null,
          template.updatedBy === maker
            ? text.starting
            : text.updated(brDateTime(template.updatedAt, settings.company.timeZone), template.updatedBy),
        ].filter((part) => part !== null);
  return (
    <li className={styles.item}>
      <Button appearance="subtle" className={styles.template} onClick={onOpen}>
        <span className={styles.name}>{template?.name ?? (kept?.name.trim() || text.newName)}</span>
        <Caption1 className={styles.words}>{template?.subject ?? kept?.subject ?? ''}</Caption1>
        {facts.length > 0 && <Caption1 className={styles.minor}>{facts.join(' · ')}</Caption1>}
        {isUnsaved && <Caption1 className={styles.unsaved}>{text.unsaved}</Caption1>}
      </Button>
    </li>
  );
};

export interface TemplatesViewProps {
  filters: Filters;
  /** The client that is open in the pane, with which templates are tried first. */
  clientId: string | null;
  onBack: () => void;
}

/** *Modelos de e-mail*: the list, and one of them being written. */
export const TemplatesView = ({ filters, clientId, onBack }: TemplatesViewProps): ReactElement => {
  const styles = useStyles();
  const { settings, today } = useCompany();
  const { show } = useNotices();
  const templates = useEmailTemplates();
  const sender = useEmailSettings();
  const portfolio = usePortfolio(useMemo(() => queryOf(filters, today), [filters, today]));
  const [opened, setOpened] = useState<string | null>(null);
  const [begun] = useKept(templateDraftName(null), templateDraftSchema);
  const isReadOnly = settings.user.role !== 'supervisor';
  const { data, error } = templates;

  const examples = useMemo(() => {
    const clients = portfolio.data?.clients ?? [];
    const first = clients.filter(({ id }) => id === clientId);
    return [...first, ...clients.filter(({ id }) => id !== clientId)]
      .slice(0, mostExamples)
      .map(({ id, name }) => ({ id, name }));
  }, [portfolio.data, clientId]);

  const template = data?.templates.find(({ id }) => id === opened) ?? null;
  const isNew = opened === 'new';
  if (data !== undefined && (template !== null || isNew)) {
    // The preview needs to know whom it is for; a portfolio that cannot be read only costs the preview.
    if (portfolio.data === undefined && portfolio.error === null) {
      return (
        <ToolFrame name={template?.name ?? text.newName} onBack={() => setOpened(null)}>
          <ListSkeleton />
        </ToolFrame>
      );
    }
    return (
      <TemplateEditor
        key={opened}
        template={template}
        fields={data.fields}
        examples={examples}
        isReadOnly={isReadOnly}
        onBack={() => setOpened(null)}
        onSaved={(saved) => {
          show([{ intent: 'success', text: text.saved(saved.name) }]);
          setOpened(null);
        }}
        onRemoved={(name) => {
          show([{ intent: 'success', text: text.removed(name) }]);
          setOpened(null);
        }}
      />
    );
  }
  return (
    <ToolFrame name={toolText.names.templates} onBack={onBack}>
      <Caption1 className={styles.minor}>{text.intro}</Caption1>
      <OutboxBar />
      {error !== null && <FailureBar failure={error.failure} onRetry={() => void templates.refetch()} />}
      {data === undefined && error === null && <ListSkeleton />}
      {data !== undefined && (
        <ul className={styles.list} aria-label={text.list}>
          {data.templates.map((one) => (
            <TemplateItem key={one.id} template={one} onOpen={() => setOpened(one.id)} />
          ))}
          {!isReadOnly && begun !== null && <TemplateItem template={null} onOpen={() => setOpened('new')} />}
        </ul>
      )}
      {isReadOnly ? (
        <Caption1 className={styles.minor}>{text.readOnly}</Caption1>
      ) : (
        begun === null && (
          <Button icon={<AddRegular />} className={styles.button} onClick={() => setOpened('new')}>
            {text.add}
          </Button>
        )
      )}
      {sender.error !== null && <FailureBar failure={sender.error.failure} onRetry={() => void sender.refetch()} />}
      {sender.data !== undefined && (
        <Accordion collapsible className={styles.accordion}>
          <AccordionItem value="sender">
            <AccordionHeader as="h3" size="small">
              {text.sender.heading}
            </AccordionHeader>
            <AccordionPanel>
              <SenderForm key={sender.data.version} settings={sender.data} isReadOnly={isReadOnly} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </ToolFrame>
  );
};
