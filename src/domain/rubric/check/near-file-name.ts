import { isOneSlipAway } from '../rules/one-slip-away.ts';

/**
 * The file that was probably meant by the name of a YAML file that is not there: another spelling of
 * its ending or its capitals, what a mail program or an editor made of it, or one letter.
 *
 * @param names of the files that are there
 */
export function nearFileName(name: string, names: readonly string[]): string | undefined {
  if (!YAML.test(name)) return undefined;
  const wanted = plain(name);
  const others = names.filter((one) => one !== name && (YAML.test(one) || TEXT.test(one)));
  return (
    others.find((one) => plain(one) === wanted) ??
    others.find((one) => isLong(wanted) && isOneSlipAway(plain(one), wanted))
  );
}

// --- internal ---

const YAML = /\.ya?ml$/i;
const TEXT = /\.(?:ya?ml\.)?txt$/i;

/** Without its endings, and the number of a second copy. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:\.ya?ml|\.txt)+$/, '')
    .replace(/(?: ?\(\d+\)|[ _-]copy)+$/, '')
    .replace(/[\s_.-]+/g, '-');
}

/** Short names, and those that count, are other names when one letter is. */
function isLong(name: string): boolean {
  return name.length >= 4 && !/\d/.test(name);
}
