/**
 * Members that `obsidian.d.ts` declares and the preview's classes lack, by class; they throw on access. A test compares the
 * list with the declarations.
 */
export const missingMembers: Readonly<Record<string, readonly string[]>> = {
  App: ['lastEvent', 'renderContext', 'secretStorage'],
  ColorComponent: ['getValueHsl', 'getValueRgb', 'setValueHsl', 'setValueRgb'],
  MarkdownRenderer: ['app', 'file', 'hoverPopover', 'static renderMarkdown'],
  MarkdownView: ['currentMode', 'hoverPopover', 'previewMode'],
  Plugin: [
    'registerBasesView',
    'registerEditorExtension',
    'registerExtensions',
    'registerHoverLinkSource',
    'registerMarkdownPostProcessor',
  ],
  Workspace: [
    'createLeafInParent',
    'duplicateLeaf',
    'getGroupLeaves',
    'getUnpinnedLeaf',
    'handleLinkContextMenu',
    'moveLeafToPopout',
    'openPopoutLeaf',
    'rightRibbon',
    'splitActiveLeaf',
    'updateOptions',
  ],
  WorkspaceLeaf: ['hoverPopover', 'setGroup', 'setGroupMember'],
};
