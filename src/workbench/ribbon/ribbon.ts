import { element } from '../shell/element';
import { texts } from '../shell/texts';
import type { RibbonButton, RibbonTab } from './manifest';

export interface Ribbon {
  region: HTMLElement;
  /** The button of a control id, with its present state; undefined when the manifest has none. */
  button(controlId: string): { button: RibbonButton; enabled: boolean } | undefined;
  /** `Office.ribbon.requestUpdate` of one control. */
  update(controlId: string, state: { enabled?: boolean; visible?: boolean }): void;
}

/** The add-in's own tab of the ribbon, with its groups and buttons as the manifest names them. */
export function createRibbon(tabs: RibbonTab[], press: (controlId: string) => void): Ribbon {
  const buttons = new Map<string, { button: RibbonButton; node: HTMLButtonElement }>();
  const toNode = (button: RibbonButton) => {
    const node = element(
      'button',
      { type: 'button', 'data-control': button.id, title: button.description },
      element('img', { src: button.icon, alt: '', width: '32', height: '32' }),
      element('span', {}, button.label),
    );
    node.disabled = !button.enabled;
    node.addEventListener('click', () => press(button.id));
    buttons.set(button.id, { button, node });
    return node;
  };
  const panels = tabs.map((tab) =>
    element(
      'div',
      { class: 'wb-groups', role: 'tabpanel', id: `wb-panel-${tab.id}`, 'aria-labelledby': `wb-tab-${tab.id}` },
      ...tab.groups.map((group) =>
        element(
          'div',
          { class: 'wb-group', role: 'group', 'aria-label': group.label },
          element('div', { class: 'wb-group-buttons' }, ...group.buttons.map(toNode)),
          element('div', { class: 'wb-group-label', 'aria-hidden': 'true' }, group.label),
        ),
      ),
    ),
  );
  const tabNodes = tabs.map((tab) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `wb-tab-${tab.id}`, 'aria-controls': `wb-panel-${tab.id}` },
      tab.label,
    ),
  );
  const open = (chosen: number) => {
    panels.forEach((panel, index) => (panel.hidden = index !== chosen));
    tabNodes.forEach((node, index) => node.setAttribute('aria-selected', String(index === chosen)));
  };
  tabNodes.forEach((node, index) => node.addEventListener('click', () => open(index)));
  open(0);
  return {
    region: element(
      'nav',
      { class: 'wb-ribbon', 'aria-label': texts.ribbon },
      element('div', { class: 'wb-tabs', role: 'tablist' }, ...tabNodes),
      ...panels,
    ),
    button(controlId) {
      const held = buttons.get(controlId);
      return held && { button: held.button, enabled: !held.node.disabled };
    },
    update(controlId, { enabled, visible }) {
      const held = buttons.get(controlId);
      if (!held) return;
      if (enabled !== undefined) held.node.disabled = !enabled;
      if (visible !== undefined) held.node.hidden = !visible;
    },
  };
}
