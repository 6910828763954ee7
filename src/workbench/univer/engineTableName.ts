/**
 * Univer's grammar knows no table name with an underscore or a dot (`Cobranca_Titulos` gives #NAME?). Inside Univer these two are
 * letters that look alike; everybody outside sees the real name.
 */
const lookalikes: Record<string, string> = { _: '\u02cd', '.': '\u2024' };

/** The name as Univer must have it. */
export function toEngineName(name: string): string {
  return name.replace(/[_.]/g, (sign) => lookalikes[sign] ?? sign);
}

/** The name as people and the add-in know it. */
export function fromEngineName(name: string): string {
  return name.replaceAll('\u02cd', '_').replaceAll('\u2024', '.');
}
