import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { emailText } from '../../../strings/emailViews';

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap' } });

export interface Enclosures {
  attachBoletos: boolean;
  includePix: boolean;
}

export interface EnclosureChoiceProps {
  value: Enclosures;
  isDisabled?: boolean;
  onChange: (value: Enclosures) => void;
}

/** What an e-mail takes along. */
export const EnclosureChoice = ({ value, isDisabled = false, onChange }: EnclosureChoiceProps): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Checkbox
        label={emailText.attachBoletos}
        checked={value.attachBoletos}
        disabled={isDisabled}
        onChange={(_event, data) => onChange({ ...value, attachBoletos: data.checked === true })}
      />
      <Checkbox
        label={emailText.includePix}
        checked={value.includePix}
        disabled={isDisabled}
        onChange={(_event, data) => onChange({ ...value, includePix: data.checked === true })}
      />
    </div>
  );
};
