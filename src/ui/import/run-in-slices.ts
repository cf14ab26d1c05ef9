import type { BatchControl } from '../../app/action-batch';
import type { Steps } from '../../core/steps';

/** How long the app waits for a slice of work at most, in milliseconds; the last step may take somewhat longer. */
const slice = 5;

/** Lets the app do its own between two slices of work. */
export class SliceClock {
  private end = performance.now() + slice;

  /** Resolves at once while the slice lasts, else when the app had its turn. */
  async pause(): Promise<void> {
    if (performance.now() < this.end) return;
    await new Promise((resolve) => window.setTimeout(resolve, 0));
    this.end = performance.now() + slice;
  }

  get isOver(): boolean {
    return performance.now() >= this.end;
  }
}

/** Does work bit by bit as long as it may go on; null where it was stopped. */
export async function runInSlices<T>(steps: Steps<T>, control: BatchControl): Promise<T | null> {
  const clock = new SliceClock();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (!clock.isOver) continue;
    control.progress(step.value.done, step.value.total);
    await clock.pause();
    if (!(await control.proceed())) return null;
  }
}
