import type { ResponseBody } from '../../../src/workbench/host/richApi/requestShapes';
import { AddinDouble } from './addinDouble';
import { RequestBuilder } from './requestBuilder';

export function connectedAddin(...args: ConstructorParameters<typeof AddinDouble>): AddinDouble {
  const addin = new AddinDouble(...args);
  addin.handshake();
  return addin;
}

/** Builds, sends and gives the answer with its results by action. */
export function batch(
  addin: AddinDouble,
  build: (request: RequestBuilder) => void,
): { response: ResponseBody; value: (action: number) => unknown } {
  const request = new RequestBuilder();
  build(request);
  const response = addin.sync(request.body);
  return { response, value: (action) => response.Results.find((one) => one.ActionId === action)?.Value };
}

/** Loads members of one object and gives them. */
export function load(
  addin: AddinDouble,
  find: (request: RequestBuilder) => { load: (...select: string[]) => number },
  ...select: string[]
): Record<string, unknown> {
  let action = 0;
  const { response, value } = batch(addin, (request) => {
    action = find(request).load(...select);
  });
  expect(response.Error).toBeUndefined();
  return value(action) as Record<string, unknown>;
}

/** Code of the refusal of a batch. */
export function refusal(addin: AddinDouble, build: (request: RequestBuilder) => void): string | undefined {
  return batch(addin, build).response.Error?.Code;
}

/** Sends a batch that must pass. */
export function done(addin: AddinDouble, build: (request: RequestBuilder) => void): void {
  expect(batch(addin, build).response.Error).toBeUndefined();
}
