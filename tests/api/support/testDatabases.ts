import { readFile } from 'node:fs/promises';

function broker(): string {
  const address = process.env['TEST_DATABASES'];
  if (address === undefined) throw new Error('jest.config.js names the set-up that gives out databases');
  return address;
}

/** Address of a fresh, empty PostgreSQL database. */
export async function takePostgres(): Promise<string> {
  const response = await fetch(broker(), { method: 'POST' });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** Drops a database that `takePostgres` gave. */
export async function releasePostgres(url: string): Promise<void> {
  const response = await fetch(new URL(new URL(url).pathname, broker()), { method: 'DELETE' });
  if (!response.ok) throw new Error(await response.text());
}

/** Files of an empty PGlite. */
export async function emptyPglite(): Promise<Blob> {
  const response = await fetch(broker());
  const answer = await response.text();
  if (!response.ok) throw new Error(answer);
  return new Blob([await readFile(answer)]);
}
