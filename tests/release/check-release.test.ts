import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMismatches, notesFor, type ReleaseFiles } from '../../scripts/check-release.mjs';

const root = resolve(import.meta.dirname, '../..');
const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-12-01

### Added

- Something new.

## [1.1.0] - 2026-11-22

- Something old.

[1.2.0]: https://example.org
`;
const release: ReleaseFiles = {
  tag: '1.2.0',
  manifest: { version: '1.2.0', minAppVersion: '1.13.0' },
  packageJson: { version: '1.2.0' },
  packageLock: { version: '1.2.0' },
  versions: { '1.1.0': '1.12.0', '1.2.0': '1.13.0' },
  changelog,
};

describe('findMismatches', () => {
  it('finds none where all places agree', () => {
    expect(findMismatches(release)).toEqual([]);
  });

  it.each<[string, Partial<ReleaseFiles>, string]>([
    [
      'manifest.json',
      { manifest: { version: '1.1.0', minAppVersion: '1.13.0' } },
      'manifest.json says 1.1.0, the tag 1.2.0.',
    ],
    ['package.json', { packageJson: { version: '1.1.0' } }, 'package.json says 1.1.0, the tag 1.2.0.'],
    [
      'package-lock.json',
      { packageLock: { version: '1.1.0' } },
      'package-lock.json says 1.1.0, the tag 1.2.0.',
    ],
    [
      'the changelog, whatever is not released yet',
      { changelog: changelog.replace('## [1.2.0] - 2026-12-01', '') },
      'The newest version in CHANGELOG.md says 1.1.0, the tag 1.2.0.',
    ],
    [
      'an empty changelog',
      { changelog: '# Changelog\n' },
      'The newest version in CHANGELOG.md says nothing, the tag 1.2.0.',
    ],
    [
      'a version without a date',
      { changelog: changelog.replace(' - 2026-12-01', '') },
      'CHANGELOG.md gives no date for 1.2.0.',
    ],
    ['versions.json', { versions: { '1.1.0': '1.12.0' } }, 'versions.json has no key 1.2.0.'],
    [
      'another lowest version of the app',
      { versions: { '1.2.0': '1.12.0' } },
      'versions.json asks for Obsidian 1.12.0, manifest.json for 1.13.0.',
    ],
  ])('finds %s', (_place, change, message) => {
    expect(findMismatches({ ...release, ...change })).toEqual([message]);
  });

  it('finds a tag that is no version', () => {
    expect(findMismatches({ ...release, tag: 'v1.2.0' })).toContain(
      'The tag "v1.2.0" is no version such as 1.2.3.',
    );
  });
});

describe('notesFor', () => {
  it('gives what the changelog says of a version, and no links', () => {
    expect(notesFor('1.2.0', changelog)).toBe('### Added\n\n- Something new.');
    expect(notesFor('1.1.0', changelog)).toBe('- Something old.');
    expect(notesFor('9.9.9', changelog)).toBe('');
  });
});

describe('the repository', () => {
  it('agrees with itself, and has something to say about its version', () => {
    const { version } = JSON.parse(readFileSync(resolve(root, 'manifest.json'), 'utf8')) as {
      version: string;
    };
    const notes = execFileSync(process.execPath, ['scripts/check-release.mjs', version], { cwd: root });
    expect(notes.toString().trim()).not.toBe('');
  });
});
