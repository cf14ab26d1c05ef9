// node scripts/check-release.mjs TAG: checks that every place that names the version says the same, and prints the
// changes of that version for the release page. The release workflow runs it; exit status 1 where places disagree.
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const heading = /^## \[([^\]]+)\](?: - (\S+))?[ \t]*$/gm;

/** What does not agree with the tag, a sentence each; an empty list where all is well. */
export function findMismatches({ tag, manifest, packageJson, packageLock, versions, changelog }) {
  const found = [];
  if (!/^\d+\.\d+\.\d+$/.test(tag)) found.push(`The tag "${tag}" is no version such as 1.2.3.`);
  const expect = (place, version) => {
    if (version !== tag) found.push(`${place} says ${version ?? 'nothing'}, the tag ${tag}.`);
  };
  expect('manifest.json', manifest.version);
  expect('package.json', packageJson.version);
  expect('package-lock.json', packageLock.version);
  const newest = releasesOf(changelog)[0];
  expect('The newest version in CHANGELOG.md', newest?.version);
  if (newest !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(newest.date ?? ''))
    found.push(`CHANGELOG.md gives no date for ${newest.version}.`);
  const minAppVersion = Object.hasOwn(versions, tag) ? versions[tag] : undefined;
  if (minAppVersion === undefined) found.push(`versions.json has no key ${tag}.`);
  else if (minAppVersion !== manifest.minAppVersion)
    found.push(
      `versions.json asks for Obsidian ${minAppVersion}, manifest.json for ${manifest.minAppVersion}.`,
    );
  return found;
}

/** What the changelog says of a version, without its heading; empty where it says nothing. */
export function notesFor(version, changelog) {
  return releasesOf(changelog).find((release) => release.version === version)?.notes ?? '';
}

/** The released versions of a changelog in the form of keepachangelog.com, the newest first. */
function releasesOf(changelog) {
  const headings = [...changelog.matchAll(heading)];
  return headings
    .map(({ 0: line, 1: version, 2: date, index }, at) => ({
      version,
      date,
      notes: changelog
        .slice(index + line.length, headings[at + 1]?.index)
        .replace(/^\[[^\]]+\]: .*$/gm, '')
        .trim(),
    }))
    .filter(({ version }) => version !== 'Unreleased');
}

function main([tag]) {
  if (tag === undefined) {
    console.error('Usage: node scripts/check-release.mjs TAG');
    return 2;
  }
  const root = fileURLToPath(new URL('..', import.meta.url));
  const text = (file) => readFileSync(join(root, file), 'utf8');
  const changelog = text('CHANGELOG.md');
  const found = findMismatches({
    tag,
    manifest: JSON.parse(text('manifest.json')),
    packageJson: JSON.parse(text('package.json')),
    packageLock: JSON.parse(text('package-lock.json')),
    versions: JSON.parse(text('versions.json')),
    changelog,
  });
  if (found.length > 0) {
    console.error(found.join('\n'));
    return 1;
  }
  console.log(notesFor(tag, changelog));
  return 0;
}

const [, started] = process.argv;
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exitCode = main(process.argv.slice(2));
