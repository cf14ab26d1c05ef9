import type { Texts } from './en';
import { dePane } from './de-pane';
import { deCard } from './de-card';
import { deCommandLine } from './de-command-line';
import { deCommands } from './de-commands';
import { deDialogs } from './de-dialogs';
import { deFirstStart } from './de-first-start';
import { dePictures } from './de-pictures';
import { deRhythm } from './de-rhythm';
import { deFollowUps } from './de-follow-ups';
import { deOccasions } from './de-occasions';
import { deImport } from './de-import';
import { deListed } from './de-listed';
import { deQuickLog } from './de-quick-log';
import { deSession } from './de-session';
import { deSettings } from './de-settings';

const people = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`);
const list = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(' und ') : `${names.slice(0, 2).join(', ')} und ${names.length - 2} weitere`;

/** All texts in German. */
export const de: Texts = {
  people,
  list,
  commands: deCommands,
  dialogs: deDialogs,
  firstStart: deFirstStart,
  import: deImport,
  session: deSession,
  card: deCard,
  listed: deListed,
  settings: deSettings,
  commandLine: deCommandLine,
  pane: dePane,
  pictures: dePictures,
  quickLog: deQuickLog,
  ...deRhythm,
  followUps: deFollowUps,
  occasions: deOccasions,
  failures: {
    'fence-unclosed': () =>
      'Die Eigenschaften beginnen mit --- und enden nicht. Das schließende --- ergänzen und noch einmal versuchen.',
    'fence-foreign': () => 'Die erste Zeile ist kein einfaches ---. In --- ändern und noch einmal versuchen.',
    'properties-too-large': () =>
      'Die Eigenschaften sind größer als 64 KiB. Kürzen und noch einmal versuchen.',
    'control-characters': () =>
      'Sie enthält Steuerzeichen. Mit gewöhnlichen Zeilenenden speichern und noch einmal versuchen.',
    'document-marker': () =>
      'In den Eigenschaften steht eine Zeile mit --- , ... oder %. Entfernen und noch einmal versuchen.',
    'conflict-markers': () =>
      'Ein Zusammenführen hat Konfliktmarken hinterlassen. Den Konflikt lösen und noch einmal versuchen.',
    'yaml-error': (detail) =>
      `Die Eigenschaften sind nicht lesbar${detail === '' ? '' : ` (${detail})`}. Berichtigen und noch einmal versuchen.`,
    'not-a-map': () =>
      'Die Eigenschaften sind keine Liste aus Zeilen der Form „Name: Wert“. Berichtigen und noch einmal versuchen.',
    'duplicate-property': (detail) =>
      `Die Eigenschaft ${detail} steht zweimal da. Eine entfernen und noch einmal versuchen.`,
    'joined-property': (detail) =>
      `Die Eigenschaft ${detail} sieht nach zweien aus, die ein Zusammenführen vermengt hat. Auf eigene Zeilen schreiben und noch einmal versuchen.`,
    'value-not-replaceable': (detail) =>
      `Der Wert von ${detail} lässt sich nicht sicher ersetzen. In eine Zeile schreiben und noch einmal versuchen.`,
    'unreadable-date': (detail) =>
      `„${detail}“ ist kein Datum wie 2026-11-22. Berichtigen und noch einmal versuchen.`,
    'section-twice': (detail) =>
      `Der Abschnitt „${detail}“ steht zweimal da. Zusammenlegen und noch einmal versuchen.`,
    'list-below-table': () =>
      'Im Verlauf beginnt gleich unter einer Tabelle eine Liste, die nicht jedes Programm als Liste liest. Eine Leerzeile dazwischen lassen und noch einmal versuchen.',
    'footnote-twice': (detail) =>
      `Beide Notizen haben eine Fußnote ${detail}, und eine ginge verloren. Sie in einer umbenennen und noch einmal versuchen.`,
    'linked-file': (detail) =>
      `Sie ist nur eine Verknüpfung, und die Notiz selbst liegt unter „${detail}“. Diese nennen.`,
    'line-changed': () =>
      'Die Zeile ist nicht mehr die gezeigte. Die Notiz ansehen und noch einmal versuchen.',
    'recurring-task': () =>
      'Diese Aufgabe kehrt wieder. Bitte in der Notiz abhaken, damit die nächste entsteht.',
    'entry-has-children': () =>
      'unter dem Eintrag steht noch etwas. Bitte bestätigen, dass es mit entfernt wird, oder es vorher verschieben.',
    'text-hides-rest': () =>
      'Der Text enthält %%, das in der Notiz alles Folgende verbergen würde. Weglassen und noch einmal versuchen.',
    'verification-failed': () =>
      'Die Änderung ließ sich nicht als sicher prüfen. Bitte von Hand eintragen und die Form der Notiz melden.',
    missing: () => 'Diese Notiz gibt es nicht mehr.',
    exists: () => 'Eine Notiz dieses Namens gibt es schon. Einen anderen Namen wählen oder jene öffnen.',
    'read-only': () =>
      'Die Datei oder ihr Ordner ist schreibgeschützt. Schreiben erlauben und noch einmal versuchen.',
    'no-folder': (detail) => `Den Ordner ${detail} gibt es nicht, und er lässt sich nicht anlegen.`,
    'changed-meanwhile': () => 'Die Notiz wurde inzwischen geändert. Ansehen und noch einmal versuchen.',
    'editor-differs': () =>
      'Sie ist in einem Editor offen, der anderen Text zeigt als die Datei: Er ist noch nicht gespeichert, oder sie wurde gerade anderswo geändert. Gleich noch einmal versuchen.',
    'not-utf-8': () => 'Sie ist kein UTF-8-Text. Als UTF-8 speichern und noch einmal versuchen.',
    'not-a-contact': () =>
      'Sie ist kein Kontakt. Die Eigenschaft „type: contact“ macht sie dazu, außer bei Vorlagen, Kopien einer Synchronisation und in ausgenommenen Ordnern.',
    'unusable-name': () => 'So kann keine Datei heißen. Einen anderen Namen wählen.',
    'template-unfillable': () =>
      'Die Vorlage lässt sich mit diesem Namen nicht füllen. In ihren Eigenschaften „{{title}}“ in Anführungszeichen setzen, wie in "{{title}}", und noch einmal versuchen.',
    'future-date': (detail) =>
      `${detail} liegt in der Zukunft. Als Plan eintragen oder einen anderen Tag wählen.`,
    'read-failed': (detail) =>
      `Sie ließ sich nicht lesen${detail === '' ? '' : ` (${detail})`}. Die Datei ansehen und noch einmal versuchen.`,
    'write-failed': (detail) => `Das Schreiben ist misslungen${detail === '' ? '' : ` (${detail})`}.`,
  },
  problems: {
    'unreadable-date': { label: 'Unlesbares Datum', expected: 'ein Datum wie 2026-11-22' },
    'damaged-type': { label: 'Beschädigter Typ', expected: 'contact' },
    'unreadable-tier': { label: 'Unlesbarer Kreis', expected: 'der Name eines Kreises' },
    'unknown-tier': { label: 'Unbekannter Kreis', expected: 'der Name eines Kreises' },
    'unreadable-cadence': {
      label: 'Unlesbarer Rhythmus',
      expected: 'eine Zahl von Tagen oder Worte wie „6 Wochen“',
    },
    'unreadable-birthday': {
      label: 'Unlesbarer Geburtstag',
      expected: 'ein Datum wie 1984-04-17 oder --04-17',
    },
    'unreadable-yearly-date': {
      label: 'Unlesbarer Jahrestag',
      expected: 'ein Name und ein Datum, etwa Hochzeit: 2010-05-12',
    },
    'impossible-due-date': { label: 'Unmögliches Fälligkeitsdatum', expected: 'ein Tag, den es gibt' },
    'unreadable-number': { label: 'Unlesbare Zahl', expected: 'eine ganze Zahl' },
    'future-last-contact': { label: 'Letzter Kontakt in der Zukunft', expected: 'ein Tag bis heute' },
    'impossible-entry-date': { label: 'Unmögliches Datum im Verlauf', expected: 'ein Tag, den es gibt' },
    'properties-unreadable': { label: 'Unlesbare Eigenschaften', expected: 'gültiges YAML' },
    'duplicate-property': { label: 'Eigenschaft doppelt', expected: 'jede Eigenschaft einmal' },
    'joined-property': { label: 'Zwei Eigenschaften in einer', expected: 'jede in einer eigenen Zeile' },
    'conflict-markers': { label: 'Konflikt beim Zusammenführen', expected: 'ein gelöster Konflikt' },
    'conflict-copy': { label: 'Kopie einer Synchronisation', expected: 'eine Notiz je Mensch' },
    'log-section-twice': { label: 'Verlauf doppelt', expected: 'ein Abschnitt für den Verlauf' },
    'same-name': { label: 'Name doppelt', expected: 'ein eigener Name oder ein Alias' },
  },
  states: {
    paused: 'Ruht',
    untracked: 'Ohne Rhythmus',
    new: 'Neu',
    snoozed: 'Später',
    ok: 'Im Rhythmus',
    soon: 'Bald',
    due: 'Dran',
    overdue: 'Mal wieder',
    faded: 'Lange still',
  },
  directions: { mutual: 'Beide', outbound: 'Von mir', inbound: 'Von dort' },
  notChanged: (note, line, why) =>
    `${note}${line === null ? '' : `, Zeile ${line}`} bleibt unverändert. ${why}`,
  every: {
    days: (count) => (count === 1 ? 'jeden Tag' : `alle ${count} Tage`),
    weeks: (count) => (count === 1 ? 'jede Woche' : `alle ${count} Wochen`),
    months: (count) => (count === 1 ? 'jeden Monat' : `alle ${count} Monate`),
    years: (count) => (count === 1 ? 'jedes Jahr' : `alle ${count} Jahre`),
    never: 'ohne Rhythmus',
  },
  reasons: {
    paused: 'ruht',
    untracked: 'weder Kreis noch Rhythmus',
    new: 'noch kein Kontakt eingetragen',
    contact: {
      last: (ago, every) => `zuletzt ${ago}, ${every}`,
      deep: (ago, every, depth) => `zuletzt ein ${depth} ${ago}, ${every}`,
      first: (ago, every, depth) => `erster Kontakt ${ago}, noch kein ${depth}, ${every}`,
    },
    depths: ['Kontakt', 'Kontakt', 'Gespräch', 'Treffen'],
    placed: (ago) => `in diesem Kreis seit ${ago}`,
    nextContact: (day) => `nächster Kontakt vorgemerkt: ${day}`,
    birthday: (day) => `Geburtstag, ${day}`,
    date: (name, day) => `${name}, ${day}`,
    round: (name, day) => `${name}, ${day}`,
    plan: (day) => `geplant: ${day}`,
    snoozed: (day) => `zurückgestellt bis ${day}`,
  },
  wishes: {
    never: (depth) => `Diesmal ${depth}?`,
    last: (depth, ago) => `Diesmal ${depth}? Zuletzt ${ago}`,
    depths: ['', 'ein Lebenszeichen', 'ein Gespräch', 'ein Treffen'],
  },
  done: {
    log: (names) => `Eingetragen bei ${list(names)}`,
    setTier: (names, tier) => `${list(names)}: jetzt ${tier}`,
    noTier: (names) => `${list(names)}: ohne Kreis`,
    snooze: (names, until) => `${list(names)}: nicht vor ${until}`,
    unsnooze: (names) => `${list(names)}: nicht mehr zurückgestellt`,
    skip: (names, until) =>
      until === null ? `${list(names)}: jetzt nicht` : `${list(names)}: jetzt nicht, wieder ${until}`,
    setCadence: (names, every) =>
      every === null ? `${list(names)}: kein eigener Rhythmus` : `${list(names)}: ${every}`,
    tag: (names, tag) => `${list(names)}: #${tag}`,
    add: (names) => `Angelegt: ${list(names)}`,
    mend: (names) => `Berichtigt: ${list(names)}`,
    import: (count: number, file: string): string =>
      `${file} importiert: ${count === 1 ? '1 Notiz' : `${count} Notizen`} geschrieben`,
    merge: (names: readonly string[]): string => `Zusammengeführt: ${list(names)}`,
    notSame: (names: readonly string[]): string => `Auseinandergehalten: ${list(names)}`,
    makeFile: (file: string): string => `${file} angelegt`,
    nothing: 'Nichts zu ändern: es steht schon da',
    undone: (what) => `Zurückgenommen: ${what}`,
    redone: (what) => `Wiederholt: ${what}`,
    nothingToUndo: 'Nichts zurückzunehmen',
    nothingToRedo: 'Nichts zu wiederholen',
  },
};
