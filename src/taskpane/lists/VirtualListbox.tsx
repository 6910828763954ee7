import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
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
  item: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    boxSizing: 'border-box',
    padding: `6px ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  choosable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
});

export interface VirtualListboxProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => string | number;
  /** What a reader says of an item. */
  nameOf: (item: T) => string;
  /** In pixels, of a usual item; each is measured once drawn. */
  estimatedHeight: number;
  /** In pixels or any CSS length; shorter where there is less. */
  maxHeight: string;
  /** Given: many may be selected, Space and a click turn an item over. Else the active one counts as selected. */
  isSelected?: (item: T) => boolean;
  isChoosable: (item: T) => boolean;
  /** Enter, Space or a click. */
  onChoose: (item: T) => void;
  /** Ctrl+A. */
  onAll?: () => void;
  describedBy?: string;
  children: (item: T) => ReactNode;
}

/** A list of any length of which only what is in view is drawn. Arrows, Page, Home and End move; nothing in an item takes the keyboard. */
export const VirtualListbox = <T,>(props: VirtualListboxProps<T>): ReactElement => {
  const styles = useStyles();
  const { items, isSelected, isChoosable, onChoose } = props;
  const listId = useId();
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [activeIndex, setActiveIndex] = useState(0);
  const active = Math.max(0, Math.min(activeIndex, items.length - 1));
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => props.estimatedHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : props.keyOf(item);
    },
    overscan: 6,
  });
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(items.length - 1, index));
    setActiveIndex(next);
    virtualizer.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 5,
      PageUp: active - 5,
      Home: 0,
      End: items.length - 1,
    };
    const target = targets[event.key];
    const item = items[active];
    if (target !== undefined) {
      event.preventDefault();
      moveTo(target);
    } else if (event.key === 'a' && (event.ctrlKey || event.metaKey) && props.onAll !== undefined) {
      event.preventDefault();
      props.onAll();
    } else if ((event.key === 'Enter' || event.key === ' ') && item !== undefined) {
      event.preventDefault();
      if (isChoosable(item)) onChoose(item);
    }
  };
  return (
    <div
      ref={setScroller}
      className={styles.root}
      style={{ maxHeight: props.maxHeight }}
      role="listbox"
      tabIndex={0}
      aria-label={props.label}
      aria-multiselectable={isSelected !== undefined}
      aria-activedescendant={`${listId}-${active}`}
      {...(props.describedBy === undefined ? {} : { 'aria-describedby': props.describedBy })}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} style={{ height: `${virtualizer.getTotalSize()}px` }} role="presentation">
        {virtualizer.getVirtualItems().map((drawn) => {
          const item = items[drawn.index];
          if (item === undefined) return null;
          return (
            <div
              key={drawn.key}
              ref={virtualizer.measureElement}
              data-index={drawn.index}
              id={`${listId}-${drawn.index}`}
              role="option"
              aria-selected={isSelected === undefined ? drawn.index === active : isSelected(item)}
              aria-setsize={items.length}
              aria-posinset={drawn.index + 1}
              aria-label={props.nameOf(item)}
              data-active={drawn.index === active}
              className={mergeClasses(styles.item, isChoosable(item) && styles.choosable)}
              style={{ transform: `translateY(${drawn.start}px)` }}
              onClick={() => {
                setActiveIndex(drawn.index);
                if (isChoosable(item)) onChoose(item);
              }}
            >
              {props.children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
};
