import type { enQuickLog } from './en-quick-log';

const list = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(' und ') : `${names.slice(0, 2).join(', ')} und ${names.length - 2} weitere`;
const notes = (count: number): string => (count === 1 ? '1 Notiz' : `${count} Notizen`);
const people = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`);

/** The texts of logging in one line, of changing entries, and of what concerns all last contacts, in German. */
export const deQuickLog: typeof enQuickLog = {
  commands: {
    logLine: 'In einer Zeile eintragen …',
    logSelection: 'Auswahl oder Zeile als Kontakt eintragen …',
    addSelection: 'Auswahl als Person anlegen …',
    addNamed: (name) => `${name} als Person anlegen …`,
    logThisLine: 'Als Kontakt eintragen …',
    nothingSelected: 'Hier stehen keine Wörter: bitte welche auswählen oder in eine Zeile mit Text gehen.',
    bringUpToDate: 'Letzte Kontakte nachtragen …',
    prepareRemoval: 'Abschied vorbereiten …',
  },
  line: {
    title: 'In einer Zeile eintragen',
    label: 'Was war es, mit wem und wann?',
    placeholder: 'gestern mit Clara telefoniert, Montag Unterlagen schicken',
    hint: 'Mit wem, wann, wie und worüber, in beliebiger Folge. Nach einem Komma: wann was folgen soll.',
    preview: 'So wird es geschrieben',
    newTo: (name) => `Bei ${name}`,
    which: (written) => `Wer ist ${written}?`,
    nobodyCalled: (written) => `So heißt noch niemand: ${written}.`,
    addPerson: (name) => `${name} anlegen …`,
    leaveAsText: 'Nur ein Wort',
    whichDay: 'Welcher Tag?',
    allFields: 'Alle Felder …',
    submit: 'Eintragen',
    followUp: 'Nachfassen',
    gaps: {
      empty: 'Bitte angeben, mit wem und was es war.',
      nobody: 'Bitte angeben, mit wem: ein Name, ein Alias, eine E-Mail-Adresse oder ein Link.',
      unsure: (written) => `Bitte erst angeben, wer ${written} ist.`,
      impossible: (value) => `${value} ist kein eindeutiger Tag. Ein Datum wie 2026-11-22 ist es immer.`,
    },
  },
  entry: {
    title: (name) => `Eintrag mit ${name} ändern`,
    submit: 'Ändern',
    remove: 'Eintrag löschen …',
    askRemove: {
      title: 'Diesen Eintrag löschen?',
      text: (line) => `„${line}“ wird aus der Notiz entfernt. Das lässt sich rückgängig machen.`,
      confirm: 'Löschen',
    },
    askChildren: {
      title: 'Auch löschen, was darunter steht?',
      text: 'Unter diesem Eintrag stehen eingerückte Zeilen. Sie würden mit entfernt. Das lässt sich rückgängig machen.',
      confirm: 'Alles löschen',
    },
  },
  lateProperties: {
    title: 'Letzte Kontakte nachtragen',
    intro: (count) =>
      `Die Notizen von ${people(count)} nennen einen früheren letzten Kontakt als ihr Verlauf, oder keinen.`,
    none: 'Alle Notizen nennen, was ihr Verlauf sagt.',
    change: (from, to) => `${from ?? 'keiner'} → ${to}`,
    refused: 'Bleiben, wie sie sind:',
    submit: (count) => (count === 1 ? '1 Datum eintragen' : `${count} Daten eintragen`),
  },
  removal: {
    title: 'Abschied vorbereiten',
    intro:
      'Alles Festgehaltene steht schon in den Notizen. Hier wird aufgeschrieben, was die Erweiterung sonst ausrechnet, damit es auch ohne sie da ist.',
    lastContacts: (count) =>
      count === 0
        ? 'Alle letzten Kontakte sind auf dem Stand.'
        : `Der letzte Kontakt wird in ${notes(count)} nachgetragen.`,
    overview: (path) => `Neue Notiz: ${path}, mit Kreisen, Rhythmen und Fälligkeiten.`,
    removesProperties: 'Entfernen, was nur diese Erweiterung braucht',
    removesPropertiesNote:
      'Die Eigenschaften für „in diesem Kreis seit“, „zurückgestellt bis“ und „wie oft zurückgestellt“.',
    cleaned: (count) => `Aus ${notes(count)} werden Eigenschaften entfernt.`,
    submit: 'Aufschreiben',
    overviewName: (day) => `Keep in touch, Überblick ${day}`,
    overviewIntro: (day) => `Geschrieben am ${day}.`,
    noTier: 'Kein Kreis',
    nobody: 'Niemand.',
    columns: ['Person', 'Rhythmus', 'Letzter Kontakt', 'Fällig'],
    never: 'keiner',
    noRhythm: 'keiner',
  },
  changeLast: 'Letzten Eintrag ändern …',
  openLast: 'Letzten Eintrag öffnen',
  onlyMentioned: 'An dem Tag nur erwähnt',
  link: {
    unknownAction: (action) => `Dieser Link will „${action}“. Es gibt: log, add, today, review.`,
    impossibleDate: (value) =>
      `Das Datum „${value}“ dieses Links ist kein Tag wie 2026-11-22. Nichts wurde geschrieben.`,
    unknownKind: (value) => `Die Art „${value}“ gibt es nicht. Nichts wurde geschrieben.`,
    unknownName: (value) => `So heißt niemand: „${value}“. Nichts wurde geschrieben.`,
    ambiguousName: (value, names) => `„${value}“ kann ${list(names)} sein. Nichts wurde geschrieben.`,
  },
  firstContact: {
    notLater: 'Bitte einen Tag bis heute wählen.',
    name: 'Erster Kontakt',
    none: 'Noch keiner',
    text: 'Worum ging es?',
  },
  done: {
    editEntry: (names) => `Eintrag mit ${list(names)} geändert`,
    deleteEntry: (names) => `Eintrag mit ${list(names)} gelöscht`,
    onlyMentioned: (names, day) => `${list(names)}: nur erwähnt, ${day}`,
    bringUpToDate: (count) => `Bei ${people(count)} nachgetragen`,
    prepareRemoval: 'Überblick geschrieben',
  },
};
