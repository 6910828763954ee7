/**
 * Whether the page stands in a frame of another site. Browsers then give it a storage of its own, so that a sign-in window
 * cannot hand its answer over by itself and the relay page has to.
 */
export const isEmbeddedAcrossSites = (frame: Window): boolean => {
  if (frame.parent === frame) return false;
  try {
    return frame.top?.location.origin !== frame.location.origin;
  } catch {
    return true;
  }
};
