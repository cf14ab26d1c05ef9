import { isPlainCode } from './scan-lines';

/** Whether a note has comments (`%%`), and whether code or HTML within lines may hold what only looks like one. */
export type Comments = 'none' | 'plain' | 'unsure';

/** The comments of a text from an offset on. */
export function commentsIn(text: string, from: number): Comments {
  if (text.indexOf('%%', from) < 0) return 'none';
  return text.indexOf('`', from) >= 0 || text.indexOf('<', from) >= 0 ? 'unsure' : 'plain';
}

/** A line with code and comments blanked out; null where they may reach beyond it, or be something else. */
export function maskLine(raw: string, comments: Comments): string | null {
  let masked = raw;
  if (masked.includes('`')) {
    if (!isPlainCode(raw)) return null;
    masked = masked.replace(/`[^`]*`/g, blanks);
  }
  if (masked.includes('<')) {
    if (/<[/!?]/.test(masked)) return null;
    if (/<[A-Za-z]/.test(masked) && (/["'[]/.test(raw) || raw.lastIndexOf('>') < raw.lastIndexOf('<')))
      return null;
  }
  if (comments === 'none' || !masked.includes('%%')) return masked;
  if (comments === 'unsure') return null;
  const closed = masked.replace(/%%.*?%%/g, blanks);
  return closed.includes('%%') ? null : closed;
}

function blanks(hidden: string): string {
  return ' '.repeat(hidden.length);
}
