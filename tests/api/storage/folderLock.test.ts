import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUseError, lockFolder } from '../../../src/api/storage/folderLock';

describe('The lock of a data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cobranca-lock-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is had by one at a time', async () => {
    const first = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUseError);
    await first.release();
    const second = await lockFolder(folder);
    await second.release();
  });

  it('is of the folder and not of the name it is called by', async () => {
    const first = await lockFolder(folder);
    const alias = `${folder}-alias`;
    await symlink(folder, alias);
    await expect(lockFolder(alias)).rejects.toBeInstanceOf(FolderInUseError);
    await first.release();
    await rm(alias);
  });

  it('makes a folder that is not there yet', async () => {
    const lock = await lockFolder(join(folder, 'a', 'b'));
    await lock.release();
  });

  it('tells in Portuguese what to do', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(/já está em uso por outro processo.*DATA_DIR.*DATABASE_URL/);
    await lock.release();
  });

  it('is free again as soon as its process was killed', async () => {
    const script = `
      const { lockFolder } = await import('./src/api/storage/folderLock.ts');
      await lockFolder(${JSON.stringify(folder)});
      setInterval(() => undefined, 1000);
      console.log('locked');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    expect(said.toString()).toBe('locked\n');
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUseError);
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    const lock = await lockFolder(folder);
    await lock.release();
  });
});
