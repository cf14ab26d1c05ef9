import type { Debouncer } from 'obsidian';

/** Runs `callback` once, `timeout` ms after the first call, or after the last one with `resetTimer`. */
export function debounce<T extends unknown[], V>(
  callback: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pending: [...T] | null = null;

  const stop = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const fire = (): V | undefined => {
    stop();
    const args = pending;
    pending = null;
    return args === null ? undefined : callback(...args);
  };
  const debouncer: Debouncer<T, V> = Object.assign(
    (...args: [...T]): Debouncer<T, V> => {
      pending = args;
      if (resetTimer) stop();
      timer ??= setTimeout(fire, timeout);
      return debouncer;
    },
    {
      cancel: (): Debouncer<T, V> => {
        stop();
        pending = null;
        return debouncer;
      },
      run: (): V | undefined => (timer === null ? undefined : fire()),
    },
  );
  return debouncer;
}
