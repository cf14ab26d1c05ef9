import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The comment at the head of a built plugin that names every library in it, as their licences want. `inputs` are the
 * files that esbuild's metafile lists for the bundle.
 */
export function licenceBanner(root, inputs) {
  const names = new Set();
  for (const input of inputs) {
    const match = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match !== null) names.add(match[1]);
  }
  const lines = [...names].sort().map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return `  ${name} ${version}, ${license}${copyrightOf(folder)}`;
  });
  const { version } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
  return [
    `/*! Keep in touch ${version}, MIT. Built from these libraries, each under the licence it names:`,
    ...lines,
    'Their texts: MIT, https://spdx.org/licenses/MIT.html; ISC, https://spdx.org/licenses/ISC.html; MPL-2.0,',
    'https://mozilla.org/MPL/2.0/. The source of ical.js, unchanged: https://github.com/kewisch/ical.js */',
    '',
  ].join('\n');
}

function copyrightOf(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const line =
    file === undefined
      ? undefined
      : /^\s*copyright\b.*$/im.exec(readFileSync(join(folder, file), 'utf8'))?.[0];
  return line === undefined ? '' : `, ${line.trim().replaceAll('*/', '')}`;
}
