import type { Failure } from '../app/notes';
import { describeFailure } from '../i18n/sentences';
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
