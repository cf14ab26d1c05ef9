import { basename } from 'node:path';

/** The one HTML page: the built shell, told its token and which vault it shows. */
export function formatPage(vault: string, token: string): string {
  const config = JSON.stringify({ token, name: basename(vault), basePath: vault }).replace(/</g, '\\u003c');
  const title = basename(vault).replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} – preview</title>`,
    '<link rel="stylesheet" href="/assets/styles.css">',
    `<script type="application/json" id="preview-config">${config}</script>`,
    '<body class="theme-light">',
    '<script src="/assets/page.js"></script>',
    '</html>',
  ].join('\n');
}

/**
 * Headers of the page. The plugin's code is evaluated as Obsidian does it, hence `unsafe-eval`; everything else has to
 * come from this server, which shows that nothing is loaded from or sent to the network.
 */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
};
