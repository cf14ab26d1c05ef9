import type { DataWriteOptions } from 'obsidian';
import type * as obsidian from 'obsidian';
import type { App } from './app';
import { TFile, TFolder, type TAbstractFile } from './files';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './front-matter';
import { findBacklinks, updateLinks } from './link-update';
import { folderOf, normalizePath } from './paths';
import { Vault } from './vault';

/** What concerns files and the user's wishes: where new ones go, what links look like, what deleting means. */
export class FileManager implements obsidian.FileManager {
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  getNewFileParent(sourcePath: string): TFolder {
    const { vault } = this.#app;
    const place = vault.getConfig('newFileLocation');
    const wanted = place === 'current' ? folderOf(sourcePath) : vault.getConfig('newFileFolderPath');
    const folder = place === undefined || place === 'root' ? null : vault.getFolderByPath(String(wanted));
    return folder ?? vault.getRoot();
  }

  /** Renames or moves, and changes the links in other notes accordingly. */
  async renameFile(file: obsidian.TAbstractFile, newPath: string): Promise<void> {
    const { metadataCache, vault } = this.#app;
    await metadataCache.idle();
    const moving = filesBelow(file);
    const linking = vault.getMarkdownFiles().flatMap((source) => {
      const backlinks = findBacklinks(metadataCache, source, moving);
      return backlinks.length > 0 ? [{ source, backlinks }] : [];
    });
    await vault.rename(file, newPath);
    for (const { source, backlinks } of linking) {
      const update = (text: string): string => updateLinks(metadataCache, source, text, backlinks);
      const text = await vault.read(source);
      if (update(text) !== text) await vault.process(source, update);
    }
  }

  async promptForDeletion(file: obsidian.TAbstractFile): Promise<boolean> {
    const confirmed = window.confirm(`Delete “${file.name}”?`);
    if (confirmed) await this.trashFile(file);
    return confirmed;
  }

  async trashFile(file: obsidian.TAbstractFile): Promise<void> {
    const { vault } = this.#app;
    const wanted = vault.getConfig('trashOption') ?? 'system';
    if (wanted === 'none') await vault.delete(file);
    else await vault.trash(file, wanted === 'system');
  }

  generateMarkdownLink(file: obsidian.TFile, sourcePath: string, subpath = '', alias = ''): string {
    if (this.#app.vault.getConfig('useMarkdownLinks') === true) {
      return `[${alias || file.basename}](${encodeURI(file.path)}${subpath})`;
    }
    const linktext = this.#app.metadataCache.fileToLinktext(file, sourcePath);
    const embed = file.extension === 'md' ? '' : '!';
    const shown = alias && alias !== linktext ? `|${alias}` : '';
    return `${embed}[[${linktext}${subpath}${shown}]]`;
  }

  /** Writes the front matter anew, so comments and quotes in it are lost, as in the app. */
  async processFrontMatter(
    file: obsidian.TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    options?: DataWriteOptions,
  ): Promise<void> {
    await this.#app.vault.process(
      file,
      (text) => {
        const info = getFrontMatterInfo(text);
        const properties = (info.exists ? (parseYaml(info.frontmatter) ?? {}) : {}) as Record<
          string,
          unknown
        >;
        const before = JSON.stringify(properties);
        change(properties);
        if (JSON.stringify(properties) === before) return text;
        const body = text.slice(info.contentStart);
        if (Object.keys(properties).length === 0) return body;
        return `---\n${stringifyYaml(properties)}---\n${body}`;
      },
      options,
    );
  }

  async getAvailablePathForAttachment(filename: string): Promise<string> {
    const { vault } = this.#app;
    const configured = vault.getConfig('attachmentFolderPath');
    const folder = typeof configured === 'string' ? normalizePath(configured) : '/';
    if (!vault.getFolderByPath(folder)) await vault.createFolder(folder);
    const dot = filename.lastIndexOf('.');
    const [name, extension] = dot > 0 ? [filename.slice(0, dot), filename.slice(dot)] : [filename, ''];
    for (let copy = 0; ; copy++) {
      const path = normalizePath(`${folder}/${name}${copy === 0 ? '' : ` ${copy}`}${extension}`);
      if (!vault.getAbstractFileByPath(path)) return path;
    }
  }
}

function filesBelow(file: obsidian.TAbstractFile): ReadonlySet<TFile> {
  const files = new Set<TFile>();
  const add = (each: TAbstractFile): void => {
    if (each instanceof TFile) files.add(each);
  };
  if (file instanceof TFile) files.add(file);
  if (file instanceof TFolder) Vault.recurseChildren(file, add);
  return files;
}
