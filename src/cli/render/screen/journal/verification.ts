import type {
  Difference,
  Verification,
  VerifyFault,
} from '../../../../use-cases/journal/verification.ts';
import { counted } from '../../text/layout.ts';
import { visible } from '../../text/visible.ts';

/** One line for each difference, `file:line what`, so that an editor can go there. */
export function renderVerification({ differences }: Verification): string {
  return differences.map(differenceLine).join('\n');
}

/** What was looked at, and how it stands, in one line; what could not be, in one more each. */
export function verifiedLine({
  files,
  records,
  entries,
  unchecked,
  passedOver,
  copies,
  differences,
}: Verification): string {
  const looked = [
    counted(records, 'record'),
    `${counted(entries, 'call')} with their scores`,
    counted(files, 'file'),
    counted(copies, 'copy of questions', 'copies of questions'),
  ].join(', ');
  const found =
    differences.length === 0 ? 'all as kept' : counted(differences.length, 'difference');
  const notChecked = [
    passedOver > 0 &&
      `${counted(passedOver, 'call')} came without words, and answers that count may have gone with them: their scores are passed over.`,
    unchecked > 0 &&
      `${counted(unchecked, 'call')} cannot be checked in full: copies of their questions are missing or changed.`,
  ].filter((line) => line !== false);
  return [`${looked}: ${found}.`, ...notChecked].join('\n');
}

// --- internal ---

function differenceLine({ file, line, fault }: Difference): string {
  return `${visible(file)}${line === null ? '' : `:${line}`} ${sentence(fault)}`;
}

function sentence(fault: VerifyFault): string {
  switch (fault.code) {
    case 'bad-line':
      return BAD_LINE[fault.why];
    case 'damaged':
      return `lacks something that ${visible(fault.format)} has`;
    case 'same-id':
      return `says something else than ${visible(fault.first)}, under the same id`;
    case 'forgotten':
      return 'was forgotten, and is still here; `aftercall journal forget --forgotten` erases it';
    case 'no-copy':
      return `has no copy of the questions of ${visible(fault.rubric)} beside it (${visible(fault.hash)})`;
    case 'changed-copy':
      return 'has been changed: it is no longer what its name says';
    case 'unknown-arithmetic':
      return `cannot be checked: this version does not know arithmetic ${said(fault.arithmetic)}`;
    case 'other-rubric':
      return `names other questions as those of ${visible(fault.rubric)} (${visible(fault.hash)})`;
    case 'answers-without-score':
      return `holds answers to ${visible(fault.rubric)}, and no score of it`;
    case 'score':
      return `${visible(fault.rubric)}: ${fault.field} is kept as ${said(fault.kept)}, the answers come to ${said(fault.computed)}`;
    case 'whole-call':
      return `${fault.field} is kept as ${said(fault.kept)}, the answers come to ${said(fault.computed)}`;
  }
}

const BAD_LINE = {
  'not-json': 'is not JSON; it may have been cut',
  'not-a-record': 'is no record of a journal',
  'not-utf8': 'is not text (UTF-8)',
  'too-deep': 'holds lists within lists, deeper than any record of ours',
} as const;

function said(value: unknown): string {
  return value === undefined ? 'nothing' : visible(JSON.stringify(value));
}
