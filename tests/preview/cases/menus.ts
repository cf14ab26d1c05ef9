import {
  elementWithText,
  expectEqual,
  pause,
  press,
  required,
  waitUntil,
  type ContractCase,
} from '../contract-case';

export const menuCases: readonly ContractCase[] = [
  {
    name: 'a menu shows its items and runs the one that is clicked',
    basis: 'declared',
    run: async ({ obsidian }) => {
      let clicked = 0;
      let hidden = 0;
      const menu = new obsidian.Menu();
      menu.addItem((item) => item.setTitle('Do contract').onClick(() => void clicked++));
      menu.addSeparator();
      menu.onHide(() => void hidden++);
      menu.showAtPosition({ x: 10, y: 10 });
      await pause(10);
      required(elementWithText('Do contract'), 'menu item').click();
      await pause(10);
      menu.hide();
      expectEqual([clicked, hidden], [1, 1]);
    },
  },
  {
    name: 'the arrow keys and Enter work in a menu; what is disabled is passed over',
    basis: 'assumed',
    run: async ({ obsidian }) => {
      const run: string[] = [];
      const menu = new obsidian.Menu();
      menu.addItem((item) => item.setTitle('first').onClick(() => void run.push('first')));
      menu.addItem((item) =>
        item
          .setTitle('off')
          .setDisabled(true)
          .onClick(() => void run.push('off')),
      );
      menu.addItem((item) => item.setTitle('last').onClick(() => void run.push('last')));
      menu.showAtPosition({ x: 10, y: 10 });
      await pause(10);
      press('ArrowDown');
      press('ArrowDown');
      press('Enter');
      await pause(10);
      expectEqual(run, ['last']);
    },
  },
  {
    name: 'Escape closes a menu',
    basis: 'assumed',
    run: async ({ obsidian }) => {
      let hidden = 0;
      const menu = new obsidian.Menu();
      menu.addItem((item) => item.setTitle('Never'));
      menu.onHide(() => void hidden++);
      menu.showAtPosition({ x: 10, y: 10 });
      await pause(10);
      press('Escape');
      await pause(10);
      expectEqual([hidden, elementWithText('Never')], [1, null]);
    },
  },
  {
    name: 'a notice goes by itself, one without a duration stays',
    basis: 'declared',
    run: async ({ obsidian }) => {
      const isShown = (text: string): boolean => elementWithText(text) !== null;
      new obsidian.Notice('short one', 30);
      const lasting = new obsidian.Notice('sticky', 0);
      expectEqual([isShown('short one'), isShown('sticky')], [true, true]);
      await waitUntil(() => !isShown('short one'), 'the notice goes');
      expectEqual(isShown('sticky'), true);
      lasting.hide();
      await waitUntil(() => !isShown('sticky'), 'the notice is hidden');
    },
  },
  {
    name: 'a notice may hold a fragment with a button',
    basis: 'declared',
    run: ({ obsidian }) => {
      let clicked = 0;
      const content = createFragment((fragment) => {
        fragment.appendText('Logged ');
        fragment.createEl('button', { text: 'Undo' }).addEventListener('click', () => void clicked++);
      });
      const notice = new obsidian.Notice(content, 0);
      required(notice.messageEl.querySelector('button'), 'button').click();
      notice.hide();
      expectEqual(clicked, 1);
    },
  },
];
