import type { LineResult, LineScreen } from '../../use-cases/ports/terminal-port.ts';
import { paragraph, stacked } from '../render/text/layout.ts';
import type { Style } from '../render/text/style.ts';
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
export function formScreen<Value>(
  form: Form<Value>,
  style: Style,
  width: number,
): LineScreen<Value> {
  const { labels } = form;
  const column = Math.max(...labels.map((label) => label.length)) + 3;
  const line = (i: number, text: string) =>
    `  ${style.quiet((labels[i] ?? '').padEnd(column))}${visible(text)}`;
  const { dot } = style.signs;
  const keys = [form.enter, ...(labels.length > 1 ? ['Tab and arrows move'] : []), 'Ctrl-C stops'];
  return {
    fields: form.start,
    lineBreak: ' ',
    look: ({ fields, active, problem }) => ({
      before: stacked(
        style.strong(paragraph(form.title, width)),
        '',
        style.strong(paragraph(form.ask, width)),
        style.quiet(paragraph(form.hint, width)),
        '',
        ...fields.slice(0, active).map((text, i) => line(i, text)),
        line(active, ''),
      ),
      after: stacked(
        ...fields.slice(active + 1).map((text, i) => line(active + 1 + i, text)),
        '',
        problem !== null && style.warn(paragraph(problem, width)),
        style.quiet(paragraph(keys.join(` ${dot} `), width)),
      ),
    }),
    submit: (fields) => form.submit(fields.map((field) => field.trim())),
  };
}
