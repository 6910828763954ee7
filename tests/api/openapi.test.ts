import { describeOnEachDatabase } from './support/apiContext';

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: unknown }> }> }>
  >;
}

describeOnEachDatabase('GET /api/openapi.json', (context) => {
  it('describes every path with what it answers', async () => {
    const { status, body } = await context.call<OpenApi>(null, 'GET', '/api/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    const paths = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        'GET /api/health',
        'GET /api/portfolio',
        'GET /api/portfolio/changes',
        'POST /api/edits',
        'GET /api/receivables',
        'GET /api/clients/{id}',
        'GET /api/clients/{id}/contacts',
        'POST /api/clients/{id}/contacts',
        'GET /api/settings',
        'PUT /api/settings',
        'GET /api/changes',
      ]),
    );
    const portfolio = body.paths['/api/portfolio']?.['get'];
    expect(portfolio?.responses['200']?.content?.['application/json']?.schema).toMatchObject({
      properties: { totals: { properties: { totalCents: { type: 'integer' } } } },
    });
    expect(portfolio?.responses['4XX']?.content).toHaveProperty('application/problem+json');
  });
});
