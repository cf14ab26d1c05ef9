/** The one file that holds all the tests. */
export const testFile = 'dist/mutation/tests.mjs';
