/** A name for a download in letters, digits and hyphens, so that every system takes it: `boleto-0977-3`. */
export function plainFileName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
}
