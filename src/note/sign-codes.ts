/** The UTF-16 codes of the signs that mean something in Markdown or YAML, as `charCodeAt` gives them. */
export const tab = 0x09;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const doubleQuote = 0x22;
export const hash = 0x23;
export const percent = 0x25;
export const singleQuote = 0x27;
export const closeParenthesis = 0x29;
export const asterisk = 0x2a;
export const plus = 0x2b;
export const comma = 0x2c;
export const dash = 0x2d;
export const dot = 0x2e;
export const slash = 0x2f;
const zero = 0x30;
export const digitOne = 0x31;
const nine = 0x39;
export const colon = 0x3a;
export const lessThan = 0x3c;
export const equals = 0x3d;
export const greaterThan = 0x3e;
export const openBracket = 0x5b;
export const backslash = 0x5c;
export const closeBracket = 0x5d;
export const underscore = 0x5f;
export const backtick = 0x60;
export const tilde = 0x7e;
export const byteOrderMark = 0xfeff;

export function isDigit(code: number): boolean {
  return code >= zero && code <= nine;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === space || code === tab;
}
