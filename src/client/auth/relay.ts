import { runPopupRelay } from '@azure/msal-browser/popup-relay';
import { signInText } from '../../strings/signIn';
import { readConfig } from '../config';

const { authority } = readConfig(document);
const button = document.getElementById('continue');
const message = document.getElementById('message');

// Opening the provider's window needs a click of its own, because this page was opened by a script.
button?.addEventListener('click', () => {
  try {
    runPopupRelay({ protocolVersion: 2, allowedAuthorityOrigins: [new URL(authority).origin] });
    button.hidden = true;
    if (message !== null) message.textContent = signInText.continueInOtherWindow;
  } catch {
    if (message !== null) message.textContent = signInText.nothingToConclude;
  }
});
