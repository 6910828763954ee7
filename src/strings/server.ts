/** What the server says at the terminal. */
export const serverSentences = {
  ready: (url: string) => `Cobrança pronta. Abra ${url}`,
  stop: 'Ctrl+C encerra.',
  apiOnly: (url: string) => `API da Cobrança em ${url}/api`,
  stopping: 'Encerrando…',
  portInUse: (port: number) =>
    `A porta ${port} já está em uso. Encerre o outro programa ou escolha outra porta com PORT.`,
  portRefused: (port: number) => `O sistema não deixa abrir a porta ${port}. Escolha outra com PORT.`,
  databaseUnreachable: (reason: string) => `Não foi possível abrir o banco de dados de DATABASE_URL: ${reason}`,
  folderUnusable: (folder: string, reason: string) => `A pasta de dados "${folder}" não pode ser usada: ${reason}`,
  certificateUnreadable: (file: string) => `O certificado ou a chave em "${file}" não pode ser lido.`,
  seeding: 'Banco vazio: criando a empresa de demonstração…',
  notBuilt: 'As páginas ainda não foram construídas: rode npm run build.',
} as const;

const databaseReasons: Record<string, string> = {
  ECONNREFUSED: 'o servidor não responde nesse endereço.',
  ENOTFOUND: 'esse endereço não existe.',
  ETIMEDOUT: 'o servidor não respondeu a tempo.',
  '28P01': 'usuário ou senha recusados.',
  '28000': 'o acesso foi recusado.',
  '3D000': 'esse banco não existe.',
  '42501': 'o usuário não pode criar as tabelas.',
};

/** Portuguese reason for a code of PostgreSQL or of the network; the code itself where we have no sentence for it. */
export function databaseReason(code: string): string {
  return databaseReasons[code] ?? `erro ${code}.`;
}
