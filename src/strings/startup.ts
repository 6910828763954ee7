/** A second process on one database folder. */
export function folderInUse(folder: string): string {
  return (
    `A pasta de dados "${folder}" já está em uso por outro processo da Cobrança. ` +
    'Encerre o outro processo, ou escolha outra pasta com DATA_DIR, ou use um servidor PostgreSQL com DATABASE_URL.'
  );
}

/** A database written by a newer version of the program. */
export function databaseIsNewer(found: number, known: number): string {
  return (
    `O banco de dados foi atualizado por uma versão mais nova da Cobrança (migração ${found}; esta versão conhece até a ${known}). ` +
    'Atualize o programa antes de abrir este banco.'
  );
}

/** The text of an applied migration is no longer the one that was applied. */
export function migrationChanged(number: number): string {
  return `A migração ${number} já foi aplicada neste banco com outro texto. Restaure o arquivo original e acrescente uma migração nova.`;
}
