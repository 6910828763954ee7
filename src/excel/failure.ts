import { sheetMessages } from '../strings/sheets';

export type SheetFailureCode = keyof typeof sheetMessages;

/** Why Excel did not do it: `message` is the Portuguese sentence, `detail` is the host's code, for support. */
export interface SheetFailure {
  code: SheetFailureCode;
  message: string;
  detail: string;
}

const byHostCode: Record<string, SheetFailureCode> = {
  InvalidOperationInCellEditMode: 'cellEditMode',
  AccessDenied: 'protectedSheet',
  RequestPayloadSizeLimitExceeded: 'payloadTooLarge',
  ResponsePayloadSizeLimitExceeded: 'payloadTooLarge',
  ItemNotFound: 'itemNotFound',
  InvalidReference: 'itemNotFound',
  ApiNotFound: 'notSupported',
  ApiNotAvailable: 'notSupported',
  NotImplemented: 'notSupported',
  UnsupportedOperation: 'notSupported',
  ReadOnlyWorkbook: 'readOnly',
  EditModeCannotBeEntered: 'readOnly',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
};

export function sheetFailure(code: SheetFailureCode, detail = ''): SheetFailure {
  return { code, message: sheetMessages[code], detail };
}

/** Failure of a host error, told by its `code` and never by its message; null where the error is ours (a bug). */
export function failureOfHostError(error: unknown): SheetFailure | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  const place = error.debugInfo?.errorLocation;
  const detail = place === undefined || place === '' ? error.code : `${error.code} (${place})`;
  return sheetFailure(byHostCode[error.code] ?? 'host', detail);
}

/** For work whose failure only means that nothing happens: lets bugs through. */
export function throwUnlessHostError(error: unknown): void {
  if (failureOfHostError(error) === null) throw error;
}
