import { QueryClient } from '@tanstack/react-query';
import { FailureError } from './failureError';

const freshMilliseconds = 30_000;

/** Reads are tried twice when the connection breaks; what the backend refused is not asked again. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshMilliseconds,
        retry: (count, error) => count < 1 && error instanceof FailureError && error.failure.kind === 'network',
        retryDelay: 800,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
