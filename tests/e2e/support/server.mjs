import { rmSync } from 'node:fs';

/** The server under test on an empty folder, so that every run starts from the demo as it is seeded. */
rmSync(process.env.DATA_DIR, { recursive: true, force: true });
await import('../../../dist/server.js');
