import { signInPage } from '../../strings/signInPage';
import { developmentUsers, type DevelopmentUser } from './developmentUsers';

const styles = `
:root { color-scheme: light dark; font-family: 'Segoe UI', system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText; }
main { width: min(22rem, 100vw - 2rem); padding: 1.5rem 0; }
h1 { font-size: 1.4rem; margin: 0 0 .25rem; }
p { margin: 0 0 1rem; line-height: 1.4; }
form { display: grid; gap: .5rem; margin: 0 0 1rem; }
button { font: inherit; text-align: left; padding: .75rem 1rem; border: 1px solid currentColor; border-radius: .25rem;
  background: Canvas; color: CanvasText; cursor: pointer; }
button:hover { border-color: #107c41; box-shadow: inset 0 0 0 1px #107c41; }
button:focus-visible { outline: 3px solid #107c41; outline-offset: 2px; }
button strong { display: block; }
small { display: block; border-top: 1px solid; padding-top: .75rem; }
`;

/** Content-Security-Policy of the local provider's pages: nothing but their own nonced style and the one script they name. */
export function pagePolicy(nonce: string, scripts: "'none'" | "'self'" = "'none'"): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `script-src ${scripts}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function page(title: string, body: string, nonce: string): string {
  return `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style nonce="${nonce}">${styles}</style>
</head>
<body><main>${body}</main></body>
</html>`;
}

function userButton({ subject, name, role }: DevelopmentUser): string {
  const roleName = signInPage.roles[role];
  return `<button name="user" value="${subject}"><strong>${name}</strong>${roleName} · ${subject}</button>`;
}

/** The people to choose from, as buttons that answer to the page's own address. */
export function choosePersonPage(nonce: string): string {
  const body = `<h1>${signInPage.title}</h1><p>${signInPage.lead}</p>
<form method="post">${developmentUsers.map(userButton).join('\n')}</form>
<small>${signInPage.developmentOnly}</small>`;
  return page(signInPage.title, body, nonce);
}

/** The request to sign in is gone (too old, or the server was restarted meanwhile). */
export function expiredPage(nonce: string): string {
  return page(signInPage.expiredTitle, `<h1>${signInPage.expiredTitle}</h1><p>${signInPage.expired}</p>`, nonce);
}

/** Sends the provider's own form at once by the script at `script`; the button stands there where scripts do not run. */
export function signOutPage(form: string, script: string, nonce: string): string {
  const body = `<h1>${signInPage.signOutTitle}</h1><p role="status">${signInPage.signOutLead}</p>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" id="sign-out">${signInPage.signOut}</button>
<script src="${script}"></script>`;
  return page(signInPage.signOutTitle, body, nonce);
}

/** What the provider refused. The reason is for a developer and stands in the log, not here. */
export function refusedPage(nonce: string): string {
  return page(signInPage.errorTitle, `<h1>${signInPage.errorTitle}</h1><p>${signInPage.error}</p>`, nonce);
}

/** Clicks the sign-out button; served as a file because no page of ours has inline scripts. */
export const signOutScript = "document.getElementById('sign-out').click();\n";
