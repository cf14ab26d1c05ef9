const parts = [
  ['function escapeRegExp(string)', 'function Parser(config)'],
  ['function Parser(config)', 'function newWorker()'],
  ['function isFunction(func)', '\treturn Papa;'],
];

/** The source of papaparse's parser without what else is in that file; throws where a version is built another way. */
export function cutParser(source) {
  const cut = parts.map(([from, to]) => {
    const start = source.indexOf(from);
    const end = source.indexOf(to, start);
    if (start < 0 || end < 0) throw new Error(`papaparse: no ${from} before ${to}`);
    return source.slice(start, end);
  });
  const preamble = "const Papa = { BAD_DELIMITERS: ['\\r', '\\n', '\"', '\\ufeff'] };";
  return [preamble, ...cut, 'export default { Parser };', ''].join('\n');
}
