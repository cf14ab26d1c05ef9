import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallVault } from '../fixtures/small-vault';
import packageJson from '../../package.json';

const root = fileURLToPath(new URL('../..', import.meta.url));
let out = '';

beforeAll(() => {
  out = mkdtempSync(`${tmpdir()}/keep-in-touch-build-`);
  const built = spawnSync('node', ['esbuild.config.mjs', 'cli', '--production', '--out', out], { cwd: root });
  if (built.status !== 0) throw new Error(built.stderr.toString());
}, 120_000);

afterAll(() => rmSync(out, { recursive: true, force: true }));

function program(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('node', [`${out}/cli/keep-in-touch.mjs`, ...args], {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], LANG: 'C.UTF-8', ...env },
  });
  return { status, stdout, stderr };
}

describe('the built file', { timeout: 60_000 }, () => {
  it('answers and exits with 0', () => {
    const { status, stdout, stderr } = program([
      'due',
      '--json',
      '--vault',
      smallVault,
      '--today',
      '2026-11-22',
    ]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ today: '2026-11-22', picks: [{}, {}], due: [{}, {}] });
  });

  it('refuses and exits with 1', () => {
    const { status, stdout, stderr } = program(['show', 'Nordlicht Ventures', '--vault', smallVault]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^Nordlicht Ventures was not changed: .*\n$/);
  });

  it('does not understand and exits with 2, the candidates on standard error', () => {
    const { status, stdout, stderr } = program(['show', 'Clara', '--vault', smallVault, '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'unknown-name', path: null } });
    expect(stderr).toContain('People/Clara Nguyen.md');
  });

  it('takes its language from the environment and its version from the package', () => {
    expect(program(['due', '--vault', smallVault], { LC_ALL: 'de_DE.UTF-8' }).stdout).toContain('Dran');
    expect(program(['--version']).stdout).toBe(`${packageJson.version}\n`);
  });

  it('shows no colours where the output is no terminal', () => {
    expect(program(['review', '--vault', smallVault]).stdout).not.toContain('\u001b');
  });
});
