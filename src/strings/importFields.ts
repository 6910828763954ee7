import type { ImportField } from '../contract/imports';

/** What a column of an import can be, as the person chooses it. */
export const importFieldLabels: Readonly<Record<ImportField, string>> = {
  clientKey: 'Código do cliente',
  clientStore: 'Loja do cliente',
  clientName: 'Nome do cliente',
  tradeName: 'Nome fantasia',
  document: 'CPF/CNPJ',
  contactName: 'Contato',
  phoneArea: 'DDD',
  phone: 'Telefone',
  whatsapp: 'WhatsApp',
  email: 'E-mail',
  address: 'Endereço',
  city: 'Cidade',
  state: 'UF',
  responsible: 'Responsável',
  titleKey: 'Chave do título no ERP',
  ownKey: 'Chave Cobrança',
  branch: 'Filial',
  prefix: 'Prefixo ou série',
  number: 'Número do título',
  installment: 'Parcela',
  installmentCount: 'Total de parcelas',
  type: 'Tipo',
  orderNumber: 'Pedido',
  invoiceKey: 'Chave da NF-e',
  issueDate: 'Emissão',
  originalDueDate: 'Vencimento original',
  dueDate: 'Vencimento',
  amount: 'Valor',
  balance: 'Saldo',
  paidAmount: 'Valor pago',
  paidOn: 'Data do pagamento',
  status: 'Situação no ERP',
  paymentMethod: 'Forma de pagamento',
  bearer: 'Portador',
};

const required: readonly ImportField[] = ['clientName', 'number', 'dueDate', 'amount'];

/**
 * Whether an import cannot do without it. The client's name may be replaced by its code or document, the number by a key of the
 * title, the amount by a balance.
 */
export function isRequiredField(field: ImportField): boolean {
  return required.includes(field);
}
