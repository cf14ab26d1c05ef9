/** What was found in a built plugin that does not belong into one, and in how many pieces of syntax it was looked for. */
export interface BundleCheck {
  readonly nodes: number;
  readonly found: readonly string[];
}

export function findForbidden(code: string): BundleCheck;
