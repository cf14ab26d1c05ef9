// `npm run mutation`: changes src/note in small ways, thousands of times, and looks whether a test notices.
// `FOLDER=core npm run mutation` takes another folder, `npm run mutation -- --mutate src/note/fence.ts` some files.
const folder = process.env.FOLDER ?? 'note';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'in-process',
  buildCommand: 'node mutation/bundle-tests.mjs',
  plugins: ['./mutation/test-runner.mjs'],
  mutate: [`src/${folder}/**/*.ts`],
  coverageAnalysis: 'perTest',
  // A machine that does other work besides is slow, which is no fault that was noticed.
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ['progress', 'clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: `dist/mutation/${folder}.html` },
  jsonReporter: { fileName: `dist/mutation/${folder}-report.json` },
  tempDirName: 'dist/mutation/tmp',
  ignorePatterns: ['dist', 'main.js', 'tests/output', 'sample-vault', 'docs'],
  thresholds: { high: 90, low: 80, break: folder === 'note' ? 90 : 80 },
};
