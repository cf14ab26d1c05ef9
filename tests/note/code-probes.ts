declare global {
  /** Set by the probes below if their code is ever run. */
  var probeRan: boolean | undefined;
}

const code = '{ x: (globalThis.probeRan = true) }';
const call = '(globalThis.probeRan = true)';

/** Notes that make gray-matter as it comes, or another YAML parser, run what they hold. */
export const probes: readonly (readonly [name: string, text: string])[] = [
  ['---js', `---js\n${code}\n---\nbody\n`],
  ['---javascript', `---javascript\n${code}\n---\nbody\n`],
  ['--- js', `--- js\n${code}\n---\nbody\n`],
  ['---JS', `---JS\n${code}\n---\nbody\n`],
  ['---JavaScript', `---JavaScript\n${code}\n---\nbody\n`],
  ['--- js with CRLF', `--- js\r\n${code}\r\n---\r\nbody\r\n`],
  ['---js with blanks behind', `---js \t\n${code}\n---\nbody\n`],
  ['byte order mark and ---js', `\ufeff---js\n${code}\n---\nbody\n`],
  ['---js without an end', `---js\n${code}\n`],
  ['---json', '---json\n{"x": 1}\n---\nbody\n'],
  ['---coffee', `---coffee\nx: ${call}\n---\nbody\n`],
  ['a body that begins with ---js', `---\nname: Ana\n---\n---js\n${code}\n---\n`],
  ['empty properties and a body that begins with ---js', `---\n---\n---js\n${code}\n---\n`],
  ['a key named language', `---\nlanguage: js\nname: Ana\n---\n---js\n${code}\n---\n`],
  ['a key named engines', `---\nengines: {js: true}\neval: true\nlanguage: [js]\nx: ${call}\n---\n`],
  ['a line ---js within', `---\nname: Ana\n---js\n${code}\n---\n`],
  ['a function by tag', `---\nname: !!js/function "function () { ${call} }"\nx: {}\n---\n`],
  ['an excerpt separator', `---\nexcerpt_separator: ---js\nx: {}\n---\nbody\n---js\n${code}\n---\n`],
  ['a code text as value', `---\nx: {}\nname: "${call}"\n---\n`],
  ['keys of objects', `---\n__proto__: {x: 1}\nconstructor: {prototype: {x: 1}}\ntoString: ${call}\n---\n`],
];
