/** `Cache-Control` of a built file: for ever where its name carries a hash of its content, otherwise asked about every time. */
export function cacheHeader(file: string): string {
  return /\.[0-9a-f]{8}\.(js|css)(\.map)?$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
