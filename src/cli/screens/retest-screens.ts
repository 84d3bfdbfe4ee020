import type { EntryRecord } from '../../domain/journal/records/record.ts';
import type { KeyScreen } from '../../use-cases/ports/terminal-port.ts';
import { whenHeld } from '../render/text/dates.ts';
import { counted, paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';
import { letterScreen } from './choice-screens.ts';

/** An old call, by its facts and their sentence only; whether to answer its questions again. */
export function retestOfferScreen(entry: EntryRecord, paper: Paper): KeyScreen<null, boolean> {
  const top = stacked(
    paper.strong(paragraph('Answer a call once more', paper.width)),
    '',
    retestedCall(entry, paper),
    '',
    paragraph(
      'The same questions again, without your answers of then: answer as you see that call now. How far the two lie apart shows how much your answers vary by themselves.',
      paper.width,
    ),
  );
  const choices = [
    { key: 'a', say: 'answer it again', value: true },
    { key: 'n', say: 'not now', value: false },
  ];
  return letterScreen(top, choices, true, paper);
}

/** The call that the questions are about. */
export function retestedCall(entry: EntryRecord, paper: Paper): string {
  const { call, words } = entry;
  const facts = [
    call.account,
    call.contact,
    call.type,
    whenHeld(entry),
    call.minutes === undefined ? undefined : counted(call.minutes, 'minute'),
  ].filter((fact) => fact !== undefined);
  return stacked(
    paper.strong(paragraph(facts.map(visible).join(` ${paper.signs.dot} `), paper.width, 2, 4)),
    words?.sentence !== undefined && paragraph(`"${visible(words.sentence)}"`, paper.width, 2, 3),
  );
}
