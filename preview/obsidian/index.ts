// What the preview implements of the `obsidian` module, and nothing else.
export { App } from './app';
export { BaseComponent, ValueComponent } from './base-components';
export { ButtonComponent, ExtraButtonComponent } from './button-components';
export {
  ColorComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './choice-components';
export { Component } from './component';
export { debounce } from './debounce';
export { Editor } from './editor';
export { editorInfoField, editorLivePreviewField } from './editor-state';
export { Events } from './events';
export { FileManager } from './file-manager';
export { EditableFileView, FileView, TextFileView } from './file-view';
export { TAbstractFile, TFile, TFolder } from './files';
export {
  getAllTags,
  getFrontMatterInfo,
  parseFrontMatterAliases,
  parseFrontMatterEntry,
  parseFrontMatterStringArray,
  parseFrontMatterTags,
  parseYaml,
  stringifyYaml,
} from './front-matter';
export { addIcon, getIcon, setIcon, setTooltip } from './icons';
export { Keymap, Scope } from './keymap';
export { getLanguage } from './language';
export { WorkspaceLeaf } from './leaf';
export { getLinkpath, parseLinktext, resolveSubpath, stripHeading } from './links';
export { MarkdownRenderChild, MarkdownRenderer } from './markdown-renderer';
export { MarkdownView } from './markdown-view';
export { Menu } from './menu';
export { MenuItem, MenuSeparator } from './menu-item';
export { MetadataCache } from './metadata-cache';
export { Modal } from './modal';
export { default as moment } from 'moment';
export { Notice } from './notice';
export { normalizePath } from './paths';
export { apiVersion, Platform, requireApiVersion } from './platform';
export { Plugin } from './plugin';
export { AbstractInputSuggest, EditorSuggest, PopoverSuggest } from './popover-suggest';
export { sanitizeHTMLToDom } from './sanitize-html';
export {
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  sortSearchResults,
} from './search';
export { DisplayValueComponent, Setting, SettingGroup } from './setting';
export { SettingPage } from './setting-page';
export { PluginSettingTab, SettingTab } from './setting-tab';
export { FuzzySuggestModal, SuggestModal } from './suggest-modal';
export {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './text-components';
export { Vault } from './vault';
export { ItemView, View } from './view';
export { Workspace } from './workspace';
export {
  WorkspaceItem,
  WorkspaceParent,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceTabs,
} from './workspace-items';
