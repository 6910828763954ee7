import type { Grid } from '../../grid';
import { looksLikeCell } from '../cells/address';
import { HostError, invalidArgument } from '../richApi/hostError';

/** Refuses what Excel refuses as the name of a table or of a range: spaces, a leading digit, what looks like a cell, names taken. */
export function checkName(grid: Grid, name: unknown, own: string | null): string {
  if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || looksLikeCell(name)) {
    throw invalidArgument(`${String(name)} cannot be a name.`);
  }
  const wanted = name.toLowerCase();
  const taken = [...grid.tables(), ...grid.names()].some(
    (one) => one.name.toLowerCase() === wanted && one.name !== own,
  );
  if (taken) throw new HostError('ItemAlreadyExists', `The name ${name} is taken.`);
  return name;
}

/** Headers as Excel keeps them: never empty, never twice in one table. */
export function uniqueHeaders(sent: string[]): string[] {
  const taken = new Set<string>();
  return sent.map((header, at) => {
    const wanted = header === '' ? `Coluna${at + 1}` : header;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}
