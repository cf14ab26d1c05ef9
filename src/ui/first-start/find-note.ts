import type { App } from 'obsidian';
import { recogniseFile } from '../settings/explain-note';
import type { ContactSource } from '../contact-source';
import type { FoundNote } from './plan-ten';

/** Finds a note by name or path as a link would. */
export function noteFinder(app: App, source: ContactSource): (name: string) => FoundNote | null {
  return (name) => {
    const file = app.metadataCache.getFirstLinkpathDest(name, '');
    if (file === null || file.extension !== 'md') return null;
    const recognition = recogniseFile(app, file.path, source.book.rules);
    const canBecomeContact = recognition.kind === 'contact' || recognition.because === 'no-sign';
    return { target: { path: file.path, name: file.basename }, canBecomeContact };
  };
}
