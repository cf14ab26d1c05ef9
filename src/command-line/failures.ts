import type { Failure } from '../app/notes';
import { describeFailure, describeFileFailure } from '../i18n/sentences';
import { textsFor } from '../i18n/texts';
import type { Language } from '../settings/settings';
import type { CommandFailure } from './command';

/** The call was not understood. */
export function usageFailure(message: string): CommandFailure {
  return { kind: 'failed', status: 2, code: 'usage', path: null, message, candidates: null };
}

/** A name leads to nobody, or to several; `candidates` are paths of notes. */
export function nameFailure(
  code: 'unknown-name' | 'ambiguous-name',
  message: string,
  candidates: readonly string[],
): CommandFailure {
  return { kind: 'failed', status: 2, code, path: null, message, candidates };
}

/** The plugin was switched off before it could answer. */
export function switchedOffFailure(language: Language): CommandFailure {
  return {
    kind: 'failed',
    status: 1,
    code: 'switched-off',
    path: null,
    message: textsFor(language).commandLine.failures.switchedOff,
    candidates: null,
  };
}

/** A note was left alone. */
export function refusal(failure: Failure, language: Language): CommandFailure {
  return {
    kind: 'failed',
    status: 1,
    code: failure.code,
    path: failure.path,
    message: describeFailure(failure, language),
    candidates: null,
  };
}

/** A file, which is no note, could not be made. */
export function fileRefusal(failure: Failure, language: Language): CommandFailure {
  return { ...refusal(failure, language), message: describeFileFailure(failure, language) };
}

/** Several notes were left alone, and nothing was written: the code and the path are those of the first. */
export function refusals(failures: readonly Failure[], language: Language): CommandFailure | null {
  const [first, ...more] = failures;
  if (first === undefined) return null;
  const one = refusal(first, language);
  return more.length === 0 ? one : { ...one, message: describeFailures(failures, language).join('\n') };
}

/** How many notes were left alone, and below it each with its reason; nothing where there are none. */
export function describeFailures(failures: readonly Failure[], language: Language): readonly string[] {
  if (failures.length === 0) return [];
  return [
    textsFor(language).import.failures(failures.length),
    ...failures.map((failure) => `  ${describeFailure(failure, language)}`),
  ];
}
