/** Texts of signing in and out. */
export const signInText = {
  title: 'Cobrança para Excel',
  lead: 'Veja quem está em atraso, negocie e devolva o acordo à planilha sem sair do Excel.',
  signIn: 'Entrar',
  signingIn: 'Aguardando a janela de entrada…',
  restoring: 'Retomando a sua sessão…',
  signOut: 'Sair',
  popupBlocked: 'O navegador bloqueou a janela de entrada. Permita janelas desta página e abra-a de novo.',
  openWindow: 'Abrir janela de entrada',
  cancelled: 'A janela de entrada foi fechada antes do fim. Nada mudou; entre quando quiser.',
  network: 'Sem conexão com o serviço de identidade. Verifique a rede e tente de novo.',
  failed: (code: string) => `A entrada não foi concluída (${code}). Tente de novo; se continuar, avise o suporte.`,
  expired: 'Sua sessão terminou. Entre de novo para continuar; o que você digitou está guardado.',
  nothingToConclude: 'Não há entrada em andamento. Pode fechar esta janela.',
  continueInOtherWindow: 'Continue na janela que se abriu. Esta se fecha sozinha.',
} as const;
