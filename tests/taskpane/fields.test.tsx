/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ReactElement } from 'react';
import type { IsoDate } from '../../src/domain/calendar/isoDate';
import { cents, type Cents } from '../../src/domain/money/cents';
import { SheetsProvider } from '../../src/taskpane/context/PaneHostContext';
import { DateField } from '../../src/taskpane/fields/DateField';
import { MoneyField } from '../../src/taskpane/fields/MoneyField';
import { prepareBrowser } from './support/browser';
import { createFakeHost } from './support/host';
import { today } from './support/worked';

prepareBrowser();

const Money = ({ separator = ',' as const }: { separator?: ',' | '.' }): ReactElement => {
  const [value, setValue] = useState<Cents | null>(null);
  return (
    <SheetsProvider host={{ ...createFakeHost(), decimalSeparator: separator }}>
      <FluentProvider theme={webLightTheme}>
        <MoneyField label="Valor" required value={value} onChange={setValue} />
        <output>{value === null ? 'nada' : String(value)}</output>
        <button type="button" onClick={() => setValue(cents(-2_648))}>
          Ajustar
        </button>
      </FluentProvider>
    </SheetsProvider>
  );
};

const Day = (): ReactElement => {
  const [value, setValue] = useState<IsoDate | null>(null);
  return (
    <FluentProvider theme={webLightTheme}>
      <DateField label="Vencimento" required today={today} value={value} onChange={setValue} />
      <output>{value ?? 'nada'}</output>
    </FluentProvider>
  );
};

const result = (): string | null => screen.getByRole('status').textContent;

describe('the money field', () => {
  it.each([
    ['1234,56', '123456', '1.234,56'],
    ['R$ 1.234,56', '123456', '1.234,56'],
    ['1,234.56', '123456', '1.234,56'],
    ['(1,00)', '-100', '−1,00'],
    ['1.234', '123400', '1.234,00'],
    ['200', '20000', '200,00'],
  ])('reads %s as it is typed and rewrites it when left', async (typed, centavos, shown) => {
    render(<Money />);
    const field = screen.getByLabelText('Valor');
    await userEvent.type(field, typed);
    expect(result()).toBe(centavos);
    await userEvent.tab();
    expect(field).toHaveValue(shown);
  });

  it('takes a pasted amount with the marks of a bank page', async () => {
    render(<Money />);
    await userEvent.click(screen.getByLabelText('Valor'));
    await userEvent.paste('R$\u00a01.834.220,10');
    expect(result()).toBe('183422010');
    expect(screen.getByLabelText('Valor')).toHaveValue('1.834.220,10');
  });

  it('keeps what it cannot read, and says so once the field is left', async () => {
    render(<Money />);
    const field = screen.getByLabelText('Valor');
    await userEvent.type(field, 'duzentos');
    expect(screen.queryByText(/Não entendi o valor/)).not.toBeInTheDocument();
    await userEvent.tab();
    expect(screen.getByText(/Não entendi o valor/)).toBeInTheDocument();
    expect(field).toHaveValue('duzentos');
    expect(result()).toBe('nada');
  });

  it('refuses a fraction of a centavo', async () => {
    render(<Money />);
    await userEvent.type(screen.getByLabelText('Valor'), '1,005');
    await userEvent.tab();
    expect(screen.getByText(/fração de centavo/)).toBeInTheDocument();
  });

  it('takes R$ 10 bilhões and refuses a centavo more, typed or pasted', async () => {
    render(<Money />);
    const field = screen.getByLabelText('Valor');
    await userEvent.type(field, '10000000000');
    expect(result()).toBe('1000000000000');
    await userEvent.clear(field);
    await userEvent.type(field, '10.000.000.000,01');
    await userEvent.tab();
    expect(screen.getByText('O valor é grande demais. O máximo é R$ 10 bilhões.')).toBeInTheDocument();
    expect(result()).toBe('nada');
    expect(field).toHaveValue('10.000.000.000,01');
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('R$ 10.000.000.000,01');
    expect(result()).toBe('nada');
    expect(field).toHaveValue('R$ 10.000.000.000,01');
  });

  it('follows a figure that somebody else sets', async () => {
    render(<Money />);
    await userEvent.type(screen.getByLabelText('Valor'), '10');
    await userEvent.click(screen.getByRole('button', { name: 'Ajustar' }));
    expect(screen.getByLabelText('Valor')).toHaveValue('−26,48');
  });

  it('reads the dot as the person’s sheet does', async () => {
    render(<Money separator="." />);
    await userEvent.type(screen.getByLabelText('Valor'), '1.50');
    expect(result()).toBe('150');
  });
});

describe('the date field', () => {
  it.each([
    ['31122026', '2026-12-31'],
    ['31/12/26', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['+30', '2026-12-24'],
  ])('reads %s', async (typed, date) => {
    render(<Day />);
    const field = screen.getByLabelText('Vencimento');
    await userEvent.type(field, typed);
    expect(result()).toBe(date);
    await userEvent.tab();
    const [year, month, day] = date.split('-');
    expect(field).toHaveValue(`${day}/${month}/${year}`);
  });

  it('keeps a day that does not exist, and says so', async () => {
    render(<Day />);
    await userEvent.type(screen.getByLabelText('Vencimento'), '31/02/2026');
    await userEvent.tab();
    expect(screen.getByText(/Não entendi a data/)).toBeInTheDocument();
    expect(screen.getByLabelText('Vencimento')).toHaveValue('31/02/2026');
  });

  it('takes a pasted date', async () => {
    render(<Day />);
    await userEvent.click(screen.getByLabelText('Vencimento'));
    await userEvent.paste('31.12.2026');
    expect(result()).toBe('2026-12-31');
  });

  it('offers a calendar in Portuguese that gives the civil day', async () => {
    render(<Day />);
    await userEvent.click(screen.getByRole('button', { name: 'Abrir calendário: Vencimento' }));
    await userEvent.click(await screen.findByLabelText('26, Novembro, 2026'));
    expect(result()).toBe('2026-11-26');
  });
});
