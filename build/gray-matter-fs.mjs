// Stands in for Node's `fs`, which gray-matter loads for `matter.read`. Notes are never read through it.
export function readFileSync() {
  throw new Error('gray-matter must not read files');
}
