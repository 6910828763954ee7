export interface RibbonButton {
  id: string;
  label: string;
  /** Supertip: what the button does, in a sentence. */
  description: string;
  icon: string;
  enabled: boolean;
  action: { type: 'showPane' } | { type: 'run'; functionName: string };
}

export interface RibbonGroup {
  id: string;
  label: string;
  buttons: RibbonButton[];
}

export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

/** What the workbench reads from `manifest.xml`, as Excel would. */
export interface AddinManifest {
  id: string;
  displayName: string;
  functionNamespace: string;
  paneUrl: string;
  tabs: RibbonTab[];
}

function children(parent: Element | undefined, name: string): Element[] {
  return parent ? [...parent.children].filter((child) => child.localName === name) : [];
}

function descendants(parent: Element, name: string): Element[] {
  return [...parent.getElementsByTagNameNS('*', name)];
}

/** Addresses in a manifest are absolute; the page asks its own server for the same paths. */
function ownPath(address: string): string {
  const url = new URL(address, 'https://localhost');
  return url.pathname + url.search;
}

function typeOf(node: Element | undefined): string {
  return node?.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}

/** Reads the add-in's id, pane, function namespace and ribbon. Throws when the text is no manifest. */
export function parseManifest(xml: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const root = document.documentElement;
  if (root.localName !== 'OfficeApp') throw new Error('O documento não é um manifesto de suplemento.');
  const resources = new Map<string, string>();
  for (const kind of ['Image', 'Url', 'String']) {
    for (const entry of descendants(root, kind)) {
      resources.set(entry.getAttribute('id') ?? '', entry.getAttribute('DefaultValue') ?? '');
    }
  }
  const resource = (node: Element | undefined) => resources.get(node?.getAttribute('resid') ?? '') ?? '';

  const toButton = (control: Element): RibbonButton[] => {
    const action = children(control, 'Action')[0];
    const type = typeOf(action);
    if (typeOf(control) !== 'Button' || !action) return [];
    const images = descendants(control, 'Image').sort(
      (a, b) => Number(b.getAttribute('size')) - Number(a.getAttribute('size')),
    );
    const icon = images.find((image) => Number(image.getAttribute('size')) <= 32) ?? images[0];
    return [
      {
        id: control.getAttribute('id') ?? '',
        label: resource(children(control, 'Label')[0]),
        description: resource(children(children(control, 'Supertip')[0], 'Description')[0]),
        icon: ownPath(resource(icon)),
        enabled: children(control, 'Enabled')[0]?.textContent?.trim() !== 'false',
        action:
          type === 'ExecuteFunction'
            ? { type: 'run', functionName: children(action, 'FunctionName')[0]?.textContent?.trim() ?? '' }
            : { type: 'showPane' },
      },
    ];
  };

  const command = descendants(root, 'ExtensionPoint').find((point) => typeOf(point) === 'PrimaryCommandSurface');
  const functions = descendants(root, 'ExtensionPoint').find((point) => typeOf(point) === 'CustomFunctions');
  const sourceLocation = descendants(root, 'Action')
    .filter((action) => typeOf(action) === 'ShowTaskpane')
    .map((action) => resource(children(action, 'SourceLocation')[0]))
    .find((address) => address !== '');
  const tabs = command ? [...children(command, 'CustomTab'), ...children(command, 'OfficeTab')] : [];
  return {
    id: children(root, 'Id')[0]?.textContent?.trim() ?? '',
    displayName: children(root, 'DisplayName')[0]?.getAttribute('DefaultValue') ?? '',
    functionNamespace: resource(functions ? descendants(functions, 'Namespace')[0] : undefined),
    paneUrl: ownPath(sourceLocation ?? '/taskpane.html'),
    tabs: tabs.map((tab) => ({
      id: tab.getAttribute('id') ?? '',
      label: resource(children(tab, 'Label')[0]),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: resource(children(group, 'Label')[0]),
        buttons: children(group, 'Control').flatMap(toButton),
      })),
    })),
  };
}
