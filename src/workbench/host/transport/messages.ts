/** A message of office.js to its host. */
export interface AddinMessage {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _data: unknown;
  /** 0 invoke · 1 register an event · 2 unregister. */
  _actionType?: number;
}

/** Reads the text of a message event; null for what is no message of office.js. */
export function parseMessage(data: unknown): AddinMessage | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(data);
  } catch {
    // Pages post texts of all kinds; what is no JSON is not for the host.
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null) return null;
  const message = parsed as Partial<AddinMessage>;
  if (message._messageType !== 0 || typeof message._actionName !== 'string') return null;
  return message as AddinMessage;
}

/** Text of an answer (`event` false) or of an event sent to a registration. */
export function responseText(request: AddinMessage, data: unknown, origin: string, event: boolean): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: origin,
    _data: data,
    _errorCode: 0,
    _responseType: event ? 1 : 0,
    _serializerVersion: 1,
  });
}
