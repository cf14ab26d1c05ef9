import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { zones } from '../../tests/core/zone-table';
import { joinResults, type Effort, type Part, type PartResult } from '../part';
import { brokenRules } from './day-rules';

/** Zones of the quick share: behind and ahead of Greenwich, one with odd minutes, two whose clocks change at midnight. */
const quick = new Set([
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Pacific/Auckland',
]);

/** A process has one clock from its start on, so each zone gets one of its own. */
async function walk({ share, chunk, chunks }: Effort, fault: string | null): Promise<PartResult> {
  const file = fileURLToPath(new URL('walk-days.mjs', import.meta.url));
  const chosen = zones
    .filter(([zone]) => share === 'long' || quick.has(zone))
    .filter((_, index) => index % chunks === chunk);
  const results: PartResult[] = [];
  for (const zone of chosen) {
    const parameters = [file, JSON.stringify(zone), ...(fault === null ? [] : [fault])];
    const env = { ...process.env, TZ: zone[0] };
    const { stdout } = await promisify(execFile)(process.execPath, parameters, { env });
    results.push(JSON.parse(stdout) as PartResult);
  }
  return { ...joinResults(results), note: chunks > 1 ? '' : `${chosen.length} zones` };
}

/** Days in many zones. */
export const dates: Part = {
  name: 'dates',
  promise:
    'today, a day read, days added and counted, and who is due are right in every zone, on each of 4,018 days',
  chunks: 2,
  run: (effort) => walk(effort, null),
  broken: Object.fromEntries(
    Object.keys(brokenRules).map((fault) => [fault, (effort: Effort) => walk(effort, fault)]),
  ),
};
