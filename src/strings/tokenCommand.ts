/** Sentences of `npm run -s token`. */
export const tokenCommand = {
  usage: (users: readonly string[]) => `Uso: npm run -s token -- --user ${users.join('|')}`,
  unknownUser: (user: string, users: readonly string[]) =>
    `Não há o usuário "${user}" no provedor de desenvolvimento. Os usuários são: ${users.join(', ')}.`,
  onlyInDevelopment:
    'Este comando só existe no desenvolvimento: com OIDC_ISSUER, os tokens vêm do provedor de identidade configurado.',
} as const;
