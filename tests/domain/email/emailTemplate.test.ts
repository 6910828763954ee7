import { readEmailTemplate } from '../../../src/domain/email/emailTemplate';
import { recipientsOf } from '../../../src/domain/email/recipients';

const faultsOf = (subject: string, body = 'Oi') => {
  const read = readEmailTemplate({ subject, body });
  return read.ok ? [] : read.error.map(({ where, kind, text, line, column }) => [where, kind, text, line, column]);
};

describe('a template of e-mail', () => {
  it('is words and fields, however a field is written', () => {
    expect(readEmailTemplate({ subject: 'Olá, {{ Cliente }}!', body: '{{TÍTULOS}}\nfim' })).toEqual({
      ok: true,
      value: {
        subject: [
          { kind: 'words', text: 'Olá, ' },
          { kind: 'field', name: 'cliente' },
          { kind: 'words', text: '!' },
        ],
        body: [
          { kind: 'field', name: 'titulos' },
          { kind: 'words', text: '\nfim' },
        ],
      },
    });
  });

  it.each([
    ['Sua dívida com {{empresa}}', 'dívida'],
    ['COBRANÇA de novembro', 'COBRANÇA'],
    ['Título 0977 vence hoje', 'Título'],
    ['Valores em aberto', 'em aberto'],
    ['Regularize seus débitos', 'débitos'],
    ['Você está inadimplente', 'inadimplente'],
    ['Faltam R$ 12', 'R$'],
    ['Pague 1.234,56 hoje', '4,56'],
    ['Aviso antes do SPC', 'SPC'],
  ])('may not tell of a debt in its subject: %s', (subject, text) => {
    expect(faultsOf(subject)).toContainEqual(['subject', 'debtWordInSubject', text, 1, subject.indexOf(text) + 1]);
  });

  it.each(['{{empresa}}: mensagem para {{cliente}}', 'Precisamos falar em 24/11', 'Abertura do ano na Ipê'])(
    'may say in its subject what tells of none: %s',
    (subject) => expect(faultsOf(subject)).toEqual([]),
  );

  it('says where every fault stands', () => {
    expect(faultsOf('Oi {{total}}', 'Oi {{nada}}\r\nlinha {{cliente\n\n a {{pix}}\n{{ credor }} ')).toEqual([
      ['subject', 'debtFieldInSubject', '{{total}}', 1, 4],
      ['body', 'unknownField', '{{nada}}', 1, 4],
      ['body', 'unclosedField', '{{', 2, 7],
      ['body', 'blockNotAlone', '{{pix}}', 4, 4],
    ]);
  });
});

describe('recipients', () => {
  it('are the addresses of a text, each once', () => {
    expect(recipientsOf(' a@x.example ;b@x.example, A@X.example;')).toEqual({
      ok: true,
      value: ['a@x.example', 'b@x.example'],
    });
  });

  it.each([
    [null, { code: 'none' }],
    [' ; ', { code: 'none' }],
    ['a@x.example; ana', { code: 'invalid', address: 'ana' }],
    ['Ana <a@x.example>', { code: 'invalid', address: 'Ana <a@x.example>' }],
    ['a@x.example\r\nBcc: b@x.example', { code: 'invalid', address: 'a@x.example\r\nBcc: b@x.example' }],
    ['a@x.exa\u0000mple', { code: 'invalid', address: 'a@x.exa\u0000mple' }],
    [Array.from({ length: 11 }, (_each, index) => `a${index}@x.example`).join(';'), { code: 'tooMany' }],
  ])('are refused as a whole where one is none: %j', (text, error) => {
    expect(recipientsOf(text)).toEqual({ ok: false, error });
  });
});
