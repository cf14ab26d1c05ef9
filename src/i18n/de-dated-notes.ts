import type { enDatedNotes } from './en-dated-notes';

/** The settings of dated notes in German. */
export const deDatedNotes: typeof enDatedNotes = {
  page: 'Notizen mit Datum',
  pageDesc: (count) =>
    count === 0
      ? 'Werden nicht gelesen'
      : 'Mit wem in Tagebuch und Besprechungen verlinkt wird, mit dem gab es an dem Tag Kontakt',
  sources: {
    daily: 'Tägliche Notizen',
    named: 'Notizen, deren Name mit einem Datum beginnt',
    meeting: 'Notizen zu Besprechungen',
  },
  sourceDescs: {
    daily: 'Wo das Core-Plugin Tägliche Notizen oder Periodic Notes sie ablegt, in jedem Format.',
    named: 'Etwa „2026-11-20 Spaziergang“.',
    meeting: 'Mit einer Eigenschaft date und dem Typ meeting, call oder event oder einer Liste von Leuten.',
  },
  read: 'Lesen',
  countsAs: 'Eine Erwähnung zählt als',
  countsAsDesc: 'Wenn die Zeile selbst keine Art nennt, wie „Mittagessen mit …“.',
  conversation: 'Gespräch',
  leftOut: 'Ausgelassene Abschnitte',
  leftOutNone: 'Kein Abschnitt wird ausgelassen',
  leftOutTitle: 'Überschrift eines Abschnitts',
  leftOutDesc: (names) => names.join(', '),
  addLeftOut: 'Überschrift hinzufügen',
  leftOutEmpty: 'Bitte eine Überschrift nennen.',
  leftOutKnown: 'Diese Überschrift steht schon in der Liste.',
  most: 'Leute in einer Notiz, höchstens',
  mostDesc: 'Eine Notiz, die mehr nennt, sagt nichts: Sie ist eine Liste, kein Tag.',
};
