import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import { Plugin } from './plugin';

/** A plugin's class, whether it was compiled against the app's types or the host's. */
export type PluginConstructor = new (app: never, manifest: PluginManifest) => unknown;

/** Evaluates a built `main.js` as the app does; `modules` are what its `require` finds. */
export function loadPluginModule(
  code: string,
  modules: Readonly<Record<string, unknown>>,
): PluginConstructor {
  const module: { exports: { default?: unknown } } = { exports: {} };
  const require = (name: string): unknown => {
    if (name in modules) return modules[name];
    throw new Error(`The plugin requires "${name}", which the preview does not provide`);
  };
  const wrapped = `(function (module, exports, require) {${code}\n})\n//# sourceURL=plugin:main.js`;
  const run = globalThis.eval(wrapped) as (
    module: object,
    exports: object,
    require: (name: string) => unknown,
  ) => void;
  run(module, module.exports, require);
  return (module.exports.default ?? module.exports) as PluginConstructor;
}

/** Switches a plugin on; `byUser` as if somebody had done so in the settings. */
export async function enablePlugin(
  app: App,
  PluginClass: PluginConstructor,
  manifest: PluginManifest,
  byUser = false,
): Promise<Plugin> {
  const plugin = new PluginClass(app as never, manifest);
  if (!(plugin instanceof Plugin)) throw new Error(`${manifest.id} has no class that extends Plugin`);
  app.plugins.plugins[manifest.id] = plugin;
  app.plugins.enabledPlugins.add(manifest.id);
  await plugin.load();
  if (byUser) plugin.onUserEnable();
  return plugin;
}

/** Switches a plugin off. */
export function disablePlugin(app: App, id: string): void {
  app.plugins.plugins[id]?.unload();
  delete app.plugins.plugins[id];
  app.plugins.enabledPlugins.delete(id);
}
