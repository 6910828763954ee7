import { z } from 'zod';

export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['pglite', 'postgresql']),
  migration: z.int(),
  time: z.iso.datetime(),
});

export type Health = z.infer<typeof healthSchema>;
