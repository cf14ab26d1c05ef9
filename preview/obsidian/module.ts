import * as implemented from './index';
import { missingMembers } from './missing-members';
import { NotImplementedError } from './not-implemented';

/** Asked for by loaders and by `await`, not by the plugin. */
const PROBES: ReadonlySet<string> = new Set(['__esModule', 'default', 'then']);

/** Stands behind the module: whatever is not found on the module itself is asked of it. */
const guard = new Proxy(Object.prototype, {
  get(target, key, receiver): unknown {
    if (typeof key === 'symbol' || PROBES.has(key) || key in target)
      return Reflect.get(target, key, receiver);
    throw new NotImplementedError(key);
  },
});

/** What `require('obsidian')` gives a plugin. An export or a member that the preview lacks throws with its name. */
export const obsidianModule: Readonly<Record<string, unknown>> = buildModule();

function buildModule(): Record<string, unknown> {
  const exported: Record<string, unknown> = { ...implemented };
  for (const [name, members] of Object.entries(missingMembers)) {
    const found = exported[name];
    if (typeof found !== 'function') throw new Error(`The preview has no class ${name} to lack members`);
    for (const member of members) addStub(found, name, member);
  }
  return Object.assign(Object.create(guard) as Record<string, unknown>, exported);
}

/** On access and not on call, since a property may be missing; a subclass or an instance may define it all the same. */
function addStub(owner: { readonly prototype?: unknown }, className: string, member: string): void {
  const isStatic = member.startsWith('static ');
  const name = isStatic ? member.slice('static '.length) : member;
  const target = isStatic ? owner : owner.prototype;
  Object.defineProperty(target, name, {
    configurable: true,
    get: () => {
      throw new NotImplementedError(`${className}.${name}`);
    },
    set(this: object, value: unknown) {
      Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}
