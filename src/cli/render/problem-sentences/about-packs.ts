import type { ProblemCode } from '../../../domain/problem.ts';
import { visible } from '../text/visible.ts';
import type { SentencesFor } from './sentences-for.ts';
import { instead, quoted } from './words.ts';

/** What is wrong with a pack: as it is handed over, or as it lies installed. */
export const ABOUT_PACKS: SentencesFor<AboutPacks> = {
  'rubric-not-in-pack': ({ rubric, known }) =>
    `${quoted(rubric)} is not among this pack's rubrics${instead(rubric, known)}`,
  'id-not-as-listed': ({ got, wanted }) =>
    `The file ${quoted(`${wanted}.yaml`)} holds the rubric ${quoted(got)}; give both one name.`,
  'extends-in-circle': ({ rubrics }) =>
    `These start from one another, and none is the first: ${rubrics.map(quoted).join(', ')}.`,
  'rubric-taken': ({ rubric, pack }) =>
    `${quoted(rubric)} is the name of a rubric of the pack ${quoted(pack)}; choose another id, such as ${quoted(`our-${rubric}`)}.`,
  'pack-name-taken': ({ name }) =>
    `${quoted(name)} is the name of the pack that aftercall brings along; choose another.`,
  'pack-too-large': ({ limit }) =>
    `The files of this pack have more than ${limit / 1024} KiB together, the most we read.`,
  'installed-changed': ({ pack, from }) => `This is not as installed: ${mend(pack, from)}`,
  'installed-gone': ({ pack, from }) => `This is gone: ${mend(pack, from)}`,
  'lock-damaged': () =>
    'This list of installed packs cannot be read, so none of them is used. Move it away, then install them again.',
};

// --- internal ---

type AboutPacks = Extract<
  ProblemCode,
  | 'rubric-not-in-pack'
  | 'id-not-as-listed'
  | 'extends-in-circle'
  | 'rubric-taken'
  | 'pack-name-taken'
  | 'pack-too-large'
  | 'installed-changed'
  | 'installed-gone'
  | 'lock-damaged'
>;

function mend(pack: string, from: string): string {
  return `install it again from ${visible(from)}, or take it away with aftercall rubric remove ${visible(pack)}.`;
}
