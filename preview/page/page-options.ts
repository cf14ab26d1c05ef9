/** How the page is asked to behave, from its query parameters; what is left out is as in the app on a desktop. */
export interface PageOptions {
  readonly lang: string;
  readonly theme: 'light' | 'dark';
  readonly phone: boolean;
  /** Milliseconds by which the metadata cache is late; null leaves the usual short delay. */
  readonly delay: number | null;
  /** The moment at which the page's clock starts, as `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`; null is the real one. */
  readonly today: string | null;
  /** The note that is opened when there is no saved layout. */
  readonly note: string | null;
  /** Switches the plugin on after the vault is loaded, as a user does in the settings. */
  readonly enableLate: boolean;
}

/** What the server wrote into the page. */
export interface PageConfig {
  readonly token: string;
  readonly name: string;
  readonly basePath: string;
}

export function parsePageOptions(search: string): PageOptions {
  const query = new URLSearchParams(search);
  const delay = query.get('delay');
  return {
    lang: query.get('lang') ?? 'en',
    theme: query.get('theme') === 'dark' ? 'dark' : 'light',
    phone: query.get('phone') === '1',
    delay: delay === null ? null : Number(delay),
    today: query.get('today'),
    note: query.get('note'),
    enableLate: query.get('enable') === 'late',
  };
}

export function readPageConfig(): PageConfig {
  const text = document.getElementById('preview-config')?.textContent;
  if (!text) throw new Error('The page was not served by the preview server');
  return JSON.parse(text) as PageConfig;
}
