import type { ActionResult, NoteStep } from '../app/action';
import { describeAction } from '../i18n/sentences';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandResult } from './command';
import { refusal } from './failures';
import { lines, type View } from './view';

/** A line that was written, as `--json` gives it; the text is empty where a line was taken away. */
export interface ChangedData {
  readonly path: string;
  /** 1-based, in the note as it is now */
  readonly line: number;
  readonly text: string;
}

/** What became of an action, as the result of a command. */
export function actionResult(context: CommandContext, result: ActionResult): CommandResult {
  const { language, today } = context;
  if (result.kind === 'refused') return refusal(result, language);
  const { action } = result;
  if (action.steps.length > 0) context.onAction?.(action);
  const written = result.changed.map(({ path, line, text }): ChangedData => ({ path, line, text }));
  const removed = action.steps.flatMap((step) =>
    written.some(({ path }) => path === step.path) ? [] : [removedLine(step)],
  );
  const changed = [...written, ...removed];
  const view = (): View => {
    if (action.steps.length === 0) return [lines(textsFor(language).done.nothing)];
    return [
      lines(
        describeAction(action.name, today, language),
        ...changed.map(({ path, line, text }) => `  ${path}:${line}${text === '' ? '' : `  ${text}`}`),
      ),
    ];
  };
  return { kind: 'done', data: { changed }, view };
}

/** Where lines were taken away and none was written. */
function removedLine(step: NoteStep): ChangedData {
  if (step.kind !== 'edit') return { path: step.path, line: 1, text: '' };
  const { path, before, after } = step;
  let line = 1;
  for (let at = 0; at < after.length && before[at] === after[at]; at += 1) if (after[at] === '\n') line += 1;
  return { path, line, text: '' };
}
