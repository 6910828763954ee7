import { element } from './element';
import { texts } from './texts';

export interface TitleBar {
  region: HTMLElement;
  showSaved(saved: boolean): void;
}

/** File name, whether it is saved, and the two actions on the whole file. */
export function createTitleBar(actions: { newFile: () => void; reloadAddin: () => void }): TitleBar {
  const saved = element('span', { class: 'wb-saved', role: 'status' }, texts.saved);
  const button = (label: string, press: () => void) => {
    const node = element('button', { type: 'button' }, label);
    node.addEventListener('click', press);
    return node;
  };
  return {
    region: element(
      'header',
      { class: 'wb-title' },
      element('h1', {}, `${texts.file} · ${texts.product}`),
      saved,
      element(
        'div',
        { class: 'wb-actions' },
        button(texts.newFile, actions.newFile),
        button(texts.reload, actions.reloadAddin),
      ),
    ),
    showSaved(isSaved) {
      saved.textContent = isSaved ? texts.saved : texts.saving;
    },
  };
}
