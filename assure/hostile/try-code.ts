import { probes } from '../../tests/note/code-probes';
import type { Tally } from '../part';
import type { Subject } from './subject';

/** No text is run: each probe sets a global if it is. */
export function tryCode(tally: Tally, { notes }: Subject): void {
  for (const [probe, text] of probes)
    for (const [reader, read] of Object.entries(notes)) {
      delete globalThis.probeRan;
      const thrown = attempt(() => read(text));
      const ran = globalThis.probeRan === undefined ? null : `${reader}: ran "${probe}"`;
      tally.count(ran ?? (thrown === null ? null : `${reader}: threw at "${probe}": ${thrown}`));
    }
  delete globalThis.probeRan;
}

const keys = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['__defineGetter__', '__lookupSetter__', 'then', 'toJSON', 'length', 'name'],
];
const value = '{polluted: yes, prototype: {polluted: yes}, toString: 1}';
const json = '{"polluted": "yes", "prototype": {"polluted": "yes"}, "toString": 1}';

const withKey: readonly ((key: string) => string)[] = [
  (key) => `---\n${key}: ${value}\n---\n`,
  (key) => `---\n"${key}": ${value}\ntype: contact\n---\n`,
  (key) => `---\ndates:\n  - ${key}: ${value}\n---\n`,
  (key) => `---\ninteractions:\n  - date: 2026-11-20\n    ${key}: ${value}\n---\n`,
  (key) => `---\ntype: contact\ntier: ${key}\n---\n## Interactions\n\n- 2026-11-20 ${key}: ${key}\n`,
  (key) => `---\n? ${key}\n: ${value}\n? [${key}]\n: ${value}\n---\n`,
  (key) => `---\nbase: &base {${key}: ${value}}\n<<: *base\n---\n`,
  (key) => `## ${key}\n\n- [ ] ${key} [[${key}]] 📅 2026-11-20 [${key}:: yes] #${key}\n`,
  (key) => `Name,${key},${key}.polluted\nAna,yes,yes\n`,
  (key) => `First Name,Last Name,URL,Email Address,Company,Position,Connected On\n${key},${key},,,,,\n`,
  (key) => `BEGIN:VCARD\nVERSION:3.0\nFN:${key}\n${key}:yes\n${key}.TEL;${key}=yes:1\nEND:VCARD\n`,
  (key) => `---\ntype: contact-list\n---\n| Name | ${key} |\n| --- | --- |\n| ${key} | yes |\n`,
];
const dataWithKey: readonly ((key: string) => string)[] = [
  (key) => `{"${key}": ${json}}`,
  (key) =>
    `{"tiers": [{"id": "${key}", "name": "${key}", "${key}": ${json}}], "propertyNames": {"${key}": "x"}}`,
  (key) => `{"kinds": [{"id": "${key}", "depth": 1, "words": ["${key}"], "${key}": ${json}}]}`,
  (key) => `{"version": 1, "queue": ["${key}"], "decided": {"${key}": ${json}}, "scope": {"kind": "${key}"}}`,
];

/** No key changes what all objects share. */
export function tryKeys(tally: Tally, { notes, data }: Subject): void {
  const before = sharedMembers();
  const look = (what: string, run: () => unknown): void => {
    const thrown = attempt(run);
    const added = sharedMembers().filter((member) => !before.includes(member));
    if (added.length > 0) removeFromShared(added);
    const changed = added.length > 0 ? `${what}: adds ${added.join(', ')} to all objects` : null;
    tally.count(changed ?? (thrown === null ? null : `${what}: threw ${thrown}`));
  };
  for (const key of keys) {
    for (const [reader, read] of Object.entries(notes))
      withKey.forEach((write, form) => look(`${reader}, form ${form}, ${key}`, () => read(write(key))));
    for (const [reader, read] of Object.entries(data))
      dataWithKey.forEach((write, form) =>
        look(`${reader}, form ${form}, ${key}`, () => read(JSON.parse(write(key)))),
      );
  }
}

const shared: Readonly<Record<string, object>> = {
  Object: Object.prototype,
  Array: Array.prototype,
  Function: Function.prototype,
  String: String.prototype,
  Map: Map.prototype,
  'Object itself': Object,
};

/** What all objects have, each member with what it is. */
function sharedMembers(): readonly string[] {
  return Object.entries(shared).flatMap(([name, object]) =>
    Object.entries(Object.getOwnPropertyDescriptors(object)).map(
      ([key, { value: member }]) =>
        `${name}: ${key} ${typeof member === 'function' ? 'a function' : JSON.stringify(member)}`,
    ),
  );
}

/** So that one failure does not make all later ones. */
function removeFromShared(added: readonly string[]): void {
  for (const [name, object] of Object.entries(shared))
    for (const key of Object.keys(object))
      if (added.some((member) => member.startsWith(`${name}: ${key} `))) Reflect.deleteProperty(object, key);
}

function attempt(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return String(error);
  }
}
