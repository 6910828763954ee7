import {
  Caption1,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { EmailField } from '../../../contract/emails';
import { emailText } from '../../../strings/emailViews';

const useStyles = makeStyles({
  menu: { maxWidth: '300px', maxHeight: '320px', overflowY: 'auto' },
  item: { display: 'grid' },
  minor: { color: tokens.colorNeutralForeground2 },
});

export interface FieldMenuProps {
  /** Name of the field of the form that it writes into. */
  into: string;
  fields: readonly EmailField[];
  isDisabled: boolean;
  onInsert: (field: EmailField) => void;
}

/** What of the client and the company can stand in a text; choosing one writes it where the caret is. */
export const FieldMenu = ({ into, fields, isDisabled, onInsert }: FieldMenuProps): ReactElement => {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" disabled={isDisabled} aria-label={emailText.insertInto(into)}>
          {emailText.insertField}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {fields.map((field) => (
            <MenuItem key={field.name} onClick={() => onInsert(field)}>
              <span className={styles.item}>
                <span>{field.description}</span>
                <Caption1 className={styles.minor}>
                  {[`{{${field.name}}}`, field.block ? emailText.fieldOfBlock : null]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </Caption1>
              </span>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
