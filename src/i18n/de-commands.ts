import type { enCommands } from './en-commands';

/** Names of commands and menu items in German. */
export const deCommands: typeof enCommands = {
  open: 'Öffnen',
  next: 'Wer ist dran?',
  nobodyNext: 'Heute niemand',
  log: 'Kontakt eintragen…',
  logThis: 'Bei dieser Person eintragen…',
  add: 'Person anlegen…',
  moveToTier: 'In einen Kreis…',
  snooze: 'Jetzt nicht…',
  changeCadence: 'Wie oft…',
  card: 'Karte einer Person zeigen',
  year: 'Das Jahr zeigen',
  problems: 'Hinweise zeigen',
  greetingRound: 'Grußrunde…',
  followUps: 'Wiedervorlagen zeigen',
  reviewTiers: 'Kreise durchsehen',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoAction: 'Rückgängig',
  pickToLog: 'Kontakt eintragen bei…',
  pickToMove: 'Wer kommt in einen anderen Kreis?',
  pickToChange: 'Wessen Rhythmus?',
  pickToSnooze: 'Wen zurückstellen?',
  statusBar: (count) => (count === 1 ? '1 Person ist dran' : `${count} Personen sind dran`),
  settingsBroken:
    'Keep in touch: Die Einstellungsdatei data.json ist nicht lesbar. Sie bleibt unverändert; bis sie berichtigt ist, gelten die Vorgaben.',
  settingsNewer:
    'Keep in touch: Die Einstellungen stammen aus einer neueren Version. Was diese Version kennt, gilt; alles andere bleibt erhalten.',
  settingsUnreadable: (keys) =>
    `Keep in touch: Diese Einstellungen sind nicht lesbar, hier gelten die Vorgaben: ${keys}. Überschrieben wurde nichts.`,
  notSaved:
    'Die Einstellung wurde nicht gespeichert, weil data.json nicht lesbar ist. Bitte zuerst diese Datei berichtigen.',
  notChanged: (key) =>
    `Die Einstellung wurde nicht gespeichert, weil in data.json nicht lesbar ist, was unter ${key} steht. Bitte zuerst das berichtigen.`,
  mendQuestion: (property, day) => `${property} auf ${day} setzen`,
  mendByKeepingBoth: 'Behalten, was beide Seiten sagen',
};
