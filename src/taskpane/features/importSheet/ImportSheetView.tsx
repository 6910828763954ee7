import type { ReactElement } from 'react';
import { toolText } from '../../../strings/tools';
import { ToolFrame } from '../../shell/ToolFrame';

export const ImportSheetView = ({ onBack }: { onBack: () => void }): ReactElement => (
  <ToolFrame name={toolText.names.import} onBack={onBack}>
    {null}
  </ToolFrame>
);
