import swagger from '@fastify/swagger';
import fp from 'fastify-plugin';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { apiSummaries } from '../../strings/apiSummaries';
import { version } from '../version';

const transform = createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } });

function describedBy(method: string | string[], url: string): { summary?: string; tags?: string[] } {
  const found = apiSummaries[`${String(method)} ${url}`];
  return found === undefined ? {} : { summary: found.summary, tags: [found.tag] };
}

/** Describes the API from the schemas of its routes, at `/api/openapi.json`. Registered before the routes. */
export const openapi = fp(
  async (app) => {
    await app.register(swagger, {
      openapi: {
        openapi: '3.1.0',
        info: {
          title: 'Cobrança para Excel',
          description:
            'Carteira de cobrança, negociações e recebimentos. Valores em centavos inteiros (campos `…Cents`), datas `AAAA-MM-DD`, ' +
            'taxas como fração decimal em texto. Recusas em application/problem+json (RFC 9457) com `code` estável.',
          version,
        },
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
        security: [{ token: [] }],
      },
      transform: (input) => {
        const schema = { ...input.schema, ...describedBy(input.route.method, input.url) };
        return transform({ ...input, schema });
      },
    });
    app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, () => app.swagger());
  },
  { name: 'openapi' },
);
