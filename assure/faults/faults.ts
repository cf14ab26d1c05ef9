import { takeBack, type Action } from '../../src/app/action';
import type { Notes } from '../../src/app/notes';
import { Random } from '../../bench/random';
import { Tally, type Effort, type Part, type PartResult } from '../part';
import { brokenSubjects } from './broken-subjects';
import { FaultyNotes, manners, type Fault } from './faulty-notes';
import { scenarios, type Files, type Scenario, type Told } from './scenarios';

/** What is tried: how a use-case reaches the notes, and what it says in the end. */
export interface Subject {
  readonly reach: (notes: Notes, memory: Map<string, string>) => Notes;
  readonly tell: (told: Told) => Told;
}

const asIs: Subject = { reach: (notes) => notes, tell: (told) => told };

/** A scenario on a host that works: where faults can hit it, and what comes of it. */
interface Course {
  readonly scenario: Scenario;
  readonly before: Files;
  readonly after: Files;
  readonly operations: number;
}

interface Point {
  readonly course: Course;
  readonly fault: Fault;
}

async function follow(scenario: Scenario): Promise<Course> {
  const notes = new FaultyNotes(scenario.files);
  const run = await scenario.open(notes, notes.memory.files);
  const before = new Map(notes.memory.files);
  notes.setFault(null);
  const told = await run();
  if (told.kind !== 'done') throw new Error(`${scenario.name} fails on a host that works`);
  return { scenario, before, after: new Map(notes.memory.files), operations: notes.operations.length };
}

function pointsOf(course: Course): readonly Point[] {
  return [false, true].flatMap((persists) =>
    manners.flatMap((manner) =>
      Array.from({ length: course.operations }, (_, at) => ({ course, fault: { at, manner, persists } })),
    ),
  );
}

/** From how many operations on a scenario is long, and how many of its points the quick share tries. */
const long = 200;
const few = 4;

/** Every point of a short scenario; of a long one each operation once, in one of the manners, or only a few. */
function choosePoints(courses: readonly Course[], effort: Effort): readonly Point[] {
  const random = new Random(effort.seed);
  return courses.flatMap((course) => {
    const points = pointsOf(course);
    if (course.operations < long) return points.filter((_, index) => index % effort.chunks === effort.chunk);
    if (effort.share === 'quick') return Array.from({ length: few }, () => random.pick(points));
    return points.filter(({ fault: { at, manner, persists } }) => {
      const isItsTurn = manner === manners[(at + Math.floor(at / manners.length)) % manners.length];
      return at % effort.chunks === effort.chunk && isItsTurn && (!persists || at % 20 < effort.chunks);
    });
  });
}

function isSame(a: Files, b: Files): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

/** The first note that is neither what it was nor what it shall become; null where there is none. */
function findHalf({ before, after }: Course, now: Files): string | null {
  for (const path of new Set([...before.keys(), ...after.keys(), ...now.keys()])) {
    const text = now.get(path);
    if (text !== before.get(path) && text !== after.get(path)) return path;
  }
  return null;
}

function describeDifference(expected: Files, now: Files): string {
  const paths = [...new Set([...expected.keys(), ...now.keys()])].filter(
    (path) => expected.get(path) !== now.get(path),
  );
  const [path = ''] = paths;
  return `${paths.length} notes differ, ${path} is ${JSON.stringify(now.get(path) ?? null)} instead of ${JSON.stringify(expected.get(path) ?? null)}`;
}

/** What one try says; a rejected promise is told as well. */
async function attempt(run: () => Promise<Told>, subject: Subject): Promise<Told> {
  let told: Told;
  try {
    told = await run();
  } catch {
    told = { kind: 'told' };
  }
  return subject.tell(told);
}

interface Outcome {
  readonly failure: string | null;
  /** an action stayed half done since the host failed for good, and that was told */
  readonly stayedHalf: boolean;
}

async function tryPoint({ course, fault }: Point, subject: Subject): Promise<Outcome> {
  const { scenario, before, after } = course;
  const host = new FaultyNotes(scenario.files);
  const { files } = host.memory;
  const run = await scenario.open(subject.reach(host, files), files);
  host.setFault(fault);
  const told = await attempt(run, subject);
  const outcome = (failure: string | null, stayedHalf = false): Outcome => ({ failure, stayedHalf });
  if (told.kind === 'done') return outcome('not told');
  const half = findHalf(course, files);
  if (half !== null) return outcome(`half-written: ${half}: ${JSON.stringify(files.get(half) ?? null)}`);
  const isUntouched = isSame(files, before);
  // One failure is no reason to leave half an action behind; on a host that fails for good nothing can be taken back.
  if (!isUntouched && !scenario.isBatch)
    return fault.persists ? outcome(null, true) : outcome(`left half: ${describeDifference(before, files)}`);
  host.setFault(null);
  const again = await attempt(run, subject);
  if (again.kind !== 'done') return outcome('refused when it was repeated');
  if (!isSame(files, after)) return outcome(`repeated: ${describeDifference(after, files)}`);
  if (!isUntouched || again.action === null) return outcome(null);
  return outcome(await undo(host, again.action, before));
}

async function undo(host: FaultyNotes, action: Action, before: Files): Promise<string | null> {
  const failure = await takeBack(host, action.steps);
  if (failure !== null) return `not taken back: ${failure.path} ${failure.code}`;
  return isSame(host.memory.files, before)
    ? null
    : `taken back: ${describeDifference(before, host.memory.files)}`;
}

async function run(effort: Effort, subject: Subject): Promise<PartResult> {
  const courses: Course[] = [];
  for (const scenario of scenarios) courses.push(await follow(scenario));
  const tally = new Tally();
  let halves = 0;
  for (const point of choosePoints(courses, effort)) {
    const { failure, stayedHalf } = await tryPoint(point, subject);
    const { at, manner, persists } = point.fault;
    const where = `${point.course.scenario.name}, operation ${at} ${manner}${persists ? ' for good' : ''}`;
    tally.count(failure === null ? null : `${where}: ${failure}`);
    if (stayedHalf) halves += 1;
  }
  return tally.result(
    `${scenarios.length} actions; ${halves} on a host that fails for good stayed half done, and told`,
  );
}

/** Every operation on notes fails once, before and after it did what it was asked. */
export const faults: Part = {
  name: 'faults',
  promise:
    'a failing host leaves each note as it was or as it shall be, and is told; repeating doubles nothing',
  chunks: 4,
  run: (effort) => run(effort, asIs),
  broken: Object.fromEntries(
    Object.entries(brokenSubjects).map(([fault, change]) => [
      fault,
      (effort: Effort) => run(effort, { ...asIs, ...change }),
    ]),
  ),
};
