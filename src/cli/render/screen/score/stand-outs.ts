import { roundForDisplay } from '../../../../domain/audit/numbers.ts';
import type { AuditedNote } from '../../../../use-cases/score/audit-note.ts';
import { groupedCount } from '../../text/grouped.ts';
import { paragraph, stacked } from '../../text/layout.ts';
import { noteName } from '../../text/note-name.ts';
import type { Paper } from '../../text/paper.ts';
import { visible } from '../../text/visible.ts';

/** What a person should see first of many notes, gathered note by note in little memory. */
export class StandOuts {
  #notes = 0;
  #flagged = 0;
  #allFlags = 0;
  readonly #flags: Named[] = [];
  #refused = 0;
  readonly #unscored: Named[] = [];
  #lowest: readonly LowScore[] = [];

  add(note: AuditedNote, dot: string): void {
    const { audit } = note;
    const flags = audit?.flags ?? [];
    const name = noteName(note, dot);
    this.#notes += 1;
    if (flags.length > 0) this.#flagged += 1;
    this.#allFlags += flags.length;
    for (const { say } of flags) if (this.#flags.length < MOST) this.#flags.push([name, say]);
    if (audit === null || !audit.rubrics.some((one) => one.score !== null)) {
      this.#refused += 1;
      if (this.#unscored.length < MOST) this.#unscored.push([name, whyNot(note)]);
      return;
    }
    const scores = audit.rubrics.flatMap(({ rubric, score: one }) =>
      one === null ? [] : [{ name, title: rubric.title, score: one }],
    );
    const low = [...this.#lowest, ...scores].sort((a, b) => a.score - b.score);
    this.#lowest = low.slice(0, MOST);
  }

  /** Null where nothing does. */
  text(paper: Paper): string | null {
    const { dot } = paper.signs;
    const line = (parts: readonly string[]) =>
      paragraph(parts.map(visible).join(` ${dot} `), paper.width, 4, 6);
    const part = (head: string, lines: readonly string[], all: number) => [
      paragraph(head, paper.width, 2, 4),
      ...lines,
      all > lines.length && `    and ${groupedCount(all - lines.length, 'more', 'more')}`,
    ];
    const few = Math.min(MOST, Math.max(1, Math.floor(this.#notes / 3)));
    const low = this.#lowest
      .slice(0, few)
      .map(({ name, title, score }) =>
        line([String(roundForDisplay(score)).padStart(3), title, name]),
      );
    const parts = [
      ...(this.#flagged === 0
        ? []
        : part(
            paper.bad(`Flagged in ${groupedCount(this.#flagged, 'note')}`),
            this.#flags.map((one) => line(one)),
            this.#allFlags,
          )),
      ...(this.#refused === 0
        ? []
        : part(
            paper.warn(`Not scored: ${groupedCount(this.#refused, 'note')}`),
            this.#unscored.map((one) => line(one)),
            this.#refused,
          )),
      ...(low.length === 0 ? [] : part('Lowest scores', low, 0)),
    ];
    if (parts.length === 0) return null;
    return stacked(paper.strong('What stands out'), ...parts);
  }
}

// --- internal ---

/** Of each kind so many are named. */
const MOST = 5;

type Named = readonly [string, string];

interface LowScore {
  readonly name: string;
  readonly title: string;
  readonly score: number;
}

function whyNot({ problems, audit }: AuditedNote): string {
  if (problems.length > 0) return groupedCount(problems.length, 'problem');
  return audit?.rubrics.length === 0 ? 'nothing was asked' : 'too little was answered';
}
