import type { BatchControl } from '../../app/action-batch';
import type { Steps } from '../../core/steps';
import { SliceClock } from '../../slice-clock';

/** How long the app waits for a slice of work at most, in milliseconds; the last step may take somewhat longer. */
export const slice = 5;

/** Does work bit by bit as long as it may go on; null where it was stopped. */
export async function runInSlices<T>(steps: Steps<T>, control: BatchControl): Promise<T | null> {
  const clock = new SliceClock(slice);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!clock.isOver()) continue;
    control.progress(step.value.done, step.value.total);
    await clock.rest();
    if (!(await control.proceed())) return null;
  }
}
