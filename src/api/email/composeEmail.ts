import type { EmailEnclosureLeftOut } from '../../contract/emails';
import type { ReceivableRow } from '../../contract/receivables';
import { formatBrDate, isoDate } from '../../domain/calendar/isoDate';
import type { ReadTemplate } from '../../domain/email/emailTemplate';
import { formatBrl } from '../../domain/money/formatMoney';
import { receivableLabel } from '../../domain/receivableLabel';
import { emailText } from '../../strings/emails';
import type { Tx } from '../storage/database';
import type { Charging } from '../storage/repositories/charging';
import type { StoredClient } from '../storage/repositories/clients';
import { creditorBlock, pixBlock, titlesBlock, totalOf } from './emailBlocks';
import { enclosuresOf, type EnclosedBoleto, type EnclosureWishes } from './enclosures';
import { renderBody, renderSubject } from './renderEmail';

export interface EmailToCompose {
  client: StoredClient;
  /** At least one, with charges at the company's today. */
  titles: readonly ReceivableRow[];
  template: ReadTemplate;
  wishes: EnclosureWishes;
  /** Who signs. */
  sender: string;
  now: Date;
}

export interface ComposedEmail {
  asOf: string;
  subject: string;
  text: string;
  html: string;
  totalCents: number;
  receivableIds: string[];
  /** What goes along. */
  boletos: EnclosedBoleto[];
  leftOut: EmailEnclosureLeftOut[];
}

/** An e-mail as its reader will see it, with the figures of the company's today. Writes nothing. */
export async function composeEmail(tx: Tx, charging: Charging, email: EmailToCompose): Promise<ComposedEmail> {
  const { client, titles, template, sender } = email;
  const { company, today } = charging;
  const enclosures = await enclosuresOf(tx, charging, titles, email.wishes, email.now);
  const labels = new Map(titles.map((title) => [title.id, receivableLabel(title)]));
  const attached = enclosures.boletos.map(({ receivableId }) => labels.get(receivableId) ?? receivableId);
  const totalCents = totalOf(titles);
  const oldest = titles.reduce(
    (first, title) => (title.dueDate < first ? title.dueDate : first),
    titles[0]?.dueDate ?? today,
  );
  const values = {
    inline: {
      cliente: client.name,
      contato: client.contactName ?? client.name,
      empresa: company.name,
      remetente: sender,
      hoje: formatBrDate(today),
      total: formatBrl(totalCents),
      quantidade: String(titles.length),
      vencimento: formatBrDate(isoDate(oldest)),
      atraso: emailText.days(Math.max(0, ...titles.map(({ daysOverdue }) => daysOverdue))),
    },
    blocks: {
      titulos: titlesBlock(titles, today, attached),
      pix: pixBlock(enclosures.pixCodes),
      credor: creditorBlock(company),
    },
  };
  const body = renderBody(template.body, values);
  return {
    asOf: today,
    subject: renderSubject(template.subject, values),
    text: body.text,
    html: body.html,
    totalCents,
    receivableIds: titles.map(({ id }) => id),
    boletos: enclosures.boletos,
    leftOut: enclosures.leftOut,
  };
}
