import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreVerticalRegular } from '@fluentui/react-icons/svg/more-vertical';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { dunningText } from '../../../strings/dunningViews';
import { paneText } from '../../../strings/pane';
import { useApi } from '../../context/ApiContext';
import { useClientDunning } from '../../queries/useEmailQueries';
import { failureSentence } from '../../shell/failureSentence';
import { useNotices } from '../../shell/notices';

const text = dunningText.client;

const useStyles = makeStyles({ button: { minWidth: '24px', flex: 'none' }, menu: { maxWidth: '300px' } });

/** What else there is to do about a client: whether the régua writes to it. */
export const ClientMenu = ({ clientId }: { clientId: string }): ReactElement => {
  const styles = useStyles();
  const api = useApi();
  const queries = useQueryClient();
  const { show } = useNotices();
  const dunning = useClientDunning(clientId);
  const { data, error } = dunning;
  const change = async (enabled: boolean): Promise<void> => {
    const answer = await api.changeClientDunning(clientId, { enabled });
    if (!answer.ok) {
      show([{ intent: 'error', text: failureSentence(answer.error) }]);
      return;
    }
    queries.setQueryData(['clientDunning', clientId], answer.value);
    void queries.invalidateQueries({ queryKey: ['dunning'] });
    void queries.invalidateQueries({ queryKey: ['dunningSimulation'] });
    show([{ intent: 'success', text: answer.value.enabled ? text.turnedOn : text.turnedOff }]);
  };
  return (
    <Menu checkedValues={{ dunning: data?.enabled === true ? ['on'] : [] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          size="small"
          icon={<MoreVerticalRegular />}
          aria-label={text.menu}
          title={text.menu}
        />
      </MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {error === null ? (
            <MenuItemCheckbox
              name="dunning"
              value="on"
              disabled={data === undefined}
              onClick={() => void change(data?.enabled !== true)}
            >
              {text.isOn}
            </MenuItemCheckbox>
          ) : (
            <>
              <MenuItem disabled>{failureSentence(error.failure)}</MenuItem>
              <MenuItem persistOnClick onClick={() => void dunning.refetch()}>
                {paneText.tryAgain}
              </MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
