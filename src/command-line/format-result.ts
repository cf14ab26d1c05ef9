import { textsFor } from '../i18n/texts';
import type { Language } from '../settings/settings';
import type { CommandFailure, CommandResult, ExitStatus } from './command';
import { formatView } from './format-view';

/** How a result is wanted. */
export interface OutputStyle {
  readonly json: boolean;
  /** the output is a terminal */
  readonly colors: boolean;
}

/** What goes to standard output, what to standard error, and the exit status. */
export interface Output {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
}

/** A result as a program prints it. */
export function formatResult(result: CommandResult, style: OutputStyle): Output {
  if (result.kind === 'failed') {
    const message = `${[result.message, ...(result.candidates ?? []).map((path) => `  ${path}`)].join('\n')}\n`;
    return {
      status: result.status,
      out: style.json ? formatJson(failureData(result)) : '',
      err: message,
    };
  }
  const out = style.json ? formatJson(result.data) : (result.raw ?? formatView(result.view(), style));
  return { status: result.inPart === true ? 3 : 0, out, err: '' };
}

/** A result as one text, for hosts without exit status and standard error: a failure begins with `Refused:`. */
export function formatAsText(result: CommandResult, json: boolean, language: Language): string {
  const { out, err } = formatResult(result, { json, colors: false });
  if (json || result.kind === 'done') return out.trimEnd();
  return textsFor(language).commandLine.failures.refused(err.trimEnd());
}

function failureData({ code, path, message, candidates }: CommandFailure): object {
  return { error: candidates === null ? { code, path, message } : { code, path, message, candidates } };
}

function formatJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
