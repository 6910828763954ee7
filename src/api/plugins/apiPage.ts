import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { apiPagePolicy } from '../pages/contentPolicy';

/**
 * `/api/docs`: the description of the API to read and to try in a browser, from this origin alone. It says no more than
 * `/api/openapi.json` and needs no token; what it calls does.
 */
export async function apiPage(app: FastifyInstance): Promise<void> {
  app.addHook('onRoute', (route) => {
    route.config = { ...route.config, public: true };
  });
  app.addHook('onSend', async (_request, reply) => {
    void reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer');
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: apiPagePolicy(),
    theme: {
      title: 'Cobrança: API',
      // The library's own bar: its logo, and a field for descriptions from elsewhere, which the policy refuses anyway.
      css: [{ filename: 'cobranca.css', content: '.swagger-ui .topbar { display: none; }' }],
    },
    // Tokens are pasted by people: they are not kept.
    uiConfig: { docExpansion: 'list', persistAuthorization: false, tryItOutEnabled: false },
  });
}
