import type { ImportLayoutName } from '../../contract/imports';
import { headerKey } from './headers';

/** Headers that only this system writes; one of a group's alternatives (`|`) is enough, every group is needed. */
const marks: readonly (readonly [ImportLayoutName, readonly string[]])[] = [
  ['protheus', ['e1num|e1saldo|e1tipo|a1cod']],
  ['omie', ['codigolancamentoomie|codigoclienteomie']],
  ['bling', ['contatonome|contatoid|contatonumerodocumento', 'situacao|vencimentooriginal']],
  ['tiny', ['clientecpfcnpj|seriedocumento|nrodocumento', 'situacao']],
  ['contaAzul', ['naopago|clientefornecedor|cnpjcpfclientefornecedor']],
];

/** The system that wrote these headers, for the person to see; the columns are recognised one by one all the same. */
export function layoutNameOf(headers: readonly string[]): ImportLayoutName {
  const keys = new Set(headers.map(headerKey));
  const found = marks.find(([, groups]) => groups.every((group) => group.split('|').some((key) => keys.has(key))));
  return found?.[0] ?? 'generic';
}
