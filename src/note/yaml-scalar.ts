import { parseDay } from '../core/day';
import type { NewProperty } from './note-property';

/** Letters first, then what has no meaning anywhere in a plain scalar, also inside a flow list. */
const plainAlphabet = /^\p{L}(?:[\p{L}\p{M}\p{N} _./+()&'@-]*[\p{L}\p{M}\p{N}_./+()&'@-])?$/u;
/** Words that YAML 1.1 or 1.2 read as something else than text. */
const reservedWord = /^(?:null|true|false|yes|no|on|off|y|n)$/i;
/** What must not stand as itself between double quotes: controls, line and paragraph separator, BOM, non-characters. */
const toEscape = /["\\\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu;
const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const nullForm = /^(?:~|[Nn]ull|NULL)$/;
const booleanForm = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const octalForm = /^0o[0-7]+$/;
const hexForm = /^0x[0-9a-fA-F]+$/;
const floatForm = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinityForm = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumberForm = /^\.(?:nan|NaN|NAN)$/;

/** The value of a plain (unquoted) scalar in the core schema of YAML 1.2. */
export function resolvePlain(text: string): string | number | boolean | null {
  switch (text.charCodeAt(0)) {
    case 0x74: // t
    case 0x54:
    case 0x66: // f
    case 0x46:
      return booleanForm.test(text) ? text[0] === 't' || text[0] === 'T' : text;
    case 0x6e: // n
    case 0x4e:
    case 0x7e: // ~
      return nullForm.test(text) ? null : text;
    case 0x2b: // +
    case 0x2d: // -
    case 0x2e: // .
    case 0x30:
    case 0x31:
    case 0x32:
    case 0x33:
    case 0x34:
    case 0x35:
    case 0x36:
    case 0x37:
    case 0x38:
    case 0x39:
      return resolveNumber(text);
    default:
      return text === '' ? null : text;
  }
}

function resolveNumber(text: string): string | number {
  if (floatForm.test(text)) return parseFloat(text);
  if (hexForm.test(text)) return parseInt(text, 16);
  if (octalForm.test(text)) return parseInt(text.slice(2), 8);
  if (infinityForm.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return notANumberForm.test(text) ? NaN : text;
}

/** A scalar on one line, for a value or a key: plain where no YAML version reads it as anything else, else quoted. */
export function formatScalar(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'number') return formatNumber(value);
  if (parseDay(value) !== null) return value;
  return plainAlphabet.test(value) && !reservedWord.test(value) ? value : quoteDouble(value);
}

function formatNumber(value: number): string {
  if (isNaN(value)) return '.nan';
  if (!isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  return String(value);
}

/** A text between double quotes on one line, with escapes for all that is not printable. */
export function quoteDouble(text: string): string {
  return `"${text.replace(toEscape, escapeCharacter)}"`;
}

/** A text between single quotes, or between double quotes where it holds what needs an escape. */
export function quoteSingle(text: string): string {
  const unprintable = text.replace(/["\\]/g, '').search(toEscape) >= 0;
  return unprintable ? quoteDouble(text) : `'${text.replace(/'/g, "''")}'`;
}

/** A list on one line. */
export function formatFlowList(items: readonly string[]): string {
  return `[${items.map(formatScalar).join(', ')}]`;
}

/** The lines of a list, one item each, without line endings. */
export function formatBlockList(items: readonly string[], indent: string): readonly string[] {
  return items.map((item) => `${indent}  - ${formatScalar(item)}`);
}

/** The lines of a property that is not there yet, without line endings; `indent` is that of the keys. */
export function formatProperty(key: string, value: NewProperty['value'], indent: string): readonly string[] {
  const name = `${indent}${formatScalar(key)}:`;
  if (typeof value !== 'object') return [`${name} ${formatScalar(value)}`];
  return value.length === 0 ? [`${name} []`] : [name, ...formatBlockList(value, indent)];
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0);
  const hex = code.toString(16).toUpperCase();
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}
