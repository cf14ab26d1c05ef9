/** Turns in a row without a change, after which nothing is on its way: an effect of Preact takes a frame and a timer. */
const quietTurns = 4;
/** A document that still changes after so many turns never stops. */
const mostTurns = 500;

/**
 * Resolves when what was begun has come to its end: promises, timers without delay, frames, and what they paint. It counts
 * turns of the event loop, not time, so that a busy machine only makes it take longer.
 */
export async function settle(): Promise<void> {
  let changes = 0;
  const count = (records: readonly MutationRecord[]): void => void (changes += records.length);
  const observer = new MutationObserver(count);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  try {
    for (let turn = 0, quiet = 0; quiet < quietTurns; turn += 1) {
      if (turn === mostTurns) throw new Error(`The document still changes after ${mostTurns} turns`);
      const before = changes;
      await takeTurn();
      count(observer.takeRecords());
      quiet = changes === before ? quiet + 1 : 0;
    }
  } finally {
    observer.disconnect();
  }
}

/** Timers without delay fire in the order in which they were set, so all that were set before this one are done. */
async function takeTurn(): Promise<void> {
  await new Promise((done) => void setTimeout(done, 0));
  await new Promise((done) => void requestAnimationFrame(done));
}
