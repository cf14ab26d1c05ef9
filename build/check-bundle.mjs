import ts from 'typescript';

/** Globals that run texts as code, reach the network or exist on some devices only; a plugin refers to none of them. */
const globals = new Set([
  ...['eval', 'Function', 'importScripts'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection'],
  ...['Worker', 'SharedWorker', 'DOMParser'],
  ...['process', 'Buffer', '__dirname', '__filename'],
]);
/** Members that do, whatever they are called on. */
const members = new Set([
  ...['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'requestUrl'],
  ...['outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'srcdoc'],
  'dangerouslySetInnerHTML',
]);
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate']);
/** `(?<=` and `(?<!`, which iPhones before iOS 16.4 cannot read: the whole plugin would not load. */
const lookBehind = /\(\?<[=!]/;

/**
 * Reads the code of a built plugin and returns what does not belong into one, each with its piece of code: code made from
 * texts, markup made from texts, the network, modules that the app does not provide on every device, look-behind.
 *
 * It reads names as they stand: what is called under a name of its own making is not found.
 */
export function findForbidden(code) {
  const file = ts.createSourceFile('main.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found = [];
  let nodes = 0;
  const visit = (node) => {
    nodes += 1;
    const what = whatIsForbidden(node);
    if (what !== null) found.push(`${what}: ${excerpt(node)}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const { messageText } of file.parseDiagnostics ?? []) found.push(`no code: ${String(messageText)}`);
  return { nodes, found };
}

function whatIsForbidden(node) {
  if (ts.isIdentifier(node)) return isGlobal(node) && globals.has(node.text) ? node.text : null;
  if (ts.isPropertyAccessExpression(node)) return memberOf(node, node.name.text);
  if (ts.isElementAccessExpression(node))
    return ts.isStringLiteralLike(node.argumentExpression)
      ? memberOf(node, node.argumentExpression.text)
      : null;
  if (ts.isPropertyAssignment(node)) {
    const { name } = node;
    return 'text' in name && name.text === 'dangerouslySetInnerHTML' ? name.text : null;
  }
  if (ts.isRegularExpressionLiteral(node)) return lookBehind.test(node.text) ? 'look-behind' : null;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return whatIsCalled(node);
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return 'a module';
  return null;
}

/** A name that stands for a variable that is used: no key and no member. */
function isGlobal({ parent, text }) {
  if (ts.isPropertyAccessExpression(parent)) return parent.expression.text === text;
  if (ts.isPropertyAssignment(parent)) return parent.initializer.text === text;
  // Asking what something is makes nothing of it.
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return false;
  return !(
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isGetAccessor(parent) ||
    ts.isSetAccessor(parent)
  );
}

function memberOf(node, name) {
  if (name === 'innerHTML') return isPreactMarkup(node) ? null : name;
  if (name === 'write' || name === 'writeln')
    return node.expression.getText() === 'document' ? `document.${name}` : null;
  if (name === 'constructor' && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === 'constructor' ? 'Function by constructor' : null;
  return members.has(name) ? name : null;
}

/**
 * Preact sets markup where `dangerouslySetInnerHTML` is given, which nothing gives it; it also empties an element by it. The
 * function is told by the name of the attribute in it.
 */
function isPreactMarkup(node) {
  const { parent } = node;
  if (!ts.isBinaryExpression(parent)) return false;
  const other = parent.left === node ? parent.right : parent.left;
  const isEmpty = ts.isStringLiteral(other) && other.text === '';
  const isGiven = ts.isPropertyAccessExpression(other) && other.name.text === '__html';
  const within = ts.findAncestor(node, ts.isFunctionLike);
  return (
    (isEmpty || isGiven) && within !== undefined && within.getText().includes('"dangerouslySetInnerHTML"')
  );
}

function whatIsCalled(node) {
  const { expression } = node;
  const [first] = node.arguments ?? [];
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return 'import()';
  const name = ts.isIdentifier(expression)
    ? expression.text
    : ts.isPropertyAccessExpression(expression)
      ? expression.name.text
      : '';
  if (name === 'require' && ts.isIdentifier(expression))
    return first !== undefined && ts.isStringLiteralLike(first) && first.text === 'obsidian'
      ? null
      : 'require()';
  if (timers.has(name)) return first !== undefined && isText(first) ? `${name} of a text` : null;
  if (name === 'RegExp' && first !== undefined && lookBehind.test(first.getText()))
    return isTried(node) ? null : 'look-behind';
  return null;
}

function isText(node) {
  if (ts.isParenthesizedExpression(node)) return isText(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return isText(node.left) || isText(node.right);
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

/** A library may try whether an expression can be built, and do without it. */
function isTried(node) {
  const attempt = ts.findAncestor(node, ts.isTryStatement);
  return (
    attempt?.catchClause !== undefined && attempt.tryBlock.pos <= node.pos && node.end <= attempt.tryBlock.end
  );
}

function excerpt(node) {
  const text = (ts.isIdentifier(node) ? node.parent : node).getText().replace(/\s+/g, ' ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
