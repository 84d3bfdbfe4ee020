import { stripVTControlCharacters } from 'node:util';
import {
  createPrompt,
  isEnterKey,
  useEffect,
  useKeypress,
  useMemo,
  useRef,
  useState,
} from '@inquirer/core';
import stringWidth from 'fast-string-width';
import type {
  ByHand,
  ForColumns,
  LineScreen,
  LineView,
} from '../../use-cases/ports/terminal-port.ts';
import { layOut } from './edited-text.ts';
import { inOneLine } from './in-one-line.ts';
import type { PromptInput } from './keyboard.ts';
import { useColumns } from './use-columns.ts';
import { usePaste } from './use-paste.ts';
import { useReturn } from './use-return.ts';

interface Config {
  readonly screenFor: ForColumns<LineScreen<unknown>>;
  readonly input: PromptInput;
  readonly output: NodeJS.WriteStream;
  /** Told what stands in the fields whenever the person has changed it. */
  onTyped(fields: readonly string[]): void;
}

interface State extends LineView {
  readonly byHand: ByHand;
}

interface Line {
  line: string;
  cursor: number;
  write(text: string): void;
  getCursorPos(): Position;
  _ttyWrite?: unknown;
}

interface Position {
  readonly rows: number;
  readonly cols: number;
}

/** Asks with one screen of lines. */
export const linePrompt = createPrompt<unknown, Config>(
  ({ screenFor, input, output, onTyped }, done) => {
    const below = useRef((): number => 0);
    const columns = useColumns(output, () => below.current());
    const screen = useMemo(() => screenFor(columns), [columns]);
    const [view, setView] = useState<State>({
      fields: screen.fields,
      active: 0,
      problem: null,
      byHand: new Set(),
    });
    const busy = useRef(false);
    const line = useRef<Line | null>(null);
    const cursor = useRef(0);
    const rowsAndColumns = useRef<((rl: Line) => Position) | null>(null);

    const goTo = (rl: Line, fields: readonly string[], active: number, problem: string | null) => {
      rl.line = fields[active] ?? '';
      rl.cursor = rl.line.length;
      setView({ ...view, fields, active, problem });
    };
    const typed = (rl: Line) => {
      const { active } = view;
      const isSame = rl.line === view.fields[active];
      const byHand = isSame ? view.byHand : new Set([...view.byHand, active]);
      const changed = view.fields.with(active, rl.line);
      const fields = isSame ? changed : (screen.adjust?.(changed, active, byHand) ?? changed);
      if (!isSame) onTyped(fields);
      setView({ fields, active, problem: null, byHand });
    };
    const submit = async (rl: Line) => {
      busy.current = true;
      const result = await screen.submit(view.fields, view.byHand);
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
        move(edited, shift ? -1 : 1);
      } else if (name === 'right' && cursor.current === edited.line.length) {
        const completed = screen.complete?.(view.fields, view.active) ?? null;
        if (completed === null) return;
        edited.line = completed;
        edited.cursor = completed.length;
        typed(edited);
      } else if (name === 'up' || name === 'down') {
        move(edited, name === 'up' ? -1 : 1);
      } else {
        typed(edited);
      }
      cursor.current = edited.cursor;
    });
    usePaste(input, (text) => {
      const rl = line.current;
      if (rl === null || busy.current) return;
      rl.write(inOneLine(text, screen.lineBreak));
      typed(rl);
    });
    useLine(
      line,
      screen.fields[0] ?? '',
      (rl) => rowsAndColumns.current?.(rl) ?? { rows: 0, cols: 0 },
    );
    useReturn();

    const { before, after } = screen.look(view);
    const indent = stripVTControlCharacters(before.split('\n').at(-1) ?? '').length;
    const laidOut = (rl: Line) => layOut(shown(rl.line), rl.cursor, indent, columns);
    rowsAndColumns.current = (rl) => {
      const { row, column } = laidOut(rl);
      return { rows: row, cols: column };
    };
    const text = shown(view.fields[view.active] ?? '');
    const whole = layOut(text, text.length, indent, columns);
    below.current = () => {
      const row = line.current === null ? whole.row : laidOut(line.current).row;
      return whole.row - row + rowsOf(after, columns);
    };
    return [`${before}${whole.shown}`, after];
  },
);

// --- internal ---

/**
 * Puts the first field's text under the cursor, and keeps hold of the line for pastes. Where TERM is
 * "dumb" readline knows no keys, and types them: it is given back how it edits elsewhere.
 */
function useLine(
  line: { current: Line | null },
  first: string,
  position: (rl: Line) => Position,
): void {
  useEffect((rl) => {
    const edited = rl as unknown as Line;
    delete edited._ttyWrite;
    edited.getCursorPos = () => position(edited);
    edited.line = first;
    edited.cursor = first.length;
    line.current = edited;
  }, []);
}

function rowsOf(text: string, columns: number): number {
  const rows = text.split('\n').map((line) => Math.ceil(stringWidth(line) / columns) || 1);
  return rows.reduce((sum, one) => sum + one, 0);
}

/** One sign for each that would not show or would move others, so that the cursor stays right. */
function shown(text: string): string {
  return text.replace(
    /[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    '?',
  );
}
