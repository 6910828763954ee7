import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project, whatever the folder the command was called from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A file or folder of the project. */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Something the person at the terminal can put right: printed as one sentence, without a stack. */
export class Stop extends Error {}

/** Runs a command's main function; an expected stop is one sentence, anything else is a bug and keeps its stack. */
export async function main(run) {
  try {
    process.exitCode = (await run()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
