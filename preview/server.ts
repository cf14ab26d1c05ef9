import { randomBytes, timingSafeEqual } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, extname, join, resolve } from 'node:path';
import { EventStream } from './server/event-stream';
import { buildOperations } from './server/operations';
import { formatPage, PAGE_HEADERS } from './server/page-markup';
import { VaultError, VaultFolder } from './server/vault-folder';
import { watchPlugin } from './server/watch-plugin';
import { VaultWatcher } from './server/watch-vault';

export interface PreviewServerOptions {
  /** The folder of notes to show; it is written to. */
  readonly vault: string;
  /** The folder with main.js, manifest.json and styles.css. */
  readonly plugin: string;
  /** The folder with the built page (page.js, styles.css). */
  readonly assets: string;
  /** Any free one when left out. */
  readonly port?: number;
}

export interface PreviewServer {
  /** With the token; further query parameters may be appended with `&`. */
  readonly url: string;
  close(): Promise<void>;
}

const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};
const BODY_LIMIT = 50_000_000;
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Serves a vault and a built plugin to pages on this machine that know the token, and to nobody else. */
export async function startServer(options: PreviewServerOptions): Promise<PreviewServer> {
  const token = randomBytes(16).toString('hex');
  const vault = await VaultFolder.open(options.vault);
  const plugin = resolve(options.plugin);
  const assets = resolve(options.assets);
  const events = new EventStream();
  const watcher = await VaultWatcher.start(vault, (changes) => events.send('disk', changes));
  const stopWatchingPlugin = await watchPlugin(plugin, () => events.send('plugin', {}));
  const operations = buildOperations(vault, watcher);

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // A foreign name that resolves to this machine (DNS rebinding) would make another site this page's origin.
    if (!LOCAL_HOST.test(request.headers.host ?? '')) return sendText(response, 403, 'Wrong host');
    if (pathname === '/favicon.ico') return send(response, 204, '', {});
    if (pathname.startsWith('/assets/')) return sendFile(response, join(assets, basename(pathname)));
    if (!isToken(request.headers['x-host-token'] ?? searchParams.get('token'), token)) {
      return sendText(response, 403, 'Open the address that was printed at start: it carries a token.');
    }
    if (pathname === '/') return send(response, 200, formatPage(vault.root, token), PAGE_HEADERS);
    if (pathname.startsWith('/plugin/')) return sendFile(response, join(plugin, basename(pathname)));
    if (pathname.startsWith('/raw/')) {
      return sendFile(response, await vault.locate(decodeURIComponent(pathname.slice('/raw/'.length))));
    }
    if (pathname === '/api/events') return events.add(response);
    const operation = operations.get(pathname.replace(/^\/api\//, ''));
    if (!operation) return sendText(response, 404, 'No such operation');
    const result = await operation(searchParams, await readBody(request));
    if (Buffer.isBuffer(result)) send(response, 200, result, { 'content-type': 'application/octet-stream' });
    else sendJson(response, 200, result ?? null);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendFailure(response, error));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port ?? 0, '127.0.0.1', done);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    async close() {
      stopWatchingPlugin();
      watcher.close();
      events.close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function isToken(given: string | readonly string[] | null, token: string): boolean {
  if (typeof given !== 'string' || given.length !== token.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(token));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > BODY_LIMIT) throw new VaultError('EINVAL', 'The file is too large');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const type = MIME[extname(file)] ?? 'application/octet-stream';
  send(response, 200, await fs.readFile(file), { 'content-type': type });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON.stringify(value), { 'content-type': 'application/json' });
}

function sendText(response: ServerResponse, status: number, message: string): void {
  send(response, status, message, { 'content-type': 'text/plain; charset=utf-8' });
}

function sendFailure(response: ServerResponse, error: unknown): void {
  const { message, code } = error as NodeJS.ErrnoException;
  if (response.headersSent) response.end();
  else sendJson(response, code === 'ENOENT' ? 404 : 500, { message, code });
}

function send(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>>,
): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}
