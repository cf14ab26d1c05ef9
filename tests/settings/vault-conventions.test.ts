import { describe, expect, it } from 'vitest';
import { parseJson, readNotePlaces, readTemplateFolders } from '../../src/settings/vault-conventions';

describe('readTemplateFolders', () => {
  it.each([
    [null, null, []],
    ['{"folder": "Templates"}', null, ['Templates']],
    [null, '{"templates_folder": "/Vorlagen/Templater/", "trigger": true}', ['Vorlagen/Templater']],
    ['{"folder": "Templates"}', '{"templates_folder": "Templates"}', ['Templates']],
    ['\ufeff{"folder": " Templates "}', '{"templates_folder": "/"}', ['Templates']],
    ['{"folder": 3}', '[]', []],
    ['{', 'null', []],
  ])('core %j, Templater %j: %j', (core, templater, folders) => {
    expect(readTemplateFolders({ core, templater })).toEqual(folders);
  });

  it('what is no JSON is no value', () => {
    expect(parseJson('{')).toBeUndefined();
    expect(parseJson('null')).toBeNull();
  });
});

describe('readNotePlaces', () => {
  const root = { folder: '', format: 'YYYY-MM-DD' };

  it.each([
    [null, null, { daily: [root], longer: [] }],
    ['{}', null, { daily: [root], longer: [] }],
    ['{"folder": "/Journal/"}', null, { daily: [{ folder: 'Journal', format: 'YYYY-MM-DD' }], longer: [] }],
    ['{"format": "YYYY/MM/DD"}', '{', { daily: [{ folder: '', format: 'YYYY/MM/DD' }], longer: [] }],
    [
      null,
      '{"daily": {"folder": "D", "format": "", "enabled": true}, "weekly": {"folder": "W"}, "monthly": {"enabled": false}}',
      {
        daily: [{ folder: 'D', format: 'YYYY-MM-DD' }],
        longer: [{ folder: 'W', format: 'gggg-[W]ww' }],
      },
    ],
    [
      '{"folder": "D"}',
      '{"daily": {"folder": "D"}, "calendarSets": [{"id": "x", "day": {"folder": "E"}, "year": {"format": "[Y]YYYY"}}, null]}',
      {
        daily: [
          { folder: 'D', format: 'YYYY-MM-DD' },
          { folder: 'E', format: 'YYYY-MM-DD' },
        ],
        longer: [{ folder: '', format: '[Y]YYYY' }],
      },
    ],
    ['[1]', '"x"', { daily: [root], longer: [] }],
  ])('core %j, Periodic Notes %j', (daily, periodic, expected) => {
    expect(readNotePlaces({ daily, periodic })).toEqual(expected);
  });
});
