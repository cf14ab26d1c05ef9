import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser, startPreview, type Browser, type Preview, type PreviewOptions } from './harness';

/** The preview that the running test started. */
export interface TestPreview extends Omit<Preview, 'close' | 'errors'> {
  start(options?: PreviewOptions): Promise<void>;
}

/**
 * A browser for all tests of a file, and a preview of its own for each, closed behind it; a test fails where anything
 * went wrong in its page.
 */
export function usePreview(): TestPreview {
  let browser: Browser | null = null;
  let started: Preview | null = null;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const errors = await started?.errors();
    await started?.close();
    started = null;
    expect(errors ?? []).toEqual([]);
  });

  const current = (): Preview => {
    if (started === null) throw new Error('The test has not started a preview');
    return started;
  };
  return {
    async start(options = {}) {
      if (browser === null) throw new Error('There is no browser yet');
      started = await startPreview({ browser, ...options });
    },
    get page() {
      return current().page;
    },
    get vault() {
      return current().vault;
    },
    read: (path) => current().read(path),
    write: (path, text) => current().write(path, text),
    waitForFile: (path, accept) => current().waitForFile(path, accept),
  };
}
