import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  payload: AdapterPayload;
  expiresAt: number;
}

const kept = new Map<string, Kept>();

/**
 * What the local provider remembers (sessions, codes, refresh tokens), in memory. A restart forgets it: the pane's silent
 * renewal is then refused, and it asks to sign in again.
 */
export class MemoryAdapter implements Adapter {
  constructor(private readonly model: string) {}

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    kept.set(this.key(id), { payload, expiresAt: Date.now() + (expiresIn || 86_400) * 1000 });
    return Promise.resolve(undefined);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(this.key(id));
    if (found === undefined || found.expiresAt > Date.now()) return Promise.resolve(found?.payload);
    kept.delete(this.key(id));
    return Promise.resolve(undefined);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.findBy((payload) => payload.uid === uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.findBy((payload) => payload.userCode === userCode);
  }

  consume(id: string): Promise<undefined> {
    const found = kept.get(this.key(id));
    if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve(undefined);
  }

  destroy(id: string): Promise<undefined> {
    kept.delete(this.key(id));
    return Promise.resolve(undefined);
  }

  revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    return Promise.resolve(undefined);
  }

  private key(id: string): string {
    return `${this.model}:${id}`;
  }

  private findBy(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    for (const [key, { payload, expiresAt }] of kept) {
      if (key.startsWith(`${this.model}:`) && expiresAt > Date.now() && matches(payload))
        return Promise.resolve(payload);
    }
    return Promise.resolve(undefined);
  }
}
