import type { PixOutcome } from '../contract/pix';

const number = (n: number): string => n.toLocaleString('pt-BR');

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

export const pixOutcomeLabels: Record<PixOutcome, string> = {
  settled: 'título quitado',
  partial: 'recebido em parte',
  alreadyRead: 'já lido',
  unmatched: 'sem título',
  renegotiated: 'título renegociado',
  notOpen: 'título não está em aberto',
  overTotal: 'mais que a dívida',
  refused: 'não registrado',
  outgoing: 'saída, não lida',
};

/** The same before it is done. */
export const pixOutcomePreviews: Record<PixOutcome, string> = {
  ...pixOutcomeLabels,
  settled: 'quita o título',
  partial: 'recebe em parte',
  refused: 'não será registrado',
};

/** Texts of a title's Pix and of Pix statements in the pane. */
export const pixText = {
  charge: {
    open: 'Pix',
    title: (label: string) => `Pix do título ${label}`,
    asOf: (date: string) => `Com multa e juros até ${date}; em outro dia o valor é outro.`,
    qr: (label: string, amount: string) => `QR Code do Pix do título ${label}, ${amount}`,
    code: 'Pix copia e cola',
    copy: 'Copiar código',
    copied: 'Código copiado.',
    copyByHand: 'O Excel não deixou copiar. O código está selecionado: use Ctrl+C.',
    to: (name: string, city: string) => `Recebedor: ${name}, ${city}`,
    key: (key: string) => `Chave: ${key}`,
    txid: (txid: string) => `Identificador: ${txid}`,
    cancelsBoleto:
      'Este título tem boleto em aberto. Quando o Pix for lido no extrato, a baixa do boleto entra na fila do banco; até lá, peça ao cliente que pague só um dos dois.',
    statement: 'O pagamento é reconhecido ao ler o extrato Pix em Banco, Retorno.',
  },
  statement: {
    read: 'Ler extrato Pix',
    hint: 'O extrato Pix do banco em CSV. Cada recebimento é casado com o título pelo identificador.',
    preview: 'Conferir extrato Pix',
    previewLead: 'Nada mudou ainda. Confira e registre.',
    result: 'Extrato Pix',
    apply: (n: number) => `Registrar ${counted(n, 'recebimento', 'recebimentos')}`,
    applying: 'Registrando…',
    nothing: 'Não há recebimento novo neste extrato.',
    applied: 'Extrato lido.',
    issues: (n: number) =>
      `${counted(n, 'erro', 'erros')} no arquivo: nada dele pode ser registrado. Corrija-o, ou baixe-o de novo do banco.`,
    issue: (line: number | null, column: string | null) =>
      [line === null ? null : `linha ${number(line)}`, column].filter((part) => part !== null).join(' · '),
    recorded: (amount: string) => `${amount} registrados`,
    willRecord: (amount: string) => `${amount} a registrar`,
    boletosToCancel: (n: number) =>
      n === 1
        ? 'A baixa de 1 boleto entrou na fila do banco.'
        : `As baixas de ${number(n)} boletos entraram na fila do banco.`,
    boletosWillCancel: (n: number) =>
      n === 1
        ? 'A baixa de 1 boleto entrará na fila do banco.'
        : `As baixas de ${number(n)} boletos entrarão na fila do banco.`,
    lines: 'Recebimentos do extrato',
    line: (line: number, date: string) => `linha ${number(line)} · ${date}`,
    nobody: 'pagador não informado',
  },
  waiting: {
    heading: 'Recebimentos Pix sem destino',
    fact: (amount: string, date: string) => `${amount} em ${date}`,
    payer: (name: string) => `pago por ${name}`,
    saved: 'Recebimento Pix resolvido.',
    more: 'Há mais recebimentos sem destino do que os mostrados: resolva estes primeiro.',
  },
} as const;
