// The library's own named `raw` is another function in ES modules than its types and its CommonJS say.
import bwip from 'bwip-js/node';

/** A wide bar is three narrow ones: with 44 digits 405 narrow ones, 0.254 mm each in a code of 103 mm (FEBRABAN). */
const wide = 3;

/** Interleaved 2 of 5 as widths in narrow bars: bar, space, bar, …, bar. An even number of digits. */
export function interleavedBars(digits: string): number[] {
  const [symbol] = bwip.raw({ bcid: 'interleaved2of5', text: digits });
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('no bars for the digits');
  const widths = symbol.sbs.map((width) => (width === 1 ? 1 : wide));
  // The library closes with a space after the last bar.
  return widths.length % 2 === 0 ? widths.slice(0, -1) : widths;
}
