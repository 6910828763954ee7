import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { SheetParameters } from '../../excel/outcomes';
import { paneText } from '../../strings/pane';
import { useCompany } from '../context/CompanyContext';
import { fromSheet } from '../context/fromSheet';
import { usePaneHost } from '../context/PaneHostContext';
import { useNotices } from './notices';
import { parameterDifferences } from './parameterDifferences';

/** Says when the sheet's parameters are not the policy's, and puts them back. `loads` counts loads, after which they are read anew. */
export const ParametersBar = ({ loads }: { loads: number }): ReactElement | null => {
  const { sheets, updateRibbon } = usePaneHost();
  const { settings } = useCompany();
  const { show } = useNotices();
  const [parameters, setParameters] = useState<SheetParameters | null>(null);

  const read = useCallback(async (): Promise<void> => {
    const answer = await fromSheet(sheets.readParameters());
    // A cell being edited: the next change tells again.
    if (!answer.ok) return;
    setParameters(answer.value);
    await updateRibbon({ portfolioLoaded: answer.value !== null });
  }, [sheets, updateRibbon]);

  useEffect(() => {
    void read();
    let isGone = false;
    let stop: (() => Promise<void>) | null = null;
    void fromSheet(sheets.onParametersChanged(() => void read())).then((answer) => {
      if (!answer.ok) return;
      if (isGone) void answer.value();
      else stop = answer.value;
    });
    return () => {
      isGone = true;
      if (stop !== null) void stop();
    };
  }, [sheets, read, loads]);

  if (parameters === null) return null;
  const differences = parameterDifferences(parameters, settings);
  if (differences.length === 0) return null;
  const restore = async (): Promise<void> => {
    const answer = await fromSheet(sheets.resetParameters(settings));
    if (!answer.ok) show([{ intent: 'error', text: answer.error.message }]);
    await read();
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{paneText.parameters.differ(differences.join('; '))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void restore()}>
          {paneText.parameters.restore}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
