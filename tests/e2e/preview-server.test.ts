import { promises as fs } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { copySampleVault, fillDates } from '../../preview/sample-vault';
import { startServer, type PreviewServer } from '../../preview/server';

interface Answer {
  readonly status: number;
  readonly text: string;
}

let folder: string;
let vault: string;
let server: PreviewServer;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'preview-server-'));
  vault = join(folder, 'vault');
  await fs.mkdir(join(vault, 'People'), { recursive: true });
  await fs.writeFile(join(vault, 'People/Ada.md'), 'Ada\n');
  await fs.writeFile(join(folder, 'secret.md'), 'secret\n');
  const plugin = fileURLToPath(new URL('fixtures/plugin', import.meta.url));
  server = await startServer({ vault, plugin, assets: folder });
});

afterEach(async () => {
  await server.close();
  await fs.rm(folder, { recursive: true, force: true });
});

/** A bare request: `fetch` sets the host itself and normalises paths. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const outgoing = request({ hostname, port, path, headers, method: body === undefined ? 'POST' : 'PUT' });
    outgoing.on('error', fail);
    outgoing.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, text }));
    });
    outgoing.end(body);
  });
}

const token = (): string => new URL(server.url).searchParams.get('token') ?? '';
const call = (operation: string, query: Record<string, string>, body?: string): Promise<Answer> =>
  ask(`/api/${operation}?${new URLSearchParams(query).toString()}`, { 'x-host-token': token() }, body);

describe('who may ask', () => {
  it('only those who know the token', async () => {
    for (const path of ['/', '/api/tree', '/plugin/main.js', '/raw/People/Ada.md', '/api/events']) {
      expect((await ask(path)).status).toBe(403);
      expect((await ask(`${path}?token=${'0'.repeat(32)}`)).status).toBe(403);
    }
    expect((await ask(`/?token=${token()}`)).status).toBe(200);
  });

  it('only by a local name, so that no other site can become this origin', async () => {
    expect((await ask(`/?token=${token()}`, { host: 'evil.example' })).status).toBe(403);
    expect((await ask(`/?token=${token()}`, { host: '127.0.0.1.evil.example' })).status).toBe(403);
    expect((await ask(`/?token=${token()}`, { host: 'localhost:1234' })).status).toBe(200);
  });
});

describe('nothing outside the vault', () => {
  it.each([
    '../secret.md',
    'People/../../secret.md',
    '/../secret.md',
    '..',
    '../vault2/x.md',
    'People/\0.md',
  ])('is read or written by the path %j', async (path) => {
    for (const operation of ['read', 'stat', 'list', 'remove', 'mkdir']) {
      expect((await call(operation, { path })).status).toBe(500);
    }
    expect((await call('write', { path }, 'x')).status).toBe(500);
    expect((await call('rename', { path: 'People/Ada.md', to: path })).status).toBe(500);
    expect((await call('copy', { path, to: 'stolen.md' })).status).toBe(500);
    expect(await fs.readFile(join(folder, 'secret.md'), 'utf8')).toBe('secret\n');
  });

  it('is read from beside the served files', async () => {
    for (const path of ['/assets/../secret.md', '/assets/..%2fsecret.md', '/plugin/../secret.md']) {
      expect((await ask(`${path}?token=${token()}`)).text).not.toContain('secret\n');
    }
  });

  it('is reached through links', async () => {
    await fs.symlink(join(folder, 'secret.md'), join(vault, 'link.md'));
    await fs.symlink(folder, join(vault, 'up'));
    await fs.symlink(join(folder, 'not-there.md'), join(vault, 'dangling.md'));
    expect((await call('read', { path: 'link.md' })).status).toBe(500);
    expect((await call('read', { path: 'up/secret.md' })).status).toBe(500);
    expect((await call('write', { path: 'link.md' }, 'x')).status).toBe(500);
    expect((await call('write', { path: 'up/new.md' }, 'x')).status).toBe(500);
    expect((await call('write', { path: 'dangling.md' }, 'x')).status).toBe(500);
    expect((await call('tree', {})).text).not.toMatch(/link\.md|up\/|secret/);
    expect(await fs.readdir(folder)).toEqual(['secret.md', 'vault']);
  });

  it('is lost when a link is removed: only the link goes', async () => {
    await fs.symlink(join(folder, 'secret.md'), join(vault, 'link.md'));
    expect((await call('remove', { path: 'link.md' })).status).toBe(200);
    expect(await fs.readFile(join(folder, 'secret.md'), 'utf8')).toBe('secret\n');
  });

  it('nor the vault itself is removed', async () => {
    for (const path of ['', '/', '.']) {
      expect((await call('rmdir', { path, recursive: 'true' })).status).toBe(500);
    }
    expect(await fs.readdir(vault)).toEqual(['People']);
  });
});

describe('writing', () => {
  it('replaces at once, keeps the mode, and leaves nothing beside', async () => {
    const note = join(vault, 'People/Ada.md');
    await fs.chmod(note, 0o640);
    const before = await fs.stat(note);
    expect((await call('write', { path: 'People/Ada.md' }, 'Ada Lovelace\n')).status).toBe(200);
    const after = await fs.stat(note);
    expect(await fs.readFile(note, 'utf8')).toBe('Ada Lovelace\n');
    expect(after.mode).toBe(before.mode);
    expect(after.ino).not.toBe(before.ino);
    expect(await fs.readdir(join(vault, 'People'))).toEqual(['Ada.md']);
  });

  it('refuses a read-only note, and says which', async () => {
    await fs.chmod(join(vault, 'People/Ada.md'), 0o444);
    const answer = await call('write', { path: 'People/Ada.md' }, 'x');
    expect(JSON.parse(answer.text)).toEqual({ message: 'Read-only: People/Ada.md', code: 'EACCES' });
    expect(await fs.readFile(join(vault, 'People/Ada.md'), 'utf8')).toBe('Ada\n');
  });

  it('does not rename or copy over something that is there', async () => {
    await fs.writeFile(join(vault, 'Other.md'), 'other');
    for (const operation of ['rename', 'copy']) {
      const answer = await call(operation, { path: 'People/Ada.md', to: 'Other.md' });
      expect(JSON.parse(answer.text)).toMatchObject({ code: 'EEXIST' });
    }
    expect(await fs.readFile(join(vault, 'Other.md'), 'utf8')).toBe('other');
  });

  it('keeps what goes to the trash, under names of its own', async () => {
    await call('trash', { path: 'People/Ada.md' });
    await call('write', { path: 'People/Ada.md' }, 'second');
    await call('trash', { path: 'People/Ada.md' });
    expect((await fs.readdir(join(vault, '.trash'))).sort()).toEqual(['Ada 1.md', 'Ada.md']);
  });
});

describe('dates of the sample vault', () => {
  it.each([
    ['{{today}}', '2026-11-22'],
    ['{{today-12d}}', '2026-11-10'],
    ['{{today+3d}}', '2026-11-25'],
    ['{{today-2w}}', '2026-11-08'],
    ['{{today-5m}}', '2026-06-22'],
    ['{{today-40y|MM-DD}}', '11-22'],
    ['{{today+3d|--MM-DD}}', '--11-25'],
    ['{{today-40y+3d}}', '1986-11-25'],
    ['{{today+10w-1y}}', '2026-01-31'],
    ['{{today+39d|DD.MM.YYYY}}', '31.12.2026'],
    ['{{today}} and {{today-1d}}', '2026-11-22 and 2026-11-21'],
    ['{{date}} {{ today }} <% today %>', '{{date}} {{ today }} <% today %>'],
  ])('%s is %s', (text, expected) => {
    expect(fillDates(text, '2026-11-22')).toBe(expected);
  });

  it('takes the last day of a month that is too short', () => {
    expect(fillDates('{{today-1m}}', '2026-03-31')).toBe('2026-02-28');
    expect(fillDates('{{today+1y}}', '2024-02-29')).toBe('2025-02-28');
    expect(fillDates('{{today-1m}}', '2026-01-15')).toBe('2025-12-15');
    expect(fillDates('{{today-13m}}', '2026-01-31')).toBe('2024-12-31');
  });

  it('fills names and texts, and copies everything else byte by byte', async () => {
    const from = join(folder, 'sample');
    await fs.mkdir(join(from, 'Daily', '.obsidian'), { recursive: true });
    await fs.writeFile(join(from, 'Daily', '{{today-1d}}.md'), 'yesterday {{today-1d}}\r\n');
    await fs.writeFile(join(from, 'Daily', '.obsidian', 'app.json'), '{}');
    await fs.writeFile(join(from, 'image.png'), Buffer.from([0xff, 0x00, 0x7b, 0x7b]));
    const to = join(folder, 'copy');
    await copySampleVault(from, to, '2026-01-01T09:00');
    expect(await fs.readFile(join(to, 'Daily', '2025-12-31.md'), 'utf8')).toBe('yesterday 2025-12-31\r\n');
    expect(await fs.readFile(join(to, 'Daily', '.obsidian', 'app.json'), 'utf8')).toBe('{}');
    expect([...(await fs.readFile(join(to, 'image.png')))]).toEqual([0xff, 0x00, 0x7b, 0x7b]);
  });
});
