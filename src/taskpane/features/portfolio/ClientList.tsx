import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ClientSummary } from '../../../contract/portfolio';
import { portfolioText } from '../../../strings/portfolio';
import { brl } from '../../format/brl';

const rowHeight = 46;

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus [data-active="true"]': {
      boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1Selected,
    },
    '@media (forced-colors: active)': {
      ':focus [data-active="true"]': { outline: '3px solid Highlight', outlineOffset: '-3px' },
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  inner: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    height: `${rowHeight}px`,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignContent: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  opened: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '1px dashed Highlight', outlineOffset: '-1px' },
  },
  name: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  amount: { fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  minor: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  ellipsis: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export interface ClientListProps {
  clients: readonly ClientSummary[];
  openedId: string | null;
  /** What scrolls the list, and everything above it. */
  scroller: HTMLElement | null;
  onOpen: (client: ClientSummary) => void;
}

/** The clients, worst first as the backend orders them. Arrows move, Enter opens; only what is in view is drawn. */
export const ClientList = ({ clients, openedId, scroller, onOpen }: ClientListProps): ReactElement => {
  const styles = useStyles();
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  // What stands above the list grows and shrinks (progress, failures, the chosen bucket).
  useLayoutEffect(() => {
    const measure = (): void => setAbove(list.current?.offsetTop ?? 0);
    measure();
    const observer = new ResizeObserver(measure);
    for (const part of scroller?.children ?? []) if (part !== list.current) observer.observe(part);
    return () => observer.disconnect();
  }, [scroller]);
  const opened = clients.findIndex((client) => client.id === openedId);
  const [activeIndex, setActiveIndex] = useState(Math.max(0, opened));
  const active = Math.min(activeIndex, clients.length - 1);
  const virtualizer = useVirtualizer({
    count: clients.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: above,
  });

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(clients.length - 1, index));
    setActiveIndex(next);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? rowHeight) / rowHeight) - 1);
    const target: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: clients.length - 1,
    };
    const index = target[event.key];
    const client = clients[active];
    if (index !== undefined) {
      event.preventDefault();
      moveTo(index);
    } else if (event.key === 'Enter' && client !== undefined) {
      event.preventDefault();
      onOpen(client);
    }
  };

  const optionId = (index: number): string => `${listId}-${index}`;
  return (
    <div
      ref={list}
      className={styles.root}
      role="listbox"
      tabIndex={0}
      aria-label={portfolioText.clients}
      aria-activedescendant={optionId(active)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} style={{ height: `${virtualizer.getTotalSize()}px` }} role="presentation">
        {virtualizer.getVirtualItems().map((item) => {
          const client = clients[item.index];
          if (client === undefined) return null;
          const days = portfolioText.clientDays(client.maxDaysOverdue);
          const titles = portfolioText.clientTitles(client.openCount);
          return (
            <div
              key={client.id}
              id={optionId(item.index)}
              role="option"
              className={mergeClasses(styles.row, client.id === openedId && styles.opened)}
              style={{ transform: `translateY(${item.start - above}px)` }}
              data-active={item.index === active}
              aria-selected={client.id === openedId}
              aria-setsize={clients.length}
              aria-posinset={item.index + 1}
              aria-label={portfolioText.clientAccessible(client.name, days, titles, brl(client.totalCents))}
              title={client.name}
              onClick={() => {
                setActiveIndex(item.index);
                onOpen(client);
              }}
            >
              <span className={styles.name}>{client.name}</span>
              <span className={styles.amount}>{brl(client.totalCents)}</span>
              <span className={mergeClasses(styles.minor, styles.ellipsis)}>
                {[titles, client.city].filter((part) => part !== null).join(' · ')}
              </span>
              <span className={mergeClasses(styles.minor, styles.amount)}>{days}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
};
