import { describe, expect, it } from 'vitest';
import { readFreeText } from '../../src/note/free-text';
import { logNames } from '../../src/note/log-section';

const names = logNames(['Log', 'Meetings']);

describe('what a note says beside its properties, its title and its logs', () => {
  it.each([
    ['', ''],
    ['Text\n', 'Text'],
    ['---\na: b\n---\n\n  Text\n\n', 'Text'],
    ['\ufeffText', 'Text'],
    ['# Clara\n\nText\n', 'Text'],
    ['Text\n\n# Clara\n', 'Text\n\n# Clara'],
    ['## Clara\n\nText\n', '## Clara\n\nText'],
    ['# Clara\n# Again\n', '# Again'],
    ['# Clara\nText\n## Log\n- 2026-11-20 a\n', 'Text'],
    ['Text\n\n## Log\n\n- 2026-11-20 a\n\n## Next\n\nMore\n', 'Text\n\n## Next\n\nMore'],
    ['A\n\n## Log\n### 2026\n- 2026-11-20 a\n# Next\n', 'A\n\n# Next'],
    ['## Log\na\n## Meetings\nb\n### Log\nc\n## End\nd\n', '## End\nd'],
    ['# Log\na\n## Log\nb\n# End\n', '# End'],
    ['## Log\n#### Log\na\n### b\n', ''],
    ['\ufeff\ufeff\ufeffText', 'Text'],
    ['## Log\na\n# Meetings\nb\n## c\n', ''],
    ['## Notes\na\n## Log\nb\n### c\n## Notes\nd\n', '## Notes\na\n\n## Notes\nd'],
    ['# Log\n- 2026-11-20\n# Clara\nText', '# Clara\nText'],
    ['A\r\n\r\n\r\n\r\nB\rC', 'A\n\nB\nC'],
    ['```\n## Log\n```\n', '```\n## Log\n```'],
    ['- ## Log\n', '- ## Log'],
  ])('%j', (text, expected) => {
    expect(readFreeText(text, names)).toBe(expected);
  });
});
