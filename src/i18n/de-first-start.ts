import type { enFirstStart } from './en-first-start';

const people = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`);
const list = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} und ${names.length - 3} weiteren`;

/** The texts of the first start in German. */
export const deFirstStart: typeof enFirstStart = {
  welcome: 'Mit wem soll der Kontakt nicht abreißen?',
  promise: 'Alles bleibt in den Notizen. Nichts wird geschrieben, bevor es bestätigt ist.',
  back: 'Zurück',
  reading: 'Die Notizen werden durchgesehen …',
  doors: {
    here: {
      title: 'Nehmen, was da ist',
      some: (count) => `${people(count)} in den Notizen gefunden`,
      none: 'Noch keine Kontakte in den Notizen gefunden',
    },
    ten: { title: 'Mit zehn beginnen', text: 'Die wichtigsten Menschen, ein Name je Zeile' },
    rhythms: {
      title: 'Nur Rhythmen, keine Ränge',
      text: 'Für Freunde: ein ruhiger Takt, niemand wird eingestuft',
    },
  },
  here: {
    title: 'Was da ist',
    people: (count, folders) =>
      folders.length === 0 ? people(count) : `${people(count)} in ${list(folders)}`,
    tiers: 'Kreise',
    known: (name, count) => `${name}: ${people(count)}`,
    untiered: (count) => `Noch ohne Kreis: ${people(count)}`,
    unknown: 'Andere Werte in den Notizen',
    unknownText: 'Was bedeuten sie? Die Notizen bleiben, wie sie sind.',
    valueWith: (value, count) => `${value}, ${people(count)}`,
    take: (every) => `Eigener Kreis, ${every}`,
    same: (tier) => `Dasselbe wie ${tier}`,
    leave: 'So lassen',
    lastContact: (keys) => `Der letzte Kontakt wird aus ${keys.join(', ')} gelesen.`,
    behind: (count) =>
      `Bei ${people(count)} kennt der Verlauf einen späteren Kontakt als die Eigenschaft. Beides zählt; nichts wird geändert.`,
    empty:
      'Eine Notiz ist ein Kontakt, wenn sie in einem Ordner People, Contacts oder Kontakte liegt oder die Eigenschaft „type: contact“ hat.',
    confirm: 'Diese Notizen nehmen',
  },
  ten: {
    title: 'Mit zehn beginnen',
    label: 'Namen, einer je Zeile',
    placeholder: 'Clara Nguyen\nJonas Haas\n…',
    intro: (tier) =>
      `Sie kommen in den Kreis ${tier}. Vorhandene Notizen werden genommen, fehlende angelegt.`,
    outcomes: {
      create: (path) => `neue Notiz ${path}`,
      move: (path) => `ist da: ${path}`,
      link: (path) => `Notiz gefunden: ${path}`,
      there: 'ist schon in diesem Kreis',
      ambiguous: 'so heißen mehrere: bitte den Pfad der Notiz schreiben',
      unusable: 'so kann keine Datei heißen',
      taken: (path) => `${path} ist da und etwas anderes`,
    },
    over: (count, capacity) => `${count}/${capacity}: mehr als vorgesehen, und erlaubt`,
    summary: (create, move) =>
      [
        create === 0 ? '' : create === 1 ? '1 neue Notiz' : `${create} neue Notizen`,
        move === 0 ? '' : move === 1 ? '1 geänderte Notiz' : `${move} geänderte Notizen`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    nothing: 'Oben den ersten Namen schreiben.',
    confirm: 'Beginnen',
    without: 'Ohne Namen beginnen',
    stopped: 'Geschrieben wurde nichts. Berichtigen, was die Meldung sagt, und noch einmal versuchen.',
  },
  rhythms: {
    title: 'Nur Rhythmen',
    text: 'Drei Kreise ohne Grenzen und ohne Vorschläge. Jeder Tag ist ein guter Tag.',
    unknown: (count) =>
      `${people(count)} in Kreisen mit anderen Namen: Ihre Notizen bleiben, wie sie sind, und stehen unter „unbekannte Kreise“.`,
    confirm: 'Mit Rhythmen beginnen',
  },
};
