import type { App } from 'obsidian';
import { takeBack, type ActionResult } from '../../src/app/action';
import { addTag } from '../../src/app/add-tag';
import { deleteEntry } from '../../src/app/delete-entry';
import { editEntry } from '../../src/app/edit-entry';
import { logInteraction } from '../../src/app/log-interaction';
import type { Failure, Notes } from '../../src/app/notes';
import { pause } from '../../src/app/pause';
import { setTier } from '../../src/app/set-tier';
import type { ShownEntry } from '../../src/app/shown-entry';
import { skip } from '../../src/app/skip';
import { snooze } from '../../src/app/snooze';
import { readNote } from '../../src/book/read-note';
import { Random } from '../../bench/random';
import { rulesFor } from '../../tests/book/rules';
import { day } from '../../tests/core/builders';
import { Ledger } from './ledger';
import { ModelApp, Scheduler, type ModelFile } from './model-app';

/** What happened in one schedule. */
export interface ScheduleResult {
  readonly failure: string | null;
  readonly written: number;
  readonly refused: number;
}

const rules = rulesFor();
const today = day('2026-11-22');
const later = day('2026-12-06');
const note = (properties: string, log: string): string =>
  `---\ntype: contact # kept\n${properties}---\n\nMet at the harbour, 2019.\n${log}\n## Notes\n\n`;
const texts = {
  'People/Amir.md': note(
    'tier: Top 10\nlast-contact: 2026-11-20\n',
    '\n## Interactions\n\n- 2026-11-20 call: Before\n',
  ),
  'People/Ben.md': note('skipped: 1\n', ''),
  'People/Cleo.md': note('tags: [friend]\n', '\n## Log\n\n- 2026-01-01: Once\n').replace(/\n/g, '\r\n'),
};

/** Four writers, a typing user, a sync and somebody who renames and deletes, in an order that the seed decides. */
export async function runSchedule(seed: number, writerOf: (app: App) => Notes): Promise<ScheduleResult> {
  const random = new Random(seed);
  const scheduler = new Scheduler(random);
  const app = new ModelApp(texts, scheduler);
  const ledger = new Ledger();
  const notes = writerOf(app.asApp());
  const stage: Stage = { random, app, ledger, tally: { marks: 0, written: 0, refused: 0 } };
  const actors = [
    ...Array.from({ length: 4 }, () => writeOften(notes, stage)),
    type(stage),
    synchronise(stage),
    tidyUp(stage),
  ].map((actor) => actor.catch((error: unknown) => ledger.accuse(`rejected: ${String(error)}`)));
  await scheduler.run();
  await Promise.all(actors);
  app.close();
  const { written, refused } = stage.tally;
  return { failure: ledger.check(app, rules), written, refused };
}

interface Stage {
  readonly random: Random;
  readonly app: ModelApp;
  readonly ledger: Ledger;
  readonly tally: { marks: number; written: number; refused: number };
}

function nextMark({ tally }: Stage): string {
  tally.marks += 1;
  return `mark${tally.marks}`;
}

function pickFile({ random, app }: Stage): ModelFile | null {
  const files = [...app.files.values()];
  return files.length === 0 ? null : random.pick(files);
}

/** An entry that a writer has written, to be changed or taken out again. */
interface Own {
  readonly file: ModelFile;
  readonly mark: string;
}

async function writeOften(notes: Notes, stage: Stage): Promise<void> {
  const { random, app, ledger, tally } = stage;
  const own: Own[] = [];
  for (let left = 2 + random.below(3); left > 0; left -= 1) {
    await app.scheduler.pause();
    const file = pickFile(stage);
    if (file === null) return;
    const result = await writeOnce(notes, stage, file, own);
    if (result === null) continue;
    if (result.kind === 'done') tally.written += 1;
    else {
      tally.refused += 1;
      const isNamed = result.path !== '' && (result.code !== 'write-failed' || result.detail !== null);
      if (!isNamed) ledger.accuse(`a refusal without a reason: ${JSON.stringify(result)}`);
    }
  }
}

type Result = ActionResult | Failure | null;

async function writeOnce(notes: Notes, stage: Stage, file: ModelFile, own: Own[]): Promise<Result> {
  const { random } = stage;
  const person = { path: file.path, name: 'Somebody' };
  switch (random.below(10)) {
    case 0:
      return setTier(notes, [person], rules.tiers.byId.get('top-50') ?? null, today, rules);
    case 1:
      return snooze(notes, [person], later, rules);
    case 2:
      return skip(notes, [{ ...person, until: later }], rules);
    case 3:
      return random.chance(0.5) ? pause(notes, [person], rules) : addTag(notes, [person], 'climate', rules);
    case 4:
    case 5:
      return changeOwn(notes, stage, own);
    default:
      return log(notes, stage, file, own);
  }
}

