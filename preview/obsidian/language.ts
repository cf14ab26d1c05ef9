let language = 'en';

/** The language of the app's interface. */
export function getLanguage(): string {
  return language;
}

/** For the host: the language that the plugin finds; to be set before the plugin loads. */
export function setLanguage(code: string): void {
  language = code;
}
