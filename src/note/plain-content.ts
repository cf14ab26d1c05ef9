import { atxLevel } from './heading-source';
import { isRun } from './scan-lines';
import {
  asterisk,
  backtick,
  dash,
  greaterThan,
  hash,
  isDigit,
  lessThan,
  openBracket,
  percent,
  plus,
  space,
  tab,
  tilde,
  underscore,
} from './sign-codes';

/** Whether what stands in an item is plain text for certain: no quote, heading, code, list, rule or HTML of its own. */
export function isPlainContent(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  switch (code) {
    case greaterThan:
    case lessThan:
      return false;
    case percent:
      return text.charCodeAt(at + 1) !== percent;
    case hash:
      return atxLevel(text, at, end) === 0;
    case backtick:
      return !text.startsWith('```', at);
    case tilde:
      return !text.startsWith('~~~', at);
    case openBracket:
      return !/^\[(?!\[)[^\]\r\n]*(?:\]:|$)/.test(text.slice(at, end));
    case dash:
    case asterisk:
    case plus:
    case underscore: {
      const next = at + 1 < end ? text.charCodeAt(at + 1) : space;
      return (code === underscore || (next !== space && next !== tab)) && !isRun(text, code, at, end, true);
    }
    default:
      return !isDigit(code) || !/^\d{1,9}[.)](?:[ \t]|$)/.test(text.slice(at, end));
  }
}
