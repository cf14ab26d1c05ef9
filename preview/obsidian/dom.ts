import type {} from 'obsidian';
import { addGlobalFunctions, extendBuiltins } from './dom-builtins';
import { extendDelegation } from './dom-delegation';
import { extendElements } from './dom-elements';

/** Adds what Obsidian adds to the page: members of nodes, elements, events and builtins, and global functions. */
export function installDom(): void {
  if (typeof Node.prototype.createEl === 'function') return;
  extendElements();
  extendDelegation();
  extendBuiltins();
  addGlobalFunctions();
}
