import { problemCodes, problemSchema, type Problem } from '../../src/contract/problem';
import { problemOf } from '../../src/api/refusal';
import { problemTitles } from '../../src/strings/problems';
import { describeOnEachDatabase } from './support/apiContext';

describe('Problems', () => {
  it.each(problemCodes)('%s has a Portuguese title and fits the contract', (code) => {
    const problem = problemOf(code);
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problemTitles[code]).toMatch(/^[A-ZÀ-Ý].*\.$/u);
    expect(problem.status).toBeGreaterThanOrEqual(400);
  });
});

describeOnEachDatabase('Refused calls', (context) => {
  it('point at every invalid field of a body in Portuguese', async () => {
    const { id } = await context.givenClient();
    const { status, body } = await context.call<Problem>('analista', 'POST', `/api/clients/${id}/contacts`, {
      status: '',
      returnOn: '31/12/2026',
      text: 12,
    });
    expect(status).toBe(400);
    expect(problemSchema.parse(body)).toEqual(body);
    expect(body.errors).toEqual([
      { code: 'validation_failed', pointer: '/status', detail: 'Não pode ficar vazio.' },
      { code: 'validation_failed', pointer: '/returnOn', detail: 'Data inválida: use AAAA-MM-DD.' },
      { code: 'validation_failed', pointer: '/text', detail: 'Deve ser um texto.' },
    ]);
    expect(body.pointer).toBe('/status');
  });

  it('say that a field is missing', async () => {
    const { id } = await context.givenClient();
    const { body } = await context.call<Problem>('analista', 'POST', `/api/clients/${id}/contacts`, {});
    expect(body.errors).toEqual([{ code: 'validation_failed', pointer: '/status', detail: 'Campo obrigatório.' }]);
  });

  it('name a field that the API does not know instead of dropping it', async () => {
    const { id } = await context.givenClient();
    const note = { status: 'contacted', text: 'Oi', texto: 'Oi' };
    const { body } = await context.call<Problem>('analista', 'POST', `/api/clients/${id}/contacts`, note);
    expect(body.detail).toBe('Campo desconhecido: texto.');
  });

  it.each([
    ['/api/portfolio?asOf=2026-02-30', '/asOf', 'Data inválida: use AAAA-MM-DD.'],
    ['/api/portfolio?minDaysOverdue=-1', '/minDaysOverdue', 'Deve ser no mínimo 0.'],
    ['/api/portfolio?minDaysOverdue=dez', '/minDaysOverdue', 'Deve ser um número.'],
    ['/api/portfolio?includeCurrent=sim', '/includeCurrent', 'Valor não aceito. Use: true, false.'],
    ['/api/clients/123', '/id', 'Identificador inválido.'],
    ['/api/changes?limit=0', '/limit', 'Deve ser no mínimo 1.'],
  ])('explain GET %s', async (url, pointer, detail) => {
    const { status, body } = await context.call<Problem>('analista', 'GET', url);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'validation_failed', pointer, detail });
  });

  it('are Portuguese for bad JSON, too', async () => {
    const { id } = await context.givenClient();
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await context.call<Problem>(
      'analista',
      'POST',
      `/api/clients/${id}/contacts`,
      '{"status": ',
      headers,
    );
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'validation_failed', detail: 'O corpo do pedido não é um JSON válido.' });
  });

  it('are Portuguese for an empty body', async () => {
    const { id } = await context.givenClient();
    const headers = { 'content-type': 'application/json' };
    const { status, body } = await context.call<Problem>(
      'analista',
      'POST',
      `/api/clients/${id}/contacts`,
      undefined,
      headers,
    );
    expect(status).toBe(400);
    expect(body.detail).toBe('O corpo do pedido está vazio.');
  });

  it('are Portuguese for a body that is too large', async () => {
    const { id } = await context.givenClient();
    const note = { status: 'contacted', text: 'x'.repeat(1_100_000) };
    const { status, body } = await context.call<Problem>('analista', 'POST', `/api/clients/${id}/contacts`, note);
    expect([status, body.code, body.title]).toEqual([413, 'payload_too_large', 'O conteúdo enviado é grande demais.']);
  });

  it('are Portuguese for a kind of content that is not JSON', async () => {
    const { id } = await context.givenClient();
    const headers = { 'content-type': 'text/csv' };
    const { status, body } = await context.call<Problem>(
      'analista',
      'POST',
      `/api/clients/${id}/contacts`,
      'a;b',
      headers,
    );
    expect([status, body.code]).toEqual([415, 'unsupported_media_type']);
  });

  it.each(['/api/does-not-exist', '/api/portfolio/1'])('are Portuguese for the unknown address %s', async (url) => {
    const { status, body } = await context.call<Problem>('analista', 'GET', url);
    expect([status, body.code, body.detail]).toEqual([404, 'not_found', 'Este endereço não existe na API.']);
  });

  it('are Portuguese for an address with a broken escape', async () => {
    const { status, body } = await context.call<Problem>('analista', 'GET', '/api/clients/%E0%A4%A');
    expect([status, body.code]).toEqual([400, 'validation_failed']);
  });

  it('tell nothing of what failed inside', async () => {
    await context.rebuild({
      clock: () => {
        throw new Error('secret of the clock');
      },
    });
    const { status, body, text } = await context.call<Problem>('analista', 'GET', '/api/settings');
    expect([status, body.code]).toEqual([500, 'internal_error']);
    expect(text).not.toContain('secret');
  });

  it('limit how many calls a person makes in a minute', async () => {
    await context.rebuild({ callsPerMinute: 2 });
    const first = await context.call('analista', 'GET', '/api/settings');
    expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
    await context.call('analista', 'GET', '/api/settings');
    const third = await context.call<Problem>('analista', 'GET', '/api/settings');
    expect([third.status, third.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0);
    const another = await context.call('supervisor', 'GET', '/api/settings');
    expect(another.status).toBe(200);
  });
});
