import { options, type VNode } from 'preact';
import { Tally, type Part, type PartResult } from '../part';
import { openPage } from './page';

/** What an element of a view is made of. */
interface PageProps {
  children?: unknown;
  dangerouslySetInnerHTML?: { readonly __html: string };
}

/** Puts a fault into how texts come into a page. */
async function run(fault: () => void): Promise<PartResult> {
  const tally = new Tally();
  openPage();
  // What follows looks for the page as it is loaded.
  const { showEverything } = await import('./show-everything');
  fault();
  await showEverything(tally);
  return tally.result('the pane, a review, and seven dialogs');
}

/** Names, topics, tags and texts of notes on the screen. */
export const markup: Part = {
  name: 'markup',
  promise: 'no text of a note becomes an element of a view',
  chunks: 1,
  run: () => run(() => undefined),
  broken: {
    'gives texts of views to Preact as markup': () =>
      run(() => {
        options.vnode = ({ type, props }: VNode<PageProps>) => {
          const { children } = props;
          if (typeof type !== 'string' || typeof children !== 'string') return;
          props.dangerouslySetInnerHTML = { __html: children };
          delete props.children;
        };
      }),
    'sets texts of dialogs as markup': () =>
      run(() => {
        const set = function (this: Element, text: string): void {
          this.innerHTML = text;
        };
        const known = Object.getOwnPropertyDescriptor(Element.prototype, 'textContent');
        if (known === undefined) throw new Error('The page has no texts to replace');
        Object.defineProperty(Element.prototype, 'textContent', { ...known, set });
        Object.defineProperty(Element.prototype, 'setText', { configurable: true, value: set });
      }),
  },
};
