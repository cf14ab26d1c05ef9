import { elementWithText, expectEqual, pause, press, type, type ContractCase } from '../contract-case';

export const dialogCases: readonly ContractCase[] = [
  {
    name: 'a modal is on the page from open() to close()',
    basis: 'declared',
    run: async ({ app, obsidian }) => {
      const calls: string[] = [];
      class ContractModal extends obsidian.Modal {
        override onOpen(): void {
          calls.push('open');
          this.contentEl.setText('modal-body');
        }

        override onClose(): void {
          calls.push('close');
        }
      }
      const modal = new ContractModal(app);
      modal.open();
      await pause(30);
      expectEqual([document.body.contains(modal.containerEl), calls], [true, ['open']]);
      modal.close();
      await pause(30);
      expectEqual([document.body.contains(modal.containerEl), calls], [false, ['open', 'close']]);
    },
  },
  {
    name: 'Escape closes a modal, and the focus goes back',
    basis: 'assumed',
    run: async ({ app, obsidian }) => {
      const before = document.body.createEl('input');
      before.focus();
      let closed = 0;
      const modal = new obsidian.Modal(app);
      modal.setCloseCallback(() => void closed++);
      modal.contentEl.createEl('input');
      modal.open();
      await pause(10);
      const insideHadFocus = modal.containerEl.contains(document.activeElement);
      press('Escape');
      await pause(30);
      const hasFocus = document.activeElement === before;
      before.detach();
      expectEqual([closed, insideHadFocus, hasFocus], [1, true, true]);
    },
  },
  {
    name: 'a suggester lists, narrows by typing and chooses by Enter',
    basis: 'declared',
    run: async ({ app, obsidian }) => {
      const chosen: string[] = [];
      class ContractSuggester extends obsidian.SuggestModal<string> {
        override getSuggestions(query: string): string[] {
          return ['alpha', 'beta'].filter((word) => word.includes(query));
        }

        override renderSuggestion(word: string, element: HTMLElement): void {
          element.setText(word);
        }

        override onChooseSuggestion(word: string): void {
          chosen.push(word);
        }
      }
      const modal = new ContractSuggester(app);
      modal.open();
      await pause(20);
      expectEqual(modal.resultContainerEl.children.length, 2);
      modal.inputEl.focus();
      type(modal.inputEl, 'bet');
      await pause(20);
      press('Enter');
      await pause(10);
      modal.close();
      expectEqual(chosen, ['beta']);
    },
  },
  {
    name: 'the arrow keys go round in a suggester',
    basis: 'assumed',
    run: async ({ app, obsidian }) => {
      const chosen: string[] = [];
      class ContractSuggester extends obsidian.FuzzySuggestModal<string> {
        override getItems(): string[] {
          return ['one', 'two', 'three'];
        }

        override getItemText(word: string): string {
          return word;
        }

        override onChooseItem(word: string): void {
          chosen.push(word);
        }
      }
      const modal = new ContractSuggester(app);
      modal.open();
      await pause(20);
      press('ArrowDown');
      press('ArrowUp');
      press('ArrowUp');
      press('Enter');
      await pause(10);
      expectEqual(chosen, ['three']);
    },
  },
  {
    name: 'a fuzzy suggester needs items and their texts only',
    basis: 'declared',
    run: async ({ app, obsidian }) => {
      const chosen: string[] = [];
      class ContractSuggester extends obsidian.FuzzySuggestModal<string> {
        override getItems(): string[] {
          return ['Charles', 'Ada'];
        }

        override getItemText(name: string): string {
          return name;
        }

        override onChooseItem(name: string): void {
          chosen.push(name);
        }
      }
      const modal = new ContractSuggester(app);
      modal.open();
      await pause(10);
      modal.inputEl.focus();
      type(modal.inputEl, 'ad');
      await pause(20);
      press('Enter');
      await pause(10);
      expectEqual(chosen, ['Ada']);
    },
  },
  {
    name: 'suggestions at a text field: typing lists them, a click selects',
    basis: 'declared',
    run: async ({ app, obsidian }) => {
      const field = document.body.createEl('input');
      const selected: string[] = [];
      class ContractSuggest extends obsidian.AbstractInputSuggest<string> {
        protected override getSuggestions(query: string): string[] {
          return ['red', 'green'].filter((colour) => colour.includes(query));
        }

        override renderSuggestion(colour: string, element: HTMLElement): void {
          element.setText(`option ${colour}`);
        }
      }
      const suggest = new ContractSuggest(app, field);
      suggest.onSelect((colour) => void selected.push(colour));
      field.focus();
      type(field, 'gr');
      await pause(30);
      elementWithText('option green')?.click();
      await pause(5);
      suggest.close();
      field.detach();
      expectEqual(selected, ['green']);
    },
  },
];
