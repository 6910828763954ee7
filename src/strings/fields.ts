/** Texts of the money and date fields, and of the calendar that Fluent draws. */
export const fieldText = {
  money: {
    empty: 'Informe um valor.',
    notANumber: 'Não entendi o valor. Escreva como 1.234,56.',
    fractionOfCent: 'O valor tem fração de centavo. Use no máximo duas casas depois da vírgula.',
    outOfRange: 'O valor é grande demais. O máximo é R$ 10 bilhões.',
    ambiguous: 'Este valor pode ser lido de dois modos. Escreva com centavos, como 1.234,00 ou 1,23.',
  },
  rate: {
    notANumber: 'Não entendi a porcentagem. Escreva como 12,5.',
  },
  count: {
    notAnInteger: 'Informe um número inteiro.',
  },
  date: {
    invalid: 'Não entendi a data. Escreva como 31/12/2026, 31122026 ou +30.',
    empty: 'Informe uma data.',
    openCalendar: (label: string) => `Abrir calendário: ${label}`,
    placeholder: 'dd/mm/aaaa',
  },
} as const;

/** In the shape of Fluent's calendar. */
export const calendarText = {
  months: [
    'Janeiro',
    'Fevereiro',
    'Março',
    'Abril',
    'Maio',
    'Junho',
    'Julho',
    'Agosto',
    'Setembro',
    'Outubro',
    'Novembro',
    'Dezembro',
  ],
  shortMonths: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
  days: ['domingo', 'segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'],
  shortDays: ['D', 'S', 'T', 'Q', 'Q', 'S', 'S'],
  goToToday: 'Ir para hoje',
  prevMonthAriaLabel: 'Mês anterior',
  nextMonthAriaLabel: 'Próximo mês',
  prevYearAriaLabel: 'Ano anterior',
  nextYearAriaLabel: 'Próximo ano',
  prevYearRangeAriaLabel: 'Anos anteriores',
  nextYearRangeAriaLabel: 'Próximos anos',
  monthPickerHeaderAriaLabel: '{0}, escolha para mudar o ano',
  yearPickerHeaderAriaLabel: '{0}, escolha para mudar o mês',
  closeButtonAriaLabel: 'Fechar calendário',
  weekNumberFormatString: 'Semana {0}',
  selectedDateFormatString: 'Data escolhida: {0}',
  todayDateFormatString: 'Hoje: {0}',
  dayMarkedAriaLabel: 'marcado',
};
