import swagger from '@fastify/swagger';
import fp from 'fastify-plugin';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { version } from '../version';

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
      transform: createJsonSchemaTransform({ zodToJsonConfig: { unrepresentable: 'any' } }),
    });
    app.get('/api/openapi.json', { config: { public: true }, schema: { hide: true } }, () => app.swagger());
  },
  { name: 'openapi' },
);
