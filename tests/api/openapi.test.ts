import { apiSummaries } from '../../src/strings/apiSummaries';
import { describeOnEachDatabase } from './support/apiContext';

interface OpenApi {
  openapi: string;
  paths: Record<
    string,
    Record<
      string,
      {
        summary?: string;
        tags?: string[];
        responses: Record<string, { content?: Record<string, { schema: unknown }> }>;
      }
    >
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

  it('says of every route in Portuguese what it does', async () => {
    const { body } = await context.call<OpenApi>(null, 'GET', '/api/openapi.json');
    const silent = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([, { summary, tags }]) => summary === undefined || tags?.length !== 1)
        .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    expect(silent).toEqual([]);
    const routes = Object.entries(body.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/{(\w+)}/g, ':$1')}`),
    );
    expect(Object.keys(apiSummaries).sort()).toEqual(routes.sort());
  });
});

describeOnEachDatabase('/api/docs', (context) => {
  it('is not there unless it is asked for', async () => {
    expect((await context.call(null, 'GET', '/api/docs')).status).toBe(401);
  });

  it('shows the API from this origin alone, without anything inline', async () => {
    await context.rebuild({ apiPage: true });
    const page = await context.call(null, 'GET', '/api/docs');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script>|<style>|https?:\/\//);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/script-src[^;]*unsafe|connect-src[^;]*http/);
    for (const file of [
      'static/swagger-ui.css',
      'static/swagger-ui-bundle.js',
      'static/swagger-initializer.js',
      'json',
    ]) {
      expect((await context.call(null, 'GET', `/api/docs/${file}`)).status).toBe(200);
    }
    expect((await context.call(null, 'GET', '/api/portfolio')).status).toBe(401);
  });
});
