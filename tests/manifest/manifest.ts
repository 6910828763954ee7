import { readFileSync } from 'node:fs';

/** The manifest as XML; a broken one fails here. For tests in jsdom. */
export function readManifest(): Element {
  const document = new DOMParser().parseFromString(readFileSync('manifest.xml', 'utf8'), 'text/xml');
  const broken = document.querySelector('parsererror');
  if (broken !== null) throw new Error(broken.textContent);
  return document.documentElement;
}

export function named(parent: Element, localName: string): Element[] {
  return [...parent.getElementsByTagName('*')].filter((element) => element.localName === localName);
}

export function only(parent: Element, localName: string): Element {
  const [first, ...more] = [...parent.children].filter((element) => element.localName === localName);
  if (first === undefined || more.length > 0) throw new Error(`${parent.localName} needs exactly one ${localName}`);
  return first;
}

export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** `xsi:type`. */
export function typeOf(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? '';
}

export function path(element: Element): string {
  return element.parentElement === null ? element.localName : `${path(element.parentElement)}/${element.localName}`;
}
