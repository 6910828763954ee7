import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { ReceivableRow } from '../../../contract/receivables';
import type { Charges } from '../../../domain/charges/chargesOf';
import { clientText } from '../../../strings/client';
import { ReceivableItem, receivableRowHeight } from './ReceivableItem';
import type { TitleMarks } from './titleMarks';
import { clickRow, pressKey, toggleRow, type Selection } from './selection';

const useStyles = makeStyles({
  root: {
    flex: '1 1 auto',
    minHeight: '53px',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 420px)': { flex: 'none', height: '160px' },
  },
  inner: { position: 'relative', width: '100%' },
});

export interface ReceivableListProps {
  titles: readonly { row: ReceivableRow; charges: Charges; marks: TitleMarks }[];
  selection: Selection;
  onSelection: (change: (selection: Selection) => Selection) => void;
  onDetails: (row: ReceivableRow) => void;
}

/** Open titles with multi-selection: a grid by WAI-ARIA, arrows move, Space toggles, Shift extends, Ctrl+A takes all. */
export const ReceivableList = ({ titles, selection, onSelection, onDetails }: ReceivableListProps): ReactElement => {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const ids = useMemo(() => titles.map((title) => title.row.id), [titles]);
  const heights = useMemo(() => titles.map((title) => receivableRowHeight(title.marks)), [titles]);
  const keyOf = useCallback((index: number) => ids[index] ?? index, [ids]);
  const active = Math.min(selection.active, ids.length - 1);
  const virtualizer = useVirtualizer({
    count: titles.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    getItemKey: keyOf,
    overscan: 8,
  });

  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active);
  }, [active, virtualizer]);

  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.closest('button') !== null) return;
    const modifiers = { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
    if (pressKey(selection, ids, event.key, modifiers) === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    onSelection((now) => pressKey(now, ids, event.key, modifiers) ?? now);
  };
  const onClick = useCallback(
    (index: number, event: MouseEvent) => {
      wantsFocus.current = true;
      const modifiers = { ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey };
      onSelection((now) => clickRow(now, ids, index, modifiers));
    },
    [ids, onSelection],
  );
  const onToggle = useCallback(
    (index: number) => {
      wantsFocus.current = true;
      onSelection((now) => toggleRow(now, ids, index));
    },
    [ids, onSelection],
  );

  return (
    <div
      ref={scroller}
      className={styles.root}
      role="grid"
      aria-label={clientText.list}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} style={{ height: `${virtualizer.getTotalSize()}px` }} role="rowgroup">
        {virtualizer.getVirtualItems().map((item) => {
          const title = titles[item.index];
          if (title === undefined) return null;
          return (
            <ReceivableItem
              key={title.row.id}
              row={title.row}
              charges={title.charges}
              marks={title.marks}
              index={item.index}
              start={item.start}
              isSelected={selection.selected.has(title.row.id)}
              isActive={item.index === active}
              onClick={onClick}
              onToggle={onToggle}
              onDetails={onDetails}
            />
          );
        })}
      </div>
    </div>
  );
};
