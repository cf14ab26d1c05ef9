import { expectEqual, pause, thrownBy, type ContractCase } from '../contract-case';

export const lifecycleCases: readonly ContractCase[] = [
  {
    name: 'a component that unloads releases its listeners, intervals and children',
    basis: 'declared',
    run: async ({ obsidian }) => {
      const parent = new obsidian.Component();
      const child = new obsidian.Component();
      let calls = 0;
      let unloaded = 0;
      const call = (): void => void calls++;
      child.onunload = () => void unloaded++;
      parent.load();
      parent.addChild(child);
      const element = createDiv();
      const events = new obsidian.Events();
      parent.registerDomEvent(element, 'click', call);
      parent.registerEvent(events.on('x', call));
      parent.registerInterval(window.setInterval(call, 5));
      element.click();
      events.trigger('x');
      expectEqual(calls, 2);
      parent.unload();
      element.click();
      events.trigger('x');
      await pause(20);
      expectEqual([calls, unloaded], [2, 1]);
    },
  },
  {
    name: 'offref ends one registration of a listener',
    basis: 'declared',
    run: ({ obsidian }) => {
      const events = new obsidian.Events();
      let calls = 0;
      const listener = (): void => void calls++;
      const first = events.on('x', listener);
      events.on('x', listener);
      events.offref(first);
      events.trigger('x');
      expectEqual(calls, 1);
    },
  },
  {
    name: 'a field that nobody set is undefined on a plugin',
    basis: 'language',
    run: ({ plugin }) => expectEqual('someLazyField' in plugin, false),
  },
  {
    name: 'addCommand puts the plugin before id and name',
    basis: 'declared',
    run: ({ plugin }) => {
      const command = plugin.addCommand({ id: 'x', name: 'X', callback: () => undefined });
      expectEqual([command.id, command.name], [`${plugin.manifest.id}:x`, `${plugin.manifest.name}: X`]);
    },
  },
  {
    name: 'a plugin can answer links, also below its own first part',
    basis: 'declared',
    run: ({ plugin }) => {
      plugin.registerObsidianProtocolHandler('contract-link', () => undefined);
      plugin.registerObsidianProtocolHandler('contract-link/part', () => undefined);
    },
  },
  {
    name: 'saveData stores data.json in the plugin’s folder',
    basis: 'declared',
    run: async ({ app, plugin }) => {
      await plugin.saveData({ a: 1 });
      const path = `${app.vault.configDir}/plugins/${plugin.manifest.id}/data.json`;
      expectEqual(await app.vault.adapter.exists(path), true);
    },
  },
  {
    name: 'loadData gives what was stored, not the object that was given',
    basis: 'declared',
    run: async ({ plugin }) => {
      const data = { a: 1 };
      await plugin.saveData(data);
      data.a = 2;
      expectEqual(await plugin.loadData(), { a: 1 });
    },
  },
  {
    name: 'addRibbonIcon shows an icon with a title that can be clicked',
    basis: 'declared',
    run: ({ plugin }) => {
      let clicks = 0;
      const icon = plugin.addRibbonIcon('users', 'Tip', () => void clicks++);
      icon.click();
      expectEqual(
        [clicks, icon.querySelector('svg') !== null, icon.getAttribute('aria-label')],
        [1, true, 'Tip'],
      );
    },
  },
  {
    name: 'a CLI command cannot be registered twice',
    basis: 'declared',
    run: async ({ plugin }) => {
      const register = (): void => plugin.registerCliHandler('contract', 'd', null, () => '');
      register();
      await thrownBy(register);
    },
  },
  {
    name: 'a key reaches the scope on top with its modifiers, and none that was popped',
    basis: 'declared',
    run: ({ app, obsidian }) => {
      const scope = new obsidian.Scope();
      let calls = 0;
      scope.register(['Shift'], 'F9', () => {
        calls++;
        return false;
      });
      const pressF9 = (shiftKey: boolean): boolean =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'F9', shiftKey, bubbles: true, cancelable: true }),
        );
      app.keymap.pushScope(scope);
      const wentOn = pressF9(true);
      pressF9(false);
      app.keymap.popScope(scope);
      pressF9(true);
      expectEqual([calls, wentOn], [1, false]);
    },
  },
  {
    name: 'what a device remembers is given back, and forgotten with null',
    basis: 'declared',
    run: ({ app }) => {
      app.saveLocalStorage('contract', { a: 1 });
      expectEqual(app.loadLocalStorage('contract'), { a: 1 });
      app.saveLocalStorage('contract', null);
      expectEqual(app.loadLocalStorage('contract'), null);
    },
  },
];
