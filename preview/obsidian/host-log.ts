declare global {
  /** The text of every notice that was shown: notices vanish before a test looks. */
  var __hostNotices: string[] | undefined;
}

/** Reports an error that must not stop the caller: as an uncaught one where the page can, else to the console. */
export function reportHostError(error: unknown): void {
  if (typeof globalThis.reportError === 'function') globalThis.reportError(error);
  else console.error(error);
}

/** Remembers the text of a notice. */
export function recordNotice(text: string): void {
  (globalThis.__hostNotices ??= []).push(text);
}
