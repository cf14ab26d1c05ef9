/** Where the template folders are configured, relative to the vault's configuration folder. */
export const templateConfigFiles = {
  core: 'templates.json',
  templater: 'plugins/templater-obsidian/data.json',
} as const;

/** The texts of these files; null where a file is not there. */
export type TemplateConfigTexts = Readonly<Record<keyof typeof templateConfigFiles, string | null>>;

/** The keys of these files that hold a folder. */
const folderKeys: Readonly<Record<keyof typeof templateConfigFiles, string>> = {
  core: 'folder',
  templater: 'templates_folder',
};

/** The folders of the core Templates plugin and of Templater; what cannot be read names none. */
export function readTemplateFolders(texts: TemplateConfigTexts): readonly string[] {
  const folders = new Set<string>();
  for (const source of ['core', 'templater'] as const) {
    const folder = readFolder(texts[source], folderKeys[source]);
    if (folder !== '') folders.add(folder);
  }
  return [...folders];
}

function readFolder(text: string | null, key: string): string {
  const data = text === null ? undefined : parseJson(text);
  if (typeof data !== 'object' || data === null) return '';
  const folder = (data as Readonly<Record<string, unknown>>)[key];
  return typeof folder === 'string' ? folder.trim().replace(/^\/+|\/+$/g, '') : '';
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Where daily notes and those of longer times are configured, relative to the vault's configuration folder. */
export const noteConfigFiles = {
  daily: 'daily-notes.json',
  periodic: 'plugins/periodic-notes/data.json',
} as const;

/** The texts of these files; null where a file is not there. */
export type NoteConfigTexts = Readonly<Record<keyof typeof noteConfigFiles, string | null>>;

/** Where notes of a kind lie, and the moment.js format of their paths in it. */
export interface NotePlace {
  readonly folder: string;
  readonly format: string;
}

/** Where a vault keeps its daily notes, and those of weeks, months, quarters and years. */
export interface NotePlaces {
  readonly daily: readonly NotePlace[];
  readonly longer: readonly NotePlace[];
}

const dailyFormat = 'YYYY-MM-DD';
const longerFormats: Readonly<Record<string, string>> = {
  week: 'gggg-[W]ww',
  month: 'YYYY-MM',
  quarter: 'YYYY-[Q]Q',
  year: 'YYYY',
};

/** Where daily notes are in a vault that says nothing of them. */
export const defaultNotePlaces: NotePlaces = {
  daily: [{ folder: '', format: dailyFormat }],
  longer: [],
};

/**
 * The places of the core plugin Daily notes and of Periodic Notes (`daily`, `weekly` …, and the `calendarSets` of its
 * later versions). What cannot be read names none; without any the core plugin's defaults hold.
 */
export function readNotePlaces(texts: NoteConfigTexts): NotePlaces {
  const daily: NotePlace[] = [];
  const longer: NotePlace[] = [];
  const core = recordIn(texts.daily);
  if (core !== null) daily.push(placeOf(core, dailyFormat));
  const periodic = recordIn(texts.periodic);
  if (periodic !== null) {
    const sets = periodic['calendarSets'];
    for (const set of [periodic, ...(Array.isArray(sets) ? (sets as readonly unknown[]) : [])]) {
      if (!isRecord(set)) continue;
      for (const name of ['daily', 'day']) add(daily, set[name], dailyFormat);
      for (const [name, format] of Object.entries(longerFormats))
        for (const key of [name, `${name}ly`]) add(longer, set[key], format);
    }
  }
  return daily.length === 0 ? { daily: defaultNotePlaces.daily, longer } : { daily, longer };
}

function add(places: NotePlace[], value: unknown, format: string): void {
  if (!isRecord(value) || value['enabled'] === false) return;
  const place = placeOf(value, format);
  if (!places.some((known) => known.folder === place.folder && known.format === place.format))
    places.push(place);
}

function placeOf(config: Readonly<Record<string, unknown>>, fallback: string): NotePlace {
  const text = (key: string): string => (typeof config[key] === 'string' ? config[key].trim() : '');
  return { folder: text('folder').replace(/^\/+|\/+$/g, ''), format: text('format') || fallback };
}

function recordIn(text: string | null): Readonly<Record<string, unknown>> | null {
  const data = text === null ? null : parseJson(text);
  return isRecord(data) ? data : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
