import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('The log', (context) => {
  const lines: string[] = [];
  const logger = { level: 'info', stream: { write: (line: string) => void lines.push(line) } };

  beforeEach(async () => {
    lines.length = 0;
    await context.rebuild({ logger });
  });

  it('tells method, path and status of a call, and neither its token nor what it asked for', async () => {
    await context.call('analista', 'GET', '/api/portfolio?search=Maria%20da%20Silva', undefined, {
      cookie: 'session=abc',
    });
    const log = lines.join('');
    expect(lines.map((line) => JSON.parse(line) as Record<string, unknown>)).toEqual([
      expect.objectContaining({ req: { method: 'GET', path: '/api/portfolio' } }),
      expect.objectContaining({ res: { status: 200 } }),
    ]);
    expect(log).not.toMatch(/Maria|token-of|analista|session|127\.0\.0\.1/);
  });

  it('tells where a call failed without the values of the failed statement', async () => {
    const { id } = await context.givenClient();
    await context.database.asOwner((tx) => tx.execute('alter table contact rename to contact_gone'));
    const note = { status: 'contacted', text: 'Segredo do cliente' };
    const { status } = await context.call('analista', 'POST', `/api/clients/${id}/contacts`, note);
    await context.database.asOwner((tx) => tx.execute('alter table contact_gone rename to contact'));
    expect(status).toBe(500);
    const log = lines.join('');
    expect(log).toContain('insert into');
    expect(log).toContain('42P01');
    expect(log).not.toContain('Segredo');
  });
});
