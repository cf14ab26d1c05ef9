// node parse-with-gray-matter.mjs FOLDER: reads all notes of a folder and parses their properties with gray-matter as it
// comes. What the command line is measured against.
import { readdirSync, readFileSync } from 'node:fs';
import matter from 'gray-matter';

let notes = 0;
let unparsed = 0;

function readFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) readFolder(path);
    else if (entry.name.endsWith('.md')) parseNote(path);
  }
}

function parseNote(path: string): void {
  notes += 1;
  try {
    // Options, even none: without any it answers from its cache.
    matter(readFileSync(path, 'utf8'), {});
  } catch {
    unparsed += 1;
  }
}

readFolder(process.argv[2] ?? '.');
process.stdout.write(`${JSON.stringify({ notes, unparsed })}\n`);
