/** The UTF-16 codes of the signs that mean something in Markdown, as `charCodeAt` gives them. */
export const tab = 0x09;
export const space = 0x20;
export const hash = 0x23;
export const percent = 0x25;
export const asterisk = 0x2a;
export const plus = 0x2b;
export const dash = 0x2d;
export const lessThan = 0x3c;
export const equals = 0x3d;
export const greaterThan = 0x3e;
export const openBracket = 0x5b;
export const underscore = 0x5f;
export const backtick = 0x60;
export const tilde = 0x7e;
