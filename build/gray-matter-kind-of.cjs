// Stands in for kind-of, of which gray-matter needs these few answers only.
module.exports = function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};
