import { expectEqual, required, type ContractCase } from '../contract-case';

export const domCases: readonly ContractCase[] = [
  {
    name: 'createEl takes classes, text, attributes, a title and a place',
    basis: 'declared',
    run: () => {
      const parent = createDiv();
      const attr = { 'data-a': 1, hidden: null };
      const element = parent.createEl('b', { cls: ['x', 'y'], text: 't', attr, title: 'T' });
      parent.createEl('i', { prepend: true });
      expectEqual(parent.firstElementChild?.tagName, 'I');
      expectEqual(
        [element.className, element.getAttribute('data-a'), element.title, element.textContent],
        ['x y', '1', 'T', 't'],
      );
      expectEqual(element.hasAttribute('hidden'), false);
    },
  },
  {
    name: 'createEl hands the element to its callback',
    basis: 'declared',
    run: () => {
      let given: HTMLElement | null = null;
      const element = createDiv('x', (created) => {
        given = created;
      });
      expectEqual(given === element, true);
    },
  },
  {
    name: 'empty, setText, toggleClass and hasClass',
    basis: 'declared',
    run: () => {
      const element = createDiv('a');
      element.createSpan('s');
      element.empty();
      expectEqual(element.childNodes.length, 0);
      element.setText('q');
      element.toggleClass(['b', 'c'], true);
      element.toggleClass('b', false);
      expectEqual([element.textContent, element.hasClass('b'), element.hasClass('c')], ['q', false, true]);
    },
  },
  {
    name: 'setAttr with null takes the attribute away',
    basis: 'declared',
    run: () => {
      const element = createDiv({ attr: { 'data-a': 'x' } });
      element.setAttr('data-a', null);
      expectEqual(element.getAttr('data-a'), null);
    },
  },
  {
    name: 'on() calls for what matches the selector only, off() ends it',
    basis: 'declared',
    run: () => {
      const parent = document.body.createDiv();
      const hit = parent.createDiv('hit');
      const miss = parent.createDiv('miss');
      const clicked: string[] = [];
      const listener = (_event: MouseEvent, target: HTMLElement): void => void clicked.push(target.className);
      parent.on('click', '.hit', listener);
      miss.click();
      hit.click();
      parent.off('click', '.hit', listener);
      hit.click();
      parent.detach();
      expectEqual(clicked, ['hit']);
    },
  },
  {
    name: 'for..in over an array sees its entries only',
    basis: 'language',
    run: () => {
      const keys: string[] = [];
      const array: object = [1, 2];
      for (const key in array) keys.push(key);
      expectEqual(keys, ['0', '1']);
    },
  },
  {
    name: 'setIcon inserts a Lucide icon, and nothing for an unknown name',
    basis: 'declared',
    run: ({ obsidian }) => {
      const known = createDiv();
      obsidian.setIcon(known, 'users');
      required(known.querySelector('svg'), 'icon');
      const unknown = createDiv();
      obsidian.setIcon(unknown, 'no-such-icon-zz');
      expectEqual(unknown.querySelector('svg'), null);
    },
  },
  {
    name: 'addIcon makes an icon of one’s own',
    basis: 'declared',
    run: ({ obsidian }) => {
      obsidian.addIcon('contract-icon', '<circle cx="50" cy="50" r="50" />');
      required(obsidian.getIcon('contract-icon')?.querySelector('circle'), 'circle');
    },
  },
  {
    name: 'sanitizeHTMLToDom drops scripts and handlers',
    basis: 'assumed',
    run: ({ obsidian }) => {
      const box = createDiv();
      box.append(obsidian.sanitizeHTMLToDom('<b onclick="x()">t</b><script>y()</script>'));
      expectEqual(box.innerHTML, '<b>t</b>');
    },
  },
];
