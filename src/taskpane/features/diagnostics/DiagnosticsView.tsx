import type { ReactElement } from 'react';
import { toolText } from '../../../strings/tools';
import { ToolFrame } from '../../shell/ToolFrame';

export const DiagnosticsView = ({ onBack }: { onBack: () => void }): ReactElement => (
  <ToolFrame name={toolText.names.diagnostics} onBack={onBack}>
    {null}
  </ToolFrame>
);
