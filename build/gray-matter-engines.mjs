// Stands in for gray-matter/lib/engines.js. The original brings js-yaml (a second YAML parser, which reads dates and
// "yes" otherwise than the plugin does) and an engine that calls `eval`. Whoever uses gray-matter here names an engine
// of their own; a note that asks for another one (`---js`) gets an error instead of code that runs.
function refuse(language) {
  const fail = () => {
    throw new Error(`The front matter engine "${language}" is not available`);
  };
  return { parse: fail, stringify: fail };
}

export const yaml = refuse('yaml');
export const json = refuse('json');
export const javascript = refuse('javascript');
