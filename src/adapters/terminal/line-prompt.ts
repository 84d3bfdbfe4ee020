import { createPrompt, isEnterKey, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import type { LineScreen, LineView } from '../../use-cases/ports/terminal-port.ts';
import type { PromptInput } from './keyboard.ts';
import { usePaste } from './use-paste.ts';
import { useReturn } from './use-return.ts';

interface Config {
  readonly screen: LineScreen<unknown>;
  readonly input: PromptInput;
}

interface Line {
  line: string;
  cursor: number;
  write(text: string): void;
}

/** Asks with one screen of lines. */
export const linePrompt = createPrompt<unknown, Config>(({ screen, input }, done) => {
  const [view, setView] = useState<LineView>({ fields: screen.fields, active: 0, problem: null });
  const busy = useRef(false);
  const line = useRef<Line | null>(null);

  const goTo = (rl: Line, fields: readonly string[], active: number, problem: string | null) => {
    rl.line = fields[active] ?? '';
    rl.cursor = rl.line.length;
    setView({ fields, active, problem });
  };
  const typed = (rl: Line) => {
    const changed = view.fields.map((field, i) => (i === view.active ? rl.line : field));
    const fields = screen.adjust?.(changed, view.active) ?? changed;
    setView({ ...view, fields, problem: null });
  };
  const submit = async (rl: Line) => {
    busy.current = true;
    const result = await screen.submit(view.fields);
    busy.current = false;
    if ('value' in result) done(result.value);
    else goTo(rl, view.fields, result.field, result.problem);
  };
  const move = (rl: Line, by: number) => {
    const count = view.fields.length;
    goTo(rl, view.fields, (view.active + by + count) % count, null);
  };

  useKeypress((event, rl) => {
    const edited = rl as unknown as Line;
    const { name, shift } = event as { name: string; shift: boolean };
    if (busy.current) return;
    if (isEnterKey(event) || name === 'enter') {
      // readline has already emptied its line; what stands is in the fields
      edited.line = view.fields[view.active] ?? '';
      edited.cursor = edited.line.length;
      void submit(edited);
    } else if (name === 'escape') {
      if (screen.escape !== undefined) done(screen.escape);
    } else if (name === 'tab') {
      edited.line = view.fields[view.active] ?? '';
      const completed = shift ? null : screen.complete(view.fields, view.active);
      if (completed === null) return move(edited, shift ? -1 : 1);
      edited.line = completed;
      edited.cursor = completed.length;
      typed(edited);
    } else if (name === 'up' || name === 'down') {
      move(edited, name === 'up' ? -1 : 1);
    } else {
      typed(edited);
    }
  });
  usePaste(input, (text) => {
    const rl = line.current;
    if (rl === null || busy.current) return;
    rl.write(inOneLine(text, screen.lineBreak));
    typed(rl);
  });
  useLine(line, screen.fields[0] ?? '');
  useReturn();

  const { before, after } = screen.look(view);
  return [`${before}${shown(view.fields[view.active] ?? '')}`, after];
});

// --- internal ---

/** Puts the first field's text under the cursor, and keeps hold of the line for pastes. */
function useLine(line: { current: Line | null }, first: string): void {
  useEffect((rl) => {
    const edited = rl as unknown as Line;
    edited.line = first;
    edited.cursor = first.length;
    line.current = edited;
  }, []);
}

/** Line breaks as one mark, and nothing that a terminal would act on. */
function inOneLine(text: string, lineBreak: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, lineBreak)
    .replace(/\t/g, ' ')
    .replace(/[\x00-\x1f\x7f-\x9f]/g, '');
}

/** One sign for each that would not show or would move others, so that the cursor stays right. */
function shown(text: string): string {
  return text.replace(
    /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    '?',
  );
}
