import type { ToggleComponent } from 'obsidian';
import { expectEqual, required, type, type ContractCase } from '../contract-case';

export const settingCases: readonly ContractCase[] = [
  {
    name: 'the controls of a setting answer to what a user does',
    basis: 'declared',
    run: ({ obsidian }) => {
      const element = document.body.createDiv();
      const seen: unknown[] = [];
      let toggle: ToggleComponent | null = null;
      new obsidian.Setting(element)
        .setName('n')
        .addText((text) => text.onChange((value) => void seen.push(value)))
        .addButton((button) => button.setButtonText('go').onClick(() => void seen.push('button')))
        .addToggle((component) => {
          toggle = component.onChange((value) => void seen.push(value));
        })
        .addDropdown((dropdown) => {
          dropdown.addOptions({ a: 'A', b: 'B' }).onChange((value) => void seen.push(value));
        });
      type(required(element.querySelector('input'), 'text field'), 'hey');
      required(element.querySelector('button'), 'button').click();
      required<ToggleComponent>(toggle, 'toggle').toggleEl.click();
      const select = required(element.querySelector('select'), 'dropdown');
      select.value = 'b';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      element.detach();
      expectEqual(seen, ['hey', 'button', true, 'b']);
    },
  },
  {
    name: 'setValue on a text field does not call onChange',
    basis: 'assumed',
    run: ({ obsidian }) => {
      let calls = 0;
      new obsidian.Setting(createDiv()).addText((text) => text.onChange(() => void calls++).setValue('x'));
      expectEqual(calls, 0);
    },
  },
  {
    name: 'a disabled setting disables its controls',
    basis: 'declared',
    run: ({ obsidian }) => {
      const element = createDiv();
      new obsidian.Setting(element)
        .addText(() => undefined)
        .addButton(() => undefined)
        .setDisabled(true);
      const disabled = [...element.querySelectorAll('input, button')].map((field) =>
        field.hasAttribute('disabled'),
      );
      expectEqual(disabled, [true, true]);
    },
  },
  {
    name: 'setErrorMessage marks the row until it is taken back',
    basis: 'declared',
    run: ({ obsidian }) => {
      const setting = new obsidian.Setting(createDiv());
      setting.setErrorMessage('No');
      expectEqual([setting.settingEl.hasClass('is-invalid'), setting.errorEl?.textContent], [true, 'No']);
      setting.setErrorMessage(null);
      expectEqual(setting.settingEl.hasClass('is-invalid'), false);
    },
  },
  {
    name: 'a group holds its settings below a heading',
    basis: 'declared',
    run: ({ obsidian }) => {
      const element = createDiv();
      const group = new obsidian.SettingGroup(element).setHeading('Heading');
      group.addSetting((setting) => {
        setting.setName('Row');
      });
      expectEqual([element.textContent, group.listEl.textContent], ['HeadingRow', 'Row']);
    },
  },
];
