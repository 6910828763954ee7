import type { Hold } from '../contract/common';
import { holdLabels } from './labels';

/** Cells a person may edit in the sheet, as the sentences name them. */
const cellNames = {
  phone: 'Telefone',
  email: 'E-mail',
  responsible: 'Responsável',
  hold: 'Bloqueio',
} as const;

export type EditedCell = keyof typeof cellNames;

/** What an edit of the sheet that was not written is told. */
export const editRefusals = {
  clientNotFound: 'Este cliente não existe nesta empresa. Atualize a carteira.',
  receivableNotFound: 'Este título não existe nesta empresa. Atualize a carteira.',
  notOpen: (why: string) => `${why} Nada foi enviado.`,
  stale: (what: 'O cliente' | 'O título', current: string) =>
    `${what} mudou desde que você o viu. Agora está assim: ${current}. Atualize a carteira e confira.`,
  invalidPhone: (value: string) =>
    `Telefone inválido: “${value}”. Use números com DDD; pode ter espaço, ( ) + - . / e ramal.`,
  invalidEmail: (value: string) => `E-mail inválido: “${value}”. Use um só endereço, como nome@empresa.com.br.`,
  tooLong: (cell: EditedCell, most: number) => `${cellNames[cell]} deve ter no máximo ${most} caracteres.`,
  keyReused: 'Esta alteração já foi enviada com outro conteúdo. Atualize a carteira e confira.',
  unexpected: 'Não foi possível confirmar esta linha. Envie de novo: o que já foi gravado não se repete.',
} as const;

/** `Telefone “(11) 5555-0101”; E-mail vazio`: values as they stand, in words. */
export function cellsInWords(cells: Partial<Record<EditedCell, string | null>>): string {
  return (Object.entries(cells) as [EditedCell, string | null][])
    .map(([cell, value]) => `${cellNames[cell]} ${value === null ? 'vazio' : `“${wordsOf(cell, value)}”`}`)
    .join('; ');
}

function wordsOf(cell: EditedCell, value: string): string {
  return cell === 'hold' ? holdLabels[value as Hold] : value;
}
