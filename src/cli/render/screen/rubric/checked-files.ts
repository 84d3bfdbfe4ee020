import type {
  CheckedFile,
  CheckedRubric,
  MendedFile,
  MendedLine,
} from '../../../../use-cases/ports/check-port.ts';
import { counted } from '../../text/layout.ts';
import { countsOf } from '../../text/problem-counts.ts';
import type { Style } from '../../text/style.ts';
import { visible } from '../../text/visible.ts';

/** One line for each file without a problem: what it is, what each mode asks of it, its hash. */
export function soundLines(checked: readonly CheckedFile[], style: Style): string {
  // Of more files than that nobody reads a line each; they have no hash then.
  const sound = checked.flatMap(({ file, rubric, problems }) =>
    rubric !== null && rubric.hash !== null && problems.length === 0
      ? [`${visible(file)} ${style.good('sound')} ${aboutSound(rubric)}\n`]
      : [],
  );
  return sound.join('');
}

/** What was put right, line by line. */
export function mendLines(mended: readonly MendedFile[], style: Style): string {
  return mended
    .flatMap(({ file, mended }) =>
      mended.map(
        ({ line, what }) => `${visible(file)}:${line} ${style.good('mended')} ${SAID[what]}\n`,
      ),
    )
    .join('');
}

/** `3 files: 1 error, 2 warnings`. */
export function summaryLine(checked: readonly CheckedFile[], style: Style): string {
  const files = counted(new Set(checked.map(({ file }) => file)).size, 'file');
  const { errors, warnings } = countsOf(checked);
  if (errors + warnings === 0) return `${files}: ${style.good('nothing to mend')}\n`;
  const parts = [
    ...(errors > 0 ? [style.bad(counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [style.warn(counted(warnings, 'warning'))] : []),
  ];
  return `${files}: ${parts.join(', ')}\n`;
}

// --- internal ---

const SAID: Readonly<Record<MendedLine['what'], string>> = {
  tab: 'a tab, which is now spaces',
  'special space': 'a special space, which is now a plain one',
  'curly quotes': 'curly quotes, which are now straight',
  'line end': 'line ends of another kind of machine',
};
/** Digits of a hash that a person reads; two rubrics hardly ever share as many. */
const SHORT_HASH = 12;

function aboutSound({ title, version, questions, hash }: CheckedRubric): string {
  const asks = `${counted(questions.all, 'question')} (brief asks ${questions.pivotal}, quick ${questions.short}, full ${questions.all})`;
  return `"${visible(title)}" ${visible(version)}, ${asks}, hash ${hash?.slice(0, SHORT_HASH)}`;
}
