import type { enFollowUps } from './en-follow-ups';

/** Texts about promises and what is coming, in German. */
export const deFollowUps: typeof enFollowUps = {
  tab: 'Wiedervorlagen',
  label: 'Wiedervorlagen',
  groups: {
    overdue: 'Noch offen?',
    today: 'Heute',
    week: 'In den nächsten 7 Tagen',
    later: 'Später',
    undated: 'Irgendwann',
  },
  nothing: 'Nichts Versprochenes ist offen.',
  tick: (text) => `Erledigt: ${text}`,
  postpone: (text) => `Anderer Tag für ${text}`,
  log: (text) => `Kontakt eintragen zu ${text}`,
  recurring: 'Kehrt wieder: öffnet die Notiz, um dort abzuhaken',
  ticked: (text) => `Erledigt: ${text}`,
  postponed: (text, day) => `${text}: ${day}`,
  logAsDone: 'Als Kontakt eintragen',
  postponePlaceholder: (text) => `Wann stattdessen? ${text}`,
  dateDialog: { title: 'Anderer Tag', label: 'Fällig', submit: 'Setzen' },
  thanks: {
    one: 'Danke sagen',
    also: (links) => `Danke sagen, auch ${links.join(' und ')}`,
    to: (links) => `Danke sagen: ${links.join(' und ')}`,
    after: (text, day) => `Eine erste Begegnung. Passend bis ${day}: ${text}`,
    offer: (day) => `Danke sagen: ${day}`,
  },
  settings: {
    heading: 'Wiedervorlagen',
    form: 'Wie der Tag geschrieben wird',
    forms: {
      emoji: '📅 2026-11-24, wie beim Plugin Tasks',
      dataview: '[due:: 2026-11-24], wie bei Dataview',
    },
    tag: 'Schlagwort neuer Wiedervorlagen',
    tagDesc: 'Etwa task, wo ein anderes Plugin eines verlangt. Leer für keines.',
    folders: 'Ordner mit Wiedervorlagen',
    foldersDesc:
      'Dort gelten Aufgaben auch ohne Tag für alle, die ihre Notiz nennt. Durch Kommas getrennt; Tages- und Besprechungsnotizen sind ohnehin bekannt.',
  },
};
