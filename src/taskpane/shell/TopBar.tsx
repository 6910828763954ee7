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
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import type { ReactElement } from 'react';
import type { Settings } from '../../contract/settings';
import { roleLabels } from '../../strings/labels';
import { paneText } from '../../strings/pane';
import { signInText } from '../../strings/signIn';
import { useSignIn } from '../context/SignInContext';
import { brDate } from '../format/brDate';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    // The host draws its own menu over the pane's top right corner.
    padding: `${tokens.spacingVerticalXS} 40px 0 ${tokens.spacingHorizontalM}`,
    minHeight: '32px',
  },
  company: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flex: '0 1 auto', minWidth: 0 },
  asOf: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', flex: '1 0 auto' },
  menu: { maxWidth: '300px' },
});

export interface TopBarProps {
  settings: Settings;
  asOf: string;
  onChooseCompany: (companyId: string) => void;
}

/** Whose portfolio this is, at which date, and who is signed in. */
export const TopBar = ({ settings, asOf, onChooseCompany }: TopBarProps): ReactElement => {
  const styles = useStyles();
  const signIn = useSignIn();
  const { company, companies, user } = settings;
  return (
    <header className={styles.root}>
      <Subtitle2 as="h1" className={styles.company} title={company.name}>
        {company.name}
      </Subtitle2>
      <Caption1 className={styles.asOf}>{paneText.asOf(brDate(asOf))}</Caption1>
      <Menu checkedValues={{ company: [company.id] }}>
        <MenuTrigger disableButtonEnhancement>
          <Button
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
