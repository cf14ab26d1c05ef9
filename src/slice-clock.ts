/** Tells when a slice of work is over, and lets the app do its own between two. */
export class SliceClock {
  private end: number;

  /** `slice` is how long one goes on, in milliseconds; the step that is under way when it is over may take longer. */
  constructor(private readonly slice: number) {
    this.end = performance.now() + slice;
  }

  isOver(): boolean {
    return performance.now() >= this.end;
  }

  /** Resolves when the app had its turn, with a new slice. */
  async rest(): Promise<void> {
    await nextTurn();
    this.end = performance.now() + this.slice;
  }
}

/** Resolves when the app had its turn. By a message, since a timer in a row of timers waits for 4 ms each time. */
export async function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}
