/** The type of a member that Obsidian has and the preview has not: nothing can be done with it. */
export type NotImplemented = never;

/** Thrown on the first use of something that the preview lacks, instead of a silent difference to the app. */
export class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';

  constructor(what: string) {
    super(`Not implemented in the preview: ${what}`);
  }
}
