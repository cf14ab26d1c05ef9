import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a class has, by name; those of the class itself begin with `static `. */
export interface DeclaredClass {
  readonly name: string;
  readonly parent: string | null;
  readonly members: ReadonlySet<string>;
}

/** The classes that the `obsidian` package declares and exports. */
export function readObsidianClasses(): ReadonlyMap<string, DeclaredClass> {
  return readClasses([join('node_modules', 'obsidian', 'obsidian.d.ts')], (node) => isExported(node));
}

/** The classes of the preview, whichever file they are in. */
export function readPreviewClasses(): ReadonlyMap<string, DeclaredClass> {
  const folder = join('preview', 'obsidian');
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  return readClasses(
    files.map((file) => join(folder, file)),
    () => true,
  );
}

/** The names that the `obsidian` package exports for use at run time. */
export function readObsidianExports(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of parse(join('node_modules', 'obsidian', 'obsidian.d.ts')).statements) {
    if (!isExported(statement)) continue;
    if (
      ts.isClassDeclaration(statement) ||
      ts.isFunctionDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    ) {
      if (statement.name) names.add(statement.name.text);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name } of statement.declarationList.declarations)
      if (ts.isIdentifier(name)) names.add(name.text);
  }
  return names;
}

/** Whether a class or one of its parents has the member. */
export function hasMember(
  classes: ReadonlyMap<string, DeclaredClass>,
  name: string,
  member: string,
): boolean {
  const found = classes.get(name);
  if (!found) return false;
  return found.members.has(member) || (found.parent !== null && hasMember(classes, found.parent, member));
}

function readClasses(
  files: readonly string[],
  wanted: (node: ts.ClassDeclaration) => boolean,
): ReadonlyMap<string, DeclaredClass> {
  const classes = new Map<string, DeclaredClass>();
  for (const file of files) {
    for (const statement of parse(file).statements) {
      if (!ts.isClassDeclaration(statement) || !statement.name || !wanted(statement)) continue;
      const name = statement.name.text;
      classes.set(name, { name, parent: parentOf(statement), members: membersOf(statement) });
    }
  }
  return classes;
}

function membersOf(node: ts.ClassDeclaration): ReadonlySet<string> {
  const members = new Set<string>();
  for (const member of node.members) {
    const isOptional = 'questionToken' in member && member.questionToken !== undefined;
    if (!member.name || !ts.isIdentifier(member.name) || isOptional || isNotImplemented(member)) continue;
    members.add(
      hasModifier(member, ts.SyntaxKind.StaticKeyword) ? `static ${member.name.text}` : member.name.text,
    );
  }
  for (const parameter of node.members.find(ts.isConstructorDeclaration)?.parameters ?? []) {
    const isProperty = ts.isParameterPropertyDeclaration(parameter, parameter.parent);
    if (isProperty && ts.isIdentifier(parameter.name)) members.add(parameter.name.text);
  }
  return members;
}

/** A field that exists for the type checker only. */
function isNotImplemented(member: ts.ClassElement): boolean {
  return ts.isPropertyDeclaration(member) && member.type?.getText() === 'NotImplemented';
}

function parentOf(node: ts.ClassDeclaration): string | null {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression.getText() ?? null;
}

function isExported(node: ts.Statement): boolean {
  return hasModifier(node, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false)
  );
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}
