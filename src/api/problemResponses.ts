import { problemSchema } from '../contract/problem';

/** How the description of the API tells that every refusal is problem+json. */
export const problemResponses = {
  '4xx': {
    description: 'Recusa, com `code` estável (RFC 9457)',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
};
