import type { Language } from '../settings/settings';
import { de } from './de';
import { en, type Texts } from './en';

const catalogues: Readonly<Record<Language, Texts>> = { en, de };

/** All texts in a language. */
export function textsFor(language: Language): Texts {
  return catalogues[language];
}

/** The language that a host's language code (BCP 47) comes closest to. */
export function languageOf(code: string): Language {
  return code.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export type { Texts };
