import type { HostManifest } from '../hostContract';

/** What `isSetSupported` answers true for: only what the host does. */
const requirements = {
  ExcelApi: '1.17',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  AddinCommands: '1.3',
  DelayForCellEdit: '1.1',
};

/** Bit set in the frame's name: 1 shared runtime, 2 custom functions. */
const runtimeFlags = 3;

/** The frame's `name`, from which office.js learns about its host. */
export function frameName(conversation: string, appId: string, origin: string, locale: string): string {
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `Excel|Web|16.01|${locale}|${conversation}|||${runtimeFlags}`,
    xdmInfo: `${conversation}|${appId}|${origin}`,
    serializerVersion: '1',
  });
}

/** Answer to `getAppContextAsync`. Client mode 1 is a document that can be written. */
export function addinContext(options: {
  appId: string;
  manifest: HostManifest;
  locale: string;
  documentUrl: string;
  conversation: string;
  settings: Record<string, string>;
  size: { width: number; height: number };
}): Record<string, unknown> {
  return {
    _id: options.appId,
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: options.locale,
    _dataLocale: options.locale,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: Object.entries(options.settings),
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: options.conversation,
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: '16.0.0.0',
    _clientWindowHeight: options.size.height,
    _clientWindowWidth: options.size.width,
    _addinName: options.manifest.displayName,
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
