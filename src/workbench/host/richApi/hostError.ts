/** Codes that office.js hands to the add-in as `error.code`. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'UnsupportedOperation';

/** Refusal of one action, answered to the add-in as Excel would. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (message: string): HostError => new HostError('InvalidArgument', message);
export const itemNotFound = (message: string): HostError => new HostError('ItemNotFound', message);
