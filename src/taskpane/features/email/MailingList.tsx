import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { VirtualListbox } from '../../lists/VirtualListbox';

const useStyles = makeStyles({
  root: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { margin: 0, paddingInline: tokens.spacingHorizontalM },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  words: { display: 'block', overflowWrap: 'anywhere' },
});

export interface MailingLine {
  /** Given where a client may stand on more than one line. */
  key?: string;
  clientId: string;
  name: string;
  words: string;
}

export interface MailingListProps {
  heading: string;
  lines: readonly MailingLine[];
  isOpenAtFirst: boolean;
  onOpenClient: (clientId: string) => void;
}

/** Clients of a sending under one heading, folded away or in view; choosing one opens it. Nothing where there are none. */
export const MailingList = (props: MailingListProps): ReactElement | null => {
  const styles = useStyles();
  const { heading, lines } = props;
  if (lines.length === 0) return null;
  return (
    <Accordion collapsible className={styles.root} defaultOpenItems={props.isOpenAtFirst ? ['list'] : []}>
      <AccordionItem value="list">
        <AccordionHeader as="h3" size="small">
          {heading}
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>
          <VirtualListbox
            label={heading}
            items={lines}
            keyOf={({ key, clientId }) => key ?? clientId}
            nameOf={({ name, words }) => `${name}, ${words}`}
            estimatedHeight={46}
            maxHeight="240px"
            isChoosable={({ name }) => name !== ''}
            onChoose={({ clientId }) => props.onOpenClient(clientId)}
          >
            {({ name, words }) => (
              <>
                {name !== '' && <span className={styles.name}>{name}</span>}
                <span className={styles.words}>{words}</span>
              </>
            )}
          </VirtualListbox>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
};
