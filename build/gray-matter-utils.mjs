// Stands in for gray-matter/lib/utils.js. The original turns each text into a Node `Buffer` (only to keep it as
// `file.orig`), which does not exist on phones. Texts stay texts here; all else is as in the original.
export function define(object, key, value) {
  Reflect.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });
}

export function isBuffer() {
  return false;
}

export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toBuffer(input) {
  return input;
}

export function toString(input) {
  if (typeof input !== 'string') throw new TypeError('expected input to be a string');
  return input.charCodeAt(0) === 0xfeff ? input.slice(1) : input;
}

export function arrayify(value) {
  if (!value) return [];
  return Array.isArray(value) ? value : [value];
}

export function startsWith(text, start, length = start.length) {
  return text.slice(0, length) === start;
}
