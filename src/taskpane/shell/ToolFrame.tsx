import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { toolText } from '../../strings/tools';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 },
  body: {
    position: 'relative',
    // A grid, since what stands in a column that is too short would be squeezed instead of scrolled.
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalM,
    flex: '1 1 auto',
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  },
  foot: {
    flex: 'none',
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const typesText = 'input, select, textarea';
/** Where Escape closes a menu. */
const opensMenu = '[aria-haspopup][aria-expanded="true"]';

export interface ToolFrameProps {
  name: string;
  onBack: () => void;
  /** Stays in view under what scrolls. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A view of the menu of tools: its name, the way back (also Escape), and its content. The keyboard moves into it. */
export const ToolFrame = ({ name, onBack, foot, children }: ToolFrameProps): ReactElement => {
  const styles = useStyles();
  const headingId = useId();
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // After the menu that opened this has given the keyboard back to its own button.
    const timer = window.setTimeout(() => back.current?.focus());
    return () => window.clearTimeout(timer);
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !(event.target instanceof Element)) return;
    // Of a dialog above, or of a field, where Escape means to leave what is being typed.
    if (!event.currentTarget.contains(event.target) || event.target.matches(`${typesText}, ${opensMenu}`)) return;
    event.preventDefault();
    onBack();
  };
  return (
    <section className={styles.root} aria-labelledby={headingId} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <Button
          ref={(button: HTMLElement | null) => {
            back.current = button;
          }}
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          onClick={onBack}
        >
          {toolText.back}
        </Button>
        <Subtitle2 as="h2" id={headingId} className={styles.name}>
          {name}
        </Subtitle2>
      </div>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && foot !== null && <div className={styles.foot}>{foot}</div>}
    </section>
  );
};
