// Puts the built plugin into a vault: npm run install-into -- VAULT
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [vault] = process.argv.slice(2);
if (vault === undefined) {
  console.error('Usage: npm run install-into -- VAULT\nVAULT is the folder of an Obsidian vault.');
  process.exit(2);
}
const root = resolve(import.meta.dirname, '..');
const target = resolve(vault);
const config = join(target, '.obsidian');
if (!existsSync(config) || !statSync(config).isDirectory()) {
  console.error(
    `${target} is no vault: it has no folder .obsidian. Open it in Obsidian once, or check the path.`,
  );
  process.exit(1);
}
const { id, version } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
const folder = join(config, 'plugins', id);
mkdirSync(folder, { recursive: true });
for (const file of ['main.js', 'manifest.json', 'styles.css'])
  copyFileSync(join(root, file), join(folder, file));
console.log(`Keep in touch ${version} is in ${folder}.`);
console.log(
  'In Obsidian: Settings, Community plugins, switch on "Keep in touch" (reload plugins if it was running).',
);
