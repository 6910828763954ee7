/** The templates that a company begins with; its own from then on. */
export const startingTemplates = [
  {
    name: 'Títulos em aberto',
    isDefault: true,
    subject: '{{empresa}}: mensagem para {{cliente}}',
    body: `Olá, {{contato}},

Constam em aberto com {{empresa}} os títulos abaixo. O total com multa e juros é {{total}} em {{hoje}}.

{{titulos}}

{{pix}}

Se o pagamento já foi feito, desconsidere esta mensagem ou responda com o comprovante. Para combinar outra forma de pagamento, basta responder a este e-mail.

Atenciosamente,
{{remetente}}

{{credor}}`,
  },
  {
    name: 'Lembrete de vencimento',
    isDefault: false,
    subject: '{{empresa}}: lembrete para {{cliente}}',
    body: `Olá, {{contato}},

Lembramos os próximos vencimentos com {{empresa}}:

{{titulos}}

{{pix}}

Se o pagamento já foi feito ou agendado, desconsidere esta mensagem.

Atenciosamente,
{{remetente}}

{{credor}}`,
  },
  {
    name: 'Segundo aviso',
    isDefault: false,
    subject: '{{empresa}}: precisamos falar com {{contato}}',
    body: `Olá, {{contato}},

Ainda não identificamos o pagamento dos títulos abaixo, o mais antigo com vencimento em {{vencimento}}. O total com multa e juros é {{total}} em {{hoje}}.

{{titulos}}

{{pix}}

Responda a este e-mail para combinarmos uma solução. Se o pagamento já foi feito, envie o comprovante e desconsidere esta mensagem.

Atenciosamente,
{{remetente}}

{{credor}}`,
  },
] as const;

/** The steps that a régua begins with, all off: by the name of the template. */
export const startingSteps: readonly { days: number; template: (typeof startingTemplates)[number]['name'] }[] = [
  { days: -3, template: 'Lembrete de vencimento' },
  { days: 0, template: 'Lembrete de vencimento' },
  { days: 3, template: 'Títulos em aberto' },
  { days: 10, template: 'Títulos em aberto' },
  { days: 20, template: 'Segundo aviso' },
];