async function log(notes: Notes, stage: Stage, file: ModelFile, own: Own[]): Promise<Result> {
  const { random, ledger } = stage;
  const second = random.chance(0.3) ? pickFile(stage) : null;
  const files = second === null || second === file ? [file] : [file, second];
  const mark = nextMark(stage);
  const result = await logInteraction(
    notes,
    {
      people: files.map(({ path }) => ({ path, name: path })),
      date: today,
      kind: rules.kinds.byId.get('call') ?? null,
      direction: 'mutual',
      text: mark,
      followUp: random.chance(0.3) ? { text: 'more', due: later } : null,
      plan: false,
    },
    today,
    rules,
  );
  if (result.kind !== 'done') return result;
  for (const each of files) ledger.expect(each, mark, 1);
  if (files.length === 1 && random.chance(0.3)) {
    const failure = await takeBack(notes, result.action.steps);
    if (failure === null) ledger.expect(file, mark, 0);
    return failure ?? result;
  }
  if (files.length === 1) own.push({ file, mark });
  return result;
}

/** Rewrites or deletes an entry as it was shown a while ago; nobody confirmed that what stands below it goes along. */
async function changeOwn(notes: Notes, { random, app, ledger }: Stage, own: Own[]): Promise<Result> {
  const last = own.pop();
  if (last === undefined) return null;
  const { file, mark } = last;
  const { path } = file;
  const text = await notes.read(path).catch(() => null);
  const reading = text === null ? null : readNote(path, text, rules);
  const entry =
    reading?.kind === 'contact' ? reading.contact.interactions.find((each) => each.text === mark) : undefined;
  if (entry === undefined) return null;
  await app.scheduler.pause();
  const shown: ShownEntry = { path, name: 'Somebody', entry };
  const evidence = { today, mentioned: null };
  if (random.chance(0.5)) {
    const change = {
      date: today,
      kind: null,
      direction: 'mutual',
      text: `${mark} changed`,
      plan: false,
    } as const;
    return editEntry(notes, shown, change, evidence, rules);
  }
  const result = await deleteEntry(notes, shown, false, evidence, rules);
  if (result.kind === 'done') ledger.expect(file, mark, 0);
  return result;
}

/** Opens notes, types at their end, and lets the app save; what is typed is safe once it stands in the editor. */
async function type(stage: Stage): Promise<void> {
  const { random, app, ledger } = stage;
  for (let left = 3 + random.below(6); left > 0; left -= 1) {
    await app.scheduler.pause();
    const file = pickFile(stage);
    const { editor } = app;
    if (file === null) return;
    // What becomes of typing while a sync writes is between the app and the sync.
    if (app.lagging !== null && editor?.file === app.lagging) continue;
    if (editor === null || random.chance(0.2)) app.open(file);
    else if (random.chance(0.6)) {
      const mark = nextMark(stage);
      editor.text += `typed ${mark}\n`;
      ledger.expect(editor.file, mark, 1);
    } else if (random.chance(0.7)) await editor.save().catch(() => undefined);
    else app.close();
  }
}

/** Sees a text, and brings another device's change of it a while later: beside what came meanwhile, or over it. */
async function synchronise(stage: Stage): Promise<void> {
  const { random, app, ledger } = stage;
  for (let left = random.below(3); left > 0; left -= 1) {
    await app.scheduler.pause();
    const file = pickFile(stage);
    if (file === null) return;
    const seen = file.text;
    const end = seen.includes('\r\n') ? '\r\n' : '\n';
    for (let moments = random.below(6); moments > 0; moments -= 1) await app.scheduler.pause();
    // What becomes of typing that is not saved yet is between the app and the sync; and so are the milliseconds in which
    // an open editor is saved, which the app does on no condition.
    const isTyping = app.editor?.file === file && (app.editor.text !== app.editor.saved || file.readers > 0);
    if (file.isDeleted || isTyping) continue;
    const mark = nextMark(stage);
    const text = `${seen}from afar ${mark}${end}`;
    if (file.text !== seen) ledger.forget(file, file.text, text);
    ledger.expect(file, mark, 1);
    await app.writeFromAfar(file, text, async () => {
      for (let moments = random.below(4); moments > 0; moments -= 1) await app.scheduler.pause();
    });
  }
}

async function tidyUp(stage: Stage): Promise<void> {
  const { random, app } = stage;
  for (let left = random.below(3); left > 0; left -= 1) {
    for (let moments = random.below(10); moments >= 0; moments -= 1) await app.scheduler.pause();
    const file = pickFile(stage);
    if (file === null) return;
    if (random.chance(0.7)) app.rename(file, `People/Renamed ${nextMark(stage)}.md`);
    else app.delete(file);
  }
}
