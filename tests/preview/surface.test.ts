import { beforeAll, describe, expect, it } from 'vitest';
import { installDom } from '../../preview/obsidian/dom';
import { missingMembers } from '../../preview/obsidian/missing-members';
import { hasMember, readObsidianClasses, readObsidianExports, readPreviewClasses } from './declared-members';

beforeAll(installDom);

describe('the surface of the obsidian module', () => {
  it('exports nothing that the app does not export', async () => {
    const declared = readObsidianExports();
    const exported = Object.keys(await import('../../preview/obsidian/index'));
    expect(exported.filter((name) => !declared.has(name))).toEqual([]);
  });

  it('lists exactly the declared members that the classes here lack', async () => {
    const exported = new Set(Object.keys(await import('../../preview/obsidian/index')));
    const preview = readPreviewClasses();
    const lacking = [...readObsidianClasses().values()].flatMap(({ name, members }) => {
      const missing = [...members].filter((member) => !hasMember(preview, name, member)).sort();
      return exported.has(name) && missing.length > 0 ? [[name, missing] as const] : [];
    });
    expect(missingMembers).toEqual(Object.fromEntries(lacking));
  });

  it('throws with the name of an export that is missing', async () => {
    const { obsidianModule } = await import('../../preview/obsidian/module');
    expect(() => obsidianModule['requestUrl']).toThrow('Not implemented in the preview: requestUrl');
    expect(() => obsidianModule['HoverPopover']).toThrow('Not implemented in the preview: HoverPopover');
    expect('requestUrl' in obsidianModule).toBe(false);
    expect(obsidianModule['Notice']).toBeTypeOf('function');
  });

  it('throws for a missing export on a copy of the module as bundlers make it', async () => {
    const { obsidianModule } = await import('../../preview/obsidian/module');
    const copy = Object.create(Object.getPrototypeOf(obsidianModule) as object) as Record<string, unknown>;
    Object.defineProperties(copy, Object.getOwnPropertyDescriptors(obsidianModule));
    expect(() => copy['request']).toThrow('Not implemented in the preview: request');
    expect(copy['__esModule']).toBeUndefined();
  });

  it('throws with the name of a member that is missing, and lets a subclass define it', async () => {
    const { obsidianModule } = await import('../../preview/obsidian/module');
    const { Plugin } = obsidianModule as { Plugin: { prototype: { registerHoverLinkSource: unknown } } };
    expect(() => Plugin.prototype.registerHoverLinkSource).toThrow(
      'Not implemented in the preview: Plugin.registerHoverLinkSource',
    );
    const subclass = Object.create(Plugin.prototype) as { registerHoverLinkSource: unknown };
    subclass.registerHoverLinkSource = 1;
    expect(subclass.registerHoverLinkSource).toBe(1);
  });
});
