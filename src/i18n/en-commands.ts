/** Names of commands and menu items, and what the plugin says outside its views. */
export const enCommands = {
  open: 'Open',
  next: 'Who is next?',
  nobodyNext: 'Nobody today',
  log: 'Log a contact…',
  logThis: 'Log with this person…',
  add: 'Add a person…',
  moveToTier: 'Move to tier…',
  snooze: 'Not now…',
  changeCadence: 'How often…',
  card: 'Show the card of a person',
  year: 'Show the year',
  problems: 'Show problems',
  greetingRound: 'Greeting round…',
  followUps: 'Show follow-ups',
  reviewTiers: 'Review tiers',
  undo: 'Undo',
  redo: 'Redo',
  undoAction: 'Undo',
  pickToLog: 'Log a contact with…',
  pickToMove: 'Move whom?',
  pickToChange: 'Whose rhythm?',
  pickToSnooze: 'Put off whom?',
  statusBar: (count: number): string =>
    count === 1 ? '1 to keep in touch with' : `${count} to keep in touch with`,
  settingsBroken:
    'Keep in touch: the settings file data.json cannot be read. It was left alone and the defaults hold until it is put right.',
  settingsNewer:
    'Keep in touch: the settings were written by a newer version. What this version knows is used, the rest is kept.',
  settingsUnreadable: (keys: string): string =>
    `Keep in touch: these settings cannot be read, so their defaults hold: ${keys}. Nothing was overwritten.`,
  notSaved: 'The setting was not saved, because data.json cannot be read. Put that file right first.',
  notChanged: (key: string): string =>
    `The setting was not saved, because what data.json holds under ${key} cannot be read. Put that right first.`,
  mendQuestion: (property: string, day: string): string => `Set ${property} to ${day}`,
  mendByKeepingBoth: 'Keep what both sides say',
};
