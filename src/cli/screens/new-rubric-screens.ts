import type { LineResult, LineScreen } from '../../use-cases/ports/terminal-port.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Paper } from '../render/text/paper.ts';
import { visible } from '../render/text/visible.ts';

/** A few lines to fill in, one Enter for all of them. */
export interface Form<Value> {
  readonly title: string;
  readonly ask: string;
  readonly hint: string;
  readonly labels: readonly string[];
  readonly start: readonly string[];
  readonly enter: string;
  submit(fields: readonly string[]): LineResult<Value>;
}

/** A form as a screen. */
export function formScreen<Value>(form: Form<Value>, paper: Paper): LineScreen<Value> {
  const { labels } = form;
  const column = Math.max(...labels.map((label) => label.length)) + 3;
  const line = (i: number, text: string) =>
    `  ${paper.quiet((labels[i] ?? '').padEnd(column))}${visible(text)}`;
  const { dot } = paper.signs;
  const keys = [form.enter, ...(labels.length > 1 ? ['Tab and arrows move'] : []), 'Ctrl-C stops'];
  return {
    fields: form.start,
    lineBreak: ' ',
    look: ({ fields, active, problem }) => ({
      before: stacked(
        paper.strong(paragraph(form.title, paper.width)),
        '',
        paper.strong(paragraph(form.ask, paper.width)),
        paper.quiet(paragraph(form.hint, paper.width)),
        '',
        ...fields.slice(0, active).map((text, i) => line(i, text)),
        line(active, ''),
      ),
      after: stacked(
        ...fields.slice(active + 1).map((text, i) => line(active + 1 + i, text)),
        '',
        problem !== null && paper.warn(paragraph(problem, paper.width)),
        paper.quiet(paragraph(keys.join(` ${dot} `), paper.width)),
      ),
    }),
    submit: (fields) => form.submit(fields.map((field) => field.trim())),
  };
}
