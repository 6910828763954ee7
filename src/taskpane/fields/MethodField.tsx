import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { paymentMethodSchema, type PaymentMethod } from '../../contract/common';
import { paymentMethodLabels } from '../../strings/labels';

export interface MethodFieldProps {
  label: string;
  value: PaymentMethod;
  onChange: (value: PaymentMethod) => void;
}

/** How an amount is paid. */
export const MethodField = ({ label, value, onChange }: MethodFieldProps): ReactElement => (
  <Field label={label}>
    <Select value={value} onChange={(_event, data) => onChange(paymentMethodSchema.parse(data.value))}>
      {paymentMethodSchema.options.map((method) => (
        <option key={method} value={method}>
          {paymentMethodLabels[method]}
        </option>
      ))}
    </Select>
  </Field>
);
