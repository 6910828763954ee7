import { z } from 'zod';

/** The page's policy forbids code made of text; zod would find that out by trying. Must load before any schema is made. */
z.config({ jitless: true });
