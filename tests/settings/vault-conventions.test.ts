import { describe, expect, it } from 'vitest';
import { parseJson, readTemplateFolders } from '../../src/settings/vault-conventions';

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
