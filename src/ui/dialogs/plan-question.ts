import type { App } from 'obsidian';
import type { Day } from '../../core/day';
import { formatDate } from '../../i18n/dates';
import type { ContactSource } from '../contact-source';
import { confirm } from './confirm-dialog';

/** Asks whether a day to come is meant as a plan; `none` where the day is not to come. */
export async function askForPlan(
  app: App,
  source: ContactSource,
  date: Day | null,
): Promise<'none' | 'yes' | 'no'> {
  if (date === null || date <= source.today()) return 'none';
  const { dialogs } = source.texts();
  const { askPlan } = dialogs.log;
  const goesOn = await confirm(app, {
    title: askPlan.title,
    text: askPlan.text(formatDate(date, source.language())),
    confirm: askPlan.confirm,
    cancel: dialogs.cancel,
  });
  return goesOn ? 'yes' : 'no';
}
