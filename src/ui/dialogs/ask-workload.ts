import type { App } from 'obsidian';
import { workloadAfter, type PlannedChange } from '../../book/forecast';
import { describeWorkload } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { confirm } from './confirm-dialog';

/** What is asked before a change of many people's rhythm. */
interface WorkloadQuestion {
  readonly title: string;
  readonly confirm: string;
}

/** Says what a change will ask of the user, now and then, and asks whether to go on. */
export function askWorkload(
  app: App,
  source: ContactSource,
  change: PlannedChange,
  question: WorkloadQuestion,
): Promise<boolean> {
  const { workload, dialogs } = source.texts();
  const language = source.language();
  const now = describeWorkload(source.workload(), language);
  const then = describeWorkload(workloadAfter(source.book, change, source.today()), language);
  return confirm(app, {
    title: question.title,
    text: `${workload.now(now)}. ${workload.then(then)}.`,
    confirm: question.confirm,
    cancel: dialogs.cancel,
  });
}
