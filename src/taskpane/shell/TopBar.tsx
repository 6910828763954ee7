import {
  Button,
  Caption1,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import type { ReactElement, ReactNode } from 'react';
import type { Settings } from '../../contract/settings';
import { roleLabels } from '../../strings/labels';
import { paneText } from '../../strings/pane';
import { signInText } from '../../strings/signIn';
import { useSignIn } from '../context/SignInContext';
import { brDate } from '../format/brDate';
import type { Tool } from './navigation';
import { ToolsMenu } from './ToolsMenu';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    flex: 'none',
    gap: tokens.spacingHorizontalXS,
    // The host draws its own menu over the pane's top right corner.
    paddingRight: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  facts: { flex: '1 1 auto', minWidth: 0, display: 'grid' },
  company: { overflow: 'hidden', overflowWrap: 'anywhere', maxHeight: `calc(2 * ${tokens.lineHeightBase200})` },
  oneLine: { textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  asOf: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  person: { minWidth: '24px', flex: 'none' },
  menu: { maxWidth: '300px' },
});

export interface TopBarProps {
  settings: Settings;
  asOf: string;
  onChooseCompany: (companyId: string) => void;
  onToolsButton: (button: HTMLElement | null) => void;
  onTool: (tool: Tool) => void;
  /** The tabs, which share the row. */
  children: ReactNode;
}

/** The tabs, whose portfolio this is, at which date where that is not today, the tools, and who is signed in. */
export const TopBar = (props: TopBarProps): ReactElement => {
  const { settings, asOf, onChooseCompany, children } = props;
  const styles = useStyles();
  const signIn = useSignIn();
  const { company, companies, user } = settings;
  const isWhatIf = asOf !== settings.today;
  return (
    <header className={styles.root}>
      {children}
      <div className={styles.facts}>
        <Caption1 as="h1" className={mergeClasses(styles.company, isWhatIf && styles.oneLine)} title={company.name}>
          {company.name}
        </Caption1>
        {isWhatIf && <Caption1 className={styles.asOf}>{paneText.asOf(brDate(asOf))}</Caption1>}
      </div>
      <ToolsMenu onButton={props.onToolsButton} onTool={props.onTool} />
      <Menu checkedValues={{ company: [company.id] }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.person}
            appearance="subtle"
            size="small"
            icon={<PersonRegular />}
            aria-label={paneText.userMenu(user.name)}
            title={user.name}
          />
        </MenuTrigger>
        <MenuPopover className={styles.menu}>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{paneText.signedInAs(user.name, roleLabels[user.role])}</MenuGroupHeader>
              {companies.length > 1 &&
                companies.map((other) => (
                  <MenuItemRadio
                    key={other.id}
                    name="company"
                    value={other.id}
                    onClick={() => onChooseCompany(other.id)}
                  >
                    {other.name}
                  </MenuItemRadio>
                ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<SignOutRegular />} onClick={() => void signIn.signOut()}>
              {signInText.signOut}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
};
