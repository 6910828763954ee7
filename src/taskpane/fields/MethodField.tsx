import type { ReactElement } from 'react';
import { paymentMethodSchema, type PaymentMethod } from '../../contract/common';
import { paymentMethodLabels } from '../../strings/labels';
import { ChoiceField } from './ChoiceField';

export interface MethodFieldProps {
  label: string;
  value: PaymentMethod;
  onChange: (value: PaymentMethod) => void;
}

/** How an amount is paid. */
export const MethodField = ({ label, value, onChange }: MethodFieldProps): ReactElement => (
  <ChoiceField label={label} value={value} onChange={(method) => onChange(paymentMethodSchema.parse(method))}>
    {paymentMethodSchema.options.map((method) => (
      <option key={method} value={method}>
        {paymentMethodLabels[method]}
      </option>
    ))}
  </ChoiceField>
);
