import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { useState, type ReactElement } from 'react';
import { maxBoletosPerFile } from '../../../contract/documents';
import { titleBoletoText } from '../../../strings/titleBoleto';
import { saveFile } from '../../browser/saveFile';
import { useApi } from '../../context/ApiContext';
import { failureSentence } from '../../shell/failureSentence';
import { useNotices } from '../../shell/notices';

/** The boletos of the chosen titles in one PDF; what cannot be printed is said, and then nothing is. */
export const BoletosButton = ({ receivableIds }: { receivableIds: readonly string[] }): ReactElement => {
  const api = useApi();
  const { show } = useNotices();
  const [isRunning, setIsRunning] = useState(false);
  const count = receivableIds.length;
  const label = titleBoletoText.many(count);
  const download = async (): Promise<void> => {
    setIsRunning(true);
    const answer = await api.boletosPdf({ receivableIds: [...receivableIds] });
    setIsRunning(false);
    if (!answer.ok) {
      show([{ intent: 'warning', text: failureSentence(answer.error) }]);
      return;
    }
    saveFile(answer.value);
    show([{ intent: 'success', text: titleBoletoText.downloaded(answer.value.name) }]);
  };
  return (
    <Button
      icon={<DocumentPdfRegular />}
      aria-label={label}
      title={label}
      disabledFocusable={count === 0 || count > maxBoletosPerFile || isRunning}
      onClick={() => void download()}
    />
  );
};
