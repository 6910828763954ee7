interface RouteSummary {
  summary: string;
  /** Heading under which the page of the API lists it. */
  tag: string;
}

const portfolio = 'Carteira';
const negotiations = 'Negociações';
const payments = 'Recebimentos';
const documents = 'Documentos';
const pix = 'Pix';
const company = 'Empresa';
const erp = 'ERP';
const webhooks = 'Webhooks';
const bank = 'Banco';
const emails = 'E-mails de cobrança';

/** What each route of the API does, in the description of the API. */
export const apiSummaries: Readonly<Record<string, RouteSummary>> = {
  'GET /api/health': { summary: 'Se o servidor e o banco de dados respondem', tag: company },
  'GET /api/settings': { summary: 'Quem está usando, a empresa, o dia de hoje e a política de cobrança', tag: company },
  'PUT /api/settings': { summary: 'Muda a política ou os feriados; só supervisores', tag: company },
  'GET /api/portfolio': { summary: 'Clientes com títulos em atraso e os totais da carteira', tag: portfolio },
  'GET /api/portfolio/changes': {
    summary: 'O que mudou na carteira desde um ponto, para atualizar a planilha sem recarregar',
    tag: portfolio,
  },
  'GET /api/receivables': { summary: 'Títulos em aberto dos clientes listados, em NDJSON', tag: portfolio },
  'GET /api/clients/:id': { summary: 'Um cliente com seus títulos, créditos e negociações', tag: portfolio },
  'GET /api/clients/:id/contacts': { summary: 'Histórico de contatos e acontecimentos do cliente', tag: portfolio },
  'POST /api/clients/:id/contacts': { summary: 'Registra um contato com o cliente', tag: portfolio },
  'POST /api/edits': { summary: 'Envia o que foi editado na planilha, linha a linha', tag: portfolio },
  'POST /api/negotiations/preview': {
    summary: 'Calcula uma negociação e diz o que impediria confirmá-la; não grava nada',
    tag: negotiations,
  },
  'POST /api/negotiations': { summary: 'Confirma uma negociação; exige Idempotency-Key', tag: negotiations },
  'GET /api/negotiations/:id': { summary: 'Uma negociação com títulos de origem e parcelas', tag: negotiations },
  'POST /api/negotiations/:id/reversal': { summary: 'Desfaz uma negociação sem pagamentos', tag: negotiations },
  'POST /api/receivables/:id/payments': { summary: 'Registra um recebimento no título', tag: payments },
  'POST /api/receivables/:id/payments/:paymentId/reversal': {
    summary: 'Estorna o último recebimento do título',
    tag: payments,
  },
  'GET /api/receivables/:id/boleto.pdf': { summary: 'O boleto registrado do título, em PDF', tag: documents },
  'POST /api/boletos/pdf': {
    summary: 'Boletos registrados de vários títulos em um PDF, ou como carnê',
    tag: documents,
  },
  'GET /api/negotiations/:id/carne.pdf': { summary: 'Carnê das parcelas em aberto de uma negociação', tag: documents },
  'GET /api/receivables/:id/pix': { summary: 'Pix copia e cola e QR do total do título hoje', tag: pix },
  'GET /api/receivables/:id/pix.png': { summary: 'QR do Pix do título, em PNG', tag: pix },
  'GET /api/receivables/:id/pix.svg': { summary: 'QR do Pix do título, em SVG', tag: pix },
  'POST /api/receivables/:id/pix/charge': {
    summary: 'Cobrança Pix dinâmica do título, na instituição da empresa; vale até o fim do dia',
    tag: pix,
  },
  'POST /api/pix/readings': { summary: 'Confere um Pix copia e cola colado e diz que título ele nomeia', tag: pix },
  'POST /api/pix/statements/preview': { summary: 'Mostra o que um extrato Pix faria; não grava nada', tag: pix },
  'POST /api/pix/statements': { summary: 'Lança os recebimentos de um extrato Pix (CSV) nos títulos', tag: pix },
  'GET /api/pix/receipts': { summary: 'Recebimentos lidos de extratos; os que esperam decisão', tag: pix },
  'POST /api/pix/receipts/:endToEndId/resolution': {
    summary: 'Diz o que foi feito de um recebimento que nenhum título levou',
    tag: pix,
  },
  'POST /api/imports': { summary: 'Importa clientes, títulos e créditos de um arquivo ou planilha', tag: erp },
  'POST /api/imports/preview': { summary: 'Mostra o que uma importação faria; não grava nada', tag: erp },
  'GET /api/changes': { summary: 'Alterações dos títulos, em ordem, a partir de um número', tag: erp },
  'GET /api/changes.csv': { summary: 'Alterações que o ERP precisa conhecer, em CSV', tag: erp },
  'GET /api/changes.xlsx': { summary: 'Alterações que o ERP precisa conhecer, em planilha do Excel', tag: erp },
  'GET /api/bank/accounts': { summary: 'Contas de cobrança, o que espera em cada uma e o último retorno', tag: bank },
  'POST /api/bank/accounts': { summary: 'Cadastra uma conta de cobrança; só supervisores', tag: bank },
  'PUT /api/bank/accounts/:id': { summary: 'Muda uma conta de cobrança; só supervisores', tag: bank },
  'GET /api/bank/waiting': { summary: 'O que espera para sair em remessa, e por que ainda não pode', tag: bank },
  'POST /api/bank/instructions/:id/withdrawal': { summary: 'Retira uma instrução que ainda espera', tag: bank },
  'POST /api/bank/accounts/:id/remittances': { summary: 'Gera uma remessa; exige Idempotency-Key', tag: bank },
  'GET /api/bank/remittances': { summary: 'Remessas geradas, das mais novas às mais antigas', tag: bank },
  'GET /api/bank/remittances/:id': { summary: 'O que foi numa remessa e o que o banco respondeu', tag: bank },
  'GET /api/bank/remittances/:id/file': { summary: 'O arquivo da remessa, byte a byte, quantas vezes for', tag: bank },
  'POST /api/bank/remittances/:id/discard': {
    summary: 'Descarta uma remessa que não foi ao banco; só supervisores',
    tag: bank,
  },
  'POST /api/bank/returns': { summary: 'Lê um retorno do banco: tudo ou nada, e cada linha uma só vez', tag: bank },
  'POST /api/bank/returns/preview': { summary: 'Mostra o que um retorno faria; não grava nada', tag: bank },
  'GET /api/bank/returns': { summary: 'Retornos lidos, dos mais novos aos mais antigos', tag: bank },
  'GET /api/bank/returns/:id': { summary: 'Um retorno e o que foi feito de cada linha', tag: bank },
  'GET /api/bank/alerts': { summary: 'O que o banco disse e uma pessoa tem de decidir', tag: bank },
  'POST /api/bank/alerts/:id/resolution': { summary: 'Marca um alerta como decidido, com uma nota', tag: bank },
  'GET /api/receivables/:id/boleto': { summary: 'O boleto do título e o que se pode fazer com ele', tag: bank },
  'POST /api/receivables/:id/boleto': { summary: 'Pede um boleto, uma mudança ou o fim dele', tag: bank },
  'GET /api/clients/:id/boletos': { summary: 'Os boletos de todos os títulos em aberto do cliente', tag: bank },
  'GET /api/webhooks': { summary: 'Webhooks da empresa; só supervisores', tag: webhooks },
  'POST /api/webhooks': { summary: 'Cria um webhook; o segredo só é mostrado nesta resposta', tag: webhooks },
  'DELETE /api/webhooks/:id': { summary: 'Remove um webhook; o que esperava entrega é abandonado', tag: webhooks },
  'GET /api/webhooks/:id/deliveries': {
    summary: 'Entregas de um webhook, das mais novas às mais antigas',
    tag: webhooks,
  },
  'POST /api/webhooks/:id/deliveries/:deliveryId/resend': {
    summary: 'Entrega de novo o mesmo evento, com o mesmo webhook-id',
    tag: webhooks,
  },
  'GET /api/email-templates': { summary: 'Modelos de e-mail da empresa e os campos que podem usar', tag: emails },
  'POST /api/email-templates': { summary: 'Cria um modelo de e-mail; só supervisores', tag: emails },
  'PUT /api/email-templates/:id': { summary: 'Muda um modelo de e-mail; só supervisores', tag: emails },
  'DELETE /api/email-templates/:id': { summary: 'Remove um modelo de e-mail; só supervisores', tag: emails },
  'GET /api/email-settings': { summary: 'Remetente e endereço para respostas', tag: emails },
  'PUT /api/email-settings': { summary: 'Muda remetente e endereço para respostas; só supervisores', tag: emails },
  'POST /api/clients/:id/emails/preview': { summary: 'Mostra o e-mail que iria; não grava nada', tag: emails },
  'POST /api/clients/:id/emails': { summary: 'Envia um e-mail de cobrança; exige Idempotency-Key', tag: emails },
  'GET /api/clients/:id/emails': { summary: 'E-mails do cliente e o que foi feito deles', tag: emails },
  'POST /api/email-batches/preview': { summary: 'Diz que clientes receberiam e por que outros não', tag: emails },
  'POST /api/email-batches': { summary: 'Envia um e-mail a cada cliente; exige Idempotency-Key', tag: emails },
  'GET /api/email-batches/:id': { summary: 'Andamento de um envio a muitos clientes', tag: emails },
  'POST /api/email-batches/:id/cancellation': { summary: 'Cancela o que ainda não saiu de um envio', tag: emails },
  'GET /api/dunning': { summary: 'Régua de cobrança da empresa', tag: emails },
  'PUT /api/dunning': { summary: 'Muda a régua de cobrança; só supervisores', tag: emails },
  'GET /api/dunning/simulation': { summary: 'O que a régua envia hoje, e o que não e por quê', tag: emails },
  'GET /api/clients/:id/dunning': { summary: 'Se a régua escreve a este cliente', tag: emails },
  'PUT /api/clients/:id/dunning': { summary: 'Liga ou desliga a régua para este cliente', tag: emails },
};
