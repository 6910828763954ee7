import type { ReactElement } from 'react';
import { toolText } from '../../../strings/tools';
import { ToolFrame } from '../../shell/ToolFrame';

export const ExportChangesView = ({ onBack }: { onBack: () => void }): ReactElement => (
  <ToolFrame name={toolText.names.export} onBack={onBack}>
    {null}
  </ToolFrame>
);
