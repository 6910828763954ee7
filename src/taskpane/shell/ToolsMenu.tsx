import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { DocumentTextRegular } from '@fluentui/react-icons/svg/document-text';
import { MailMultipleRegular } from '@fluentui/react-icons/svg/mail-multiple';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { StethoscopeRegular } from '@fluentui/react-icons/svg/stethoscope';
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import type { ReactElement } from 'react';
import { toolText } from '../../strings/tools';
import type { Tool } from './navigation';

const useStyles = makeStyles({ button: { minWidth: '24px', flex: 'none' }, menu: { maxWidth: '300px' } });

const icons: Record<Tool, ReactElement> = {
  edits: <TableEditRegular />,
  emails: <MailMultipleRegular />,
  templates: <DocumentTextRegular />,
  dunning: <CalendarClockRegular />,
  import: <ArrowImportRegular />,
  export: <ArrowExportRegular />,
  diagnostics: <StethoscopeRegular />,
};

const order: readonly Tool[] = ['edits', 'emails', 'templates', 'dunning', 'import', 'export', 'diagnostics'];

export interface ToolsMenuProps {
  /** Given the button, to which the keyboard goes back from a tool. */
  onButton: (button: HTMLElement | null) => void;
  onTool: (tool: Tool) => void;
}

/** What is needed now and then: the menu ⋯ of the bar on top. */
export const ToolsMenu = ({ onButton, onTool }: ToolsMenuProps): ReactElement => {
  const styles = useStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          ref={onButton}
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={toolText.menu}
          title={toolText.menu}
        />
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {order.map((tool) => (
            <MenuItem key={tool} icon={icons[tool]} onClick={() => onTool(tool)}>
              {toolText.names[tool]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
