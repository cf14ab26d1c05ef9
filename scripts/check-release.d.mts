/** All places that name the version. */
export interface ReleaseFiles {
  readonly tag: string;
  readonly manifest: { readonly version: string; readonly minAppVersion: string };
  readonly packageJson: { readonly version: string };
  readonly packageLock: { readonly version: string };
  /** the lowest version of the app for each version of the plugin */
  readonly versions: Readonly<Record<string, string>>;
  readonly changelog: string;
}

/** What does not agree with the tag, a sentence each; an empty list where all is well. */
export function findMismatches(files: ReleaseFiles): string[];

/** What the changelog says of a version, without its heading; empty where it says nothing. */
export function notesFor(version: string, changelog: string): string;
