import { PointReader, type ListPoint } from './list-points';
import { foldHeading, headingText } from './markdown';

/** What stands below an item of a list: for an entry, what else was said. */
export interface ItemDetails {
  /** of the item; 1-based */
  readonly line: number;
  readonly texts: readonly string[];
}

/** What a note holds for the next conversation. */
export interface ConversationNotes {
  /** things to talk about */
  readonly points: readonly ListPoint[];
  /** of every item at top level that has any; open tasks, which are promises, are none */
  readonly details: readonly ItemDetails[];
}

/** Headings under which talking points stand, folded. */
const talkHeadings: ReadonlySet<string> = new Set(
  [
    'Talk about',
    'To talk about',
    'Talking points',
    'Next time',
    'Gesprächsthemen',
    'Zu besprechen',
    'Nächstes Mal',
    'Beim nächsten Mal',
  ].map(foldHeading),
);

/**
 * Reads the list items of a note's sections "Talk about" (and their German and further names), and what stands below the
 * items of all other lists; whatever is ticked or crossed out has been talked about. A section reaches to the next heading
 * of its level or above; nothing in code, quotes and comments counts.
 */
export function readConversationNotes(text: string): ConversationNotes {
  const reader = new PointReader(text);
  const points: ListPoint[] = [];
  const details: ItemDetails[] = [];
  let section: number | null = null;
  for (const node of reader.tree.children) {
    if (node.type === 'heading') {
      if (section !== null && node.depth <= section) section = null;
      const name = foldHeading(headingText(reader.masked, node.children));
      if (section === null && talkHeadings.has(name)) section = node.depth;
    } else if (node.type === 'list') {
      if (section !== null) points.push(...reader.readList(node));
      else details.push(...readDetails(reader, node));
    }
  }
  return { points, details };
}

/** Reads the list items of a note's sections "Talk about" alone. */
export function readTalkingPoints(text: string): readonly ListPoint[] {
  return readConversationNotes(text).points;
}

function readDetails(
  reader: PointReader,
  list: Parameters<PointReader['readList']>[0],
): readonly ItemDetails[] {
  return list.children.flatMap((item) => {
    const below = item.children.flatMap((child) => (child.type === 'list' ? reader.readList(child) : []));
    const texts = below.filter(({ isTask }) => !isTask).map(({ text }) => text);
    return texts.length === 0 ? [] : [{ line: reader.lineOf(item), texts }];
  });
}
