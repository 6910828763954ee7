import { textArgument } from '../richApi/argumentReaders';
import { hostObject, type HostObject } from '../richApi/hostObject';
import { flag } from './rangeFormat';

export interface ServiceParts {
  functionsLoaded(): void;
  functionResults(results: unknown): void;
  paneVisibility(visible: boolean): void;
  ribbonUpdate(controlId: string, state: { enabled?: boolean; visible?: boolean }): void;
}

/** Objects outside of the workbook that office.js asks for by name. */
export function services(parts: ServiceParts): Map<string, HostObject> {
  let startState = 'Inactive';
  let state = 'Visible';
  const button = (id: string): HostObject =>
    hostObject({
      type: 'RibbonButton',
      identity: `button/${id}`,
      id,
      write: {
        Enabled: (value) => {
          parts.ribbonUpdate(id, { enabled: flag(value) });
        },
      },
      call: {
        SetEnabled: (args) => {
          parts.ribbonUpdate(id, { enabled: flag(args[0]) });
        },
      },
    });
  const tab = (id: string): HostObject =>
    hostObject({
      type: 'RibbonTab',
      identity: `tab/${id}`,
      id,
      call: {
        SetVisibility: (args) => {
          parts.ribbonUpdate(id, { visible: flag(args[0]) });
        },
      },
    });
  const results = (args: unknown[]): void => {
    parts.functionResults(args[0]);
  };
  return new Map([
    [
      'Microsoft.ExcelServices.CustomFunctions',
      hostObject({
        type: 'CustomFunctions',
        identity: null,
        call: {
          _SetOsfControlContainerReadyForCustomFunctions: () => {
            parts.functionsLoaded();
          },
          // 1: sizes may be refused and retried, 2: shorter pause between results, 4: pause of two seconds at most.
          _GetEnabledFeatures: () => [1, 2, 4],
          SetInvocationResults: results,
          SetInvocationArrayResults: results,
        },
      }),
    ],
    [
      'Microsoft.InternalService.AddinInternalService',
      hostObject({
        type: 'AddinInternalService',
        identity: null,
        call: { NotifyActionHandlerReady: () => undefined },
      }),
    ],
    [
      'Microsoft.AppRuntime.AppRuntimePersistenceService',
      hostObject({
        type: 'AppRuntimePersistenceService',
        identity: null,
        call: {
          SetAppRuntimeStartState: (args) => {
            startState = textArgument(args, 0);
          },
          GetAppRuntimeStartState: () => startState,
        },
      }),
    ],
    [
      'Microsoft.AppRuntime.AppRuntimeService',
      hostObject({
        type: 'AppRuntimeService',
        identity: null,
        call: {
          SetAppRuntimeState: (args) => {
            state = textArgument(args, 0);
            parts.paneVisibility(state === 'Visible');
          },
          GetAppRuntimeState: () => state,
        },
      }),
    ],
    [
      'Microsoft.DynamicRibbon.DynamicRibbon',
      hostObject({
        type: 'DynamicRibbon',
        identity: null,
        make: {
          GetButton: (args) => button(textArgument(args, 0)),
          GetTab: (args) => tab(textArgument(args, 0)),
        },
      }),
    ],
  ]);
}
