import type { Host, HostOptions } from './hostContract';
import { HostSession } from './hostSession';
import { framePort } from './transport/addinConnection';
import { frameName } from './transport/addinContext';

/** Makes the Excel side of the add-in in `frame`. `start()` loads the pane. */
export function createHost(options: HostOptions): Host {
  const { frame, manifest, locale = 'pt-BR' } = options;
  // office.js keeps settings in sessionStorage by this id and would not see newer ones.
  let appId = '';
  const session = new HostSession({
    ...options,
    port: framePort(frame),
    appId: () => appId,
    size: () => ({ width: frame.clientWidth, height: frame.clientHeight }),
  });
  const navigate = (): void => {
    appId = `${manifest.id}-${crypto.randomUUID()}`;
    // Chromium takes the name of a frame only when the frame enters the page, so it enters anew.
    const { parentNode, nextSibling } = frame;
    frame.remove();
    frame.name = frameName(appId, appId, window.location.origin, locale);
    frame.src = manifest.paneUrl;
    parentNode?.insertBefore(frame, nextSibling);
  };
  return {
    start: () => {
      session.open();
      navigate();
    },
    reload: navigate,
    connected: session.connected,
    channel: session.channel,
    runCommand: (controlId, functionName) => session.commands.run(controlId, functionName),
    paneVisibilityChanged: (visible) => {
      session.paneVisibilityChanged(visible);
    },
    settled: () => session.activity.settled(),
    refuseNextWrite: (code, sheet) => {
      session.fault.refuseNext(code, sheet ?? null);
    },
    get log() {
      return session.log.entries;
    },
    dispose: () => {
      session.dispose();
    },
  };
}
