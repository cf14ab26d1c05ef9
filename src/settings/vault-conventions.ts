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
