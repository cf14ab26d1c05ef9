import { fail, type Failure } from '../src/app/notes';

/** The code of an error of the file system, such as `ENOENT`, or its message. */
export function errorCode(error: unknown): string {
  if (error instanceof Error) {
    return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  }
  return String(error);
}

const readOnlyCodes: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

/** What an error of the file system means for a note. */
export function failureOf(path: string, error: unknown): Failure {
  const code = errorCode(error);
  if (readOnlyCodes.has(code)) return fail(path, 'read-only');
  if (code === 'ENOENT') return fail(path, 'missing');
  return fail(path, 'write-failed', null, code);
}
