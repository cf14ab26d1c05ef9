import type { Day } from './day';
import type { Interaction } from './interaction';

/** A change of job as a log keeps it: a remark, which is no contact. */
export interface JobRemark {
  readonly day: Day;
  /** role and organisation in few words, such as "Partner, Nordlicht" */
  readonly now: string;
  readonly before: string;
}

const words = { en: 'before', de: 'vorher' } as const;
const form = /^(.*\S); (?:before|vorher): (\S.*)$/;

/** The text of such a remark: "Partner, Nordlicht; before: Analyst, Fjordlys". */
export function formatJobRemark(now: string, before: string, language: 'en' | 'de'): string {
  return `${now}; ${words[language]}: ${before}`;
}

/** Reads the remark of a change of job in either language; null where an entry is none. */
export function readJobRemark({ date, kind, text }: Interaction): JobRemark | null {
  if (kind !== 'note') return null;
  const [, now, before] = form.exec(text) ?? [];
  return now === undefined || before === undefined ? null : { day: date, now, before };
}
