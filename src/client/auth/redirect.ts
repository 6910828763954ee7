import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';
import { signInText } from '../../strings/signIn';

// The window that the identity provider comes back to: it hands the answer to the pane and closes.
broadcastResponseToMainFrame().catch(() => {
  const message = document.getElementById('message');
  if (message !== null) message.textContent = signInText.nothingToConclude;
});
