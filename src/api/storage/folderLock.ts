import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderInUse } from '../../strings/startup';

/** Another process works on the folder. The message is for the person who started this one. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(folderInUse(folder));
    this.name = 'FolderInUseError';
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the folder for this process alone, by listening on a socket named after it. The kernel gives the name back when the
 * process ends, however it ends, so nothing stale is left behind. Throws `FolderInUseError` if another process has it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  const real = realpathSync(folder);
  const name = `cobranca-${createHash('sha256').update(real).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return listenOrRefuse(`\0${name}`, folder);
  if (process.platform === 'win32') return listenOrRefuse(`\\\\.\\pipe\\${name}`, folder);
  return lockBySocketFile(join(tmpdir(), `${name}.sock`), folder);
}

async function listenOrRefuse(address: string, folder: string): Promise<FolderLock> {
  const server = await listen(address);
  if (server === null) throw new FolderInUseError(folder);
  return lockOf(server);
}

/** A socket with a file outlives its process: nobody answering on it means that it is stale. */
async function lockBySocketFile(path: string, folder: string): Promise<FolderLock> {
  const first = await listen(path);
  if (first !== null) return lockOf(first);
  if (await answers(path)) throw new FolderInUseError(folder);
  rmSync(path, { force: true });
  return listenOrRefuse(path, folder);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(server);
    });
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function lockOf(server: Server): FolderLock {
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
