import { groupedCount } from '../../text/grouped.ts';
import { paragraph } from '../../text/layout.ts';
import type { Paper } from '../../text/paper.ts';
import type { ScorePrinter } from '../../text/score-printer.ts';
import { noteLines } from './note-lines.ts';
import { StandOuts } from './stand-outs.ts';

export interface TableOptions {
  readonly explain: boolean;
  /** The rubrics that an overall score needs. */
  readonly required: readonly string[];
  readonly paper: Paper;
}

/** Many notes: first what stands out, then each, and how many more there are. */
export function tablePrinter({ explain, required, paper }: TableOptions): ScorePrinter {
  const standOuts = new StandOuts();
  const texts: string[] = [];
  let count = 0;
  return {
    note: (note) => {
      count += 1;
      standOuts.add(note, paper.signs.dot);
      if (count <= MOST_SHOWN) {
        texts.push(noteLines(note, explain ? required : null, paper));
      }
      return '';
    },
    end: () => {
      if (count === 0) return '';
      // Of two notes or fewer each by itself; of more first what stands out.
      const first = count > 2 ? standOuts.text(paper) : null;
      const rest = count - texts.length;
      const more = `${groupedCount(rest, 'more note', 'more notes')}: --format csv or jsonl prints them all.`;
      const all = [first, ...texts, rest > 0 && paper.quiet(paragraph(more, paper.width))];
      return `${all.filter((text) => typeof text === 'string').join('\n\n')}\n`;
    },
  };
}

// --- internal ---

/** Notes that a table shows one by one. */
const MOST_SHOWN = 200;
