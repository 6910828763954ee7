import type { RequestBody, ResponseBody } from '../richApi/requestShapes';

/** Excel on the web takes and gives at most 5 MB a message; office.js does not check it, the host must. */
export const payloadLimit = 5 * 1024 * 1024;

/** Codes of office.js outside of the rich API's own errors. */
export const officeError = {
  cellEditMode: 5004,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  notSupported: 5000,
} as const;

/** Flag of a request: the host holds it until the person stopped typing in a cell. */
const delayForCellEdit = 64;

export interface RichApiRequest {
  body: string;
  delays: boolean;
}

/** Reads `executeMethod` number 93; null when it has another shape. */
export function richApiRequest(data: unknown): RichApiRequest | null {
  const array = (data as { ArrayData?: unknown } | null)?.ArrayData;
  if (!Array.isArray(array)) return null;
  const [, , , , body, , flags] = array as unknown[];
  if (typeof body !== 'string') return null;
  return { body, delays: typeof flags === 'number' && (flags & delayForCellEdit) !== 0 };
}

/** Bytes of a text in UTF-8, without encoding it when it is clearly below the limit. */
export function isTooLarge(text: string): boolean {
  if (text.length * 3 <= payloadLimit) return false;
  return text.length > payloadLimit || new TextEncoder().encode(text).length > payloadLimit;
}

export const parseBody = (text: string): RequestBody => JSON.parse(text) as RequestBody;

export const richApiAnswer = (response: ResponseBody | string): unknown => ({
  Version: 1,
  Error: 0,
  Data: [200, [], typeof response === 'string' ? response : JSON.stringify(response)],
});

export const richApiRefusal = (code: number): unknown => ({ Version: 1, Error: code, Data: [] });
