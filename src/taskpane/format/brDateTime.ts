/** A moment as `24/11/2026 14:05` in a company's time zone. */
export const brDateTime = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('pt-BR', { dateStyle: 'short', timeStyle: 'short', timeZone })
    .format(new Date(moment))
    .replace(',', '');
