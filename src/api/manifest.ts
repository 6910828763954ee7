/** Id of the add-in in production; the repository's manifest carries the one of development, so that both can be installed. */
export const productionAddinId = '5b0f6f0e-6c6b-4c0f-9a55-3d2f1c7a8e41';

export interface ManifestTarget {
  /** Origin that serves the add-in, without a slash at the end. */
  publicUrl: string;
  /** Origin of the identity provider, where it is another: its windows open inside Office only if listed. */
  identityOrigin: string | null;
  mode: 'development' | 'production';
}

/** Rewrites the manifest for where the add-in is served: every address, the AppDomains and, in production, the id. */
export function manifestFor(xml: string, { publicUrl, identityOrigin, mode }: ManifestTarget): string {
  const source = /<SourceLocation\s+DefaultValue="(https:\/\/[^/"]+)\//.exec(xml)?.[1];
  if (source === undefined) throw new Error('The manifest has no SourceLocation with an https address.');
  const moved = xml.replaceAll(new RegExp(`${escapePattern(source)}(?=[/"<])`, 'g'), publicUrl);
  const named = mode === 'production' ? moved.replace(/<Id>[^<]*<\/Id>/, `<Id>${productionAddinId}</Id>`) : moved;
  return identityOrigin === null ? named : withAppDomain(named, identityOrigin);
}

function withAppDomain(xml: string, origin: string): string {
  const entry = `<AppDomain>${origin}</AppDomain>`;
  return xml.includes(entry)
    ? xml
    : xml.replace(/(\s*)<\/AppDomains>/, (end, indent: string) => `${indent}  ${entry}${end}`);
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
