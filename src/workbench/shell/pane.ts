import { element } from './element';
import { texts } from './texts';

/** Excel's width of a task pane, and how far it can be drawn. */
const width = { usual: 350, least: 320, most: 700, step: 10 };
const widthKey = 'bancada.larguraDoPainel';

export interface Pane {
  frame: HTMLIFrameElement;
  splitter: HTMLElement;
  region: HTMLElement;
  closeButton: HTMLButtonElement;
  readonly isOpen: boolean;
  /** Shows or hides the pane; its page stays loaded, as in the shared runtime. */
  show(open: boolean): void;
}

/** The task pane: a frame 350 px wide with a header, a close button and a splitter. */
export function createPane(onVisibility: (open: boolean) => void): Pane {
  const frame = element('iframe', { title: texts.pane, allow: 'clipboard-read; clipboard-write' });
  const close = element('button', { type: 'button', 'aria-label': texts.closePane, title: texts.closePane }, '×');
  const region = element(
    'aside',
    { class: 'wb-pane', 'aria-label': texts.paneRegion },
    element('header', {}, element('span', {}, texts.pane), close),
    frame,
  );
  const splitter = element('div', {
    class: 'wb-splitter',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': texts.splitter,
    'aria-valuemin': String(width.least),
    'aria-valuemax': String(width.most),
  });
  let open = true;
  let current = width.usual;

  const setWidth = (wanted: number) => {
    current = Math.round(Math.min(width.most, Math.max(width.least, wanted)));
    region.style.setProperty('--pane-width', `${current}px`);
    splitter.setAttribute('aria-valuenow', String(current));
    sessionStorage.setItem(widthKey, String(current));
  };
  setWidth(Number(sessionStorage.getItem(widthKey) ?? width.usual));

  const show = (wanted: boolean) => {
    if (open === wanted) return;
    open = wanted;
    region.hidden = !wanted;
    splitter.hidden = !wanted;
    onVisibility(wanted);
  };

  close.addEventListener('click', () => show(false));
  splitter.addEventListener('pointerdown', (down) => {
    splitter.setPointerCapture(down.pointerId);
    document.body.classList.add('wb-dragging');
  });
  splitter.addEventListener('pointermove', (move) => {
    if (splitter.hasPointerCapture(move.pointerId)) setWidth(window.innerWidth - move.clientX - 3);
  });
  splitter.addEventListener('lostpointercapture', () => document.body.classList.remove('wb-dragging'));
  splitter.addEventListener('keydown', (key) => {
    if (key.key === 'ArrowLeft') setWidth(current + width.step);
    else if (key.key === 'ArrowRight') setWidth(current - width.step);
    else if (key.key === 'Home') setWidth(width.most);
    else if (key.key === 'End') setWidth(width.least);
    else return;
    key.preventDefault();
  });

  return {
    frame,
    splitter,
    region,
    closeButton: close,
    get isOpen() {
      return open;
    },
    show,
  };
}
