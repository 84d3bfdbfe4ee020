/** Where a pack is to come from, as someone typed it. */
export type PackAddress =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'repository'; readonly url: string; readonly tag: string | null }
  | { readonly kind: 'refused'; readonly why: AddressFault };

export type AddressFault = 'other-way' | 'like-an-option' | 'bad-host' | 'bad-tag';

/**
 * A repository is what starts with https, ssh or file, or is written as ssh does (`git@host:pack`);
 * `#tag` after it names a tag or a branch. Anything else is a path, but for ways to reach a
 * repository that we do not go, and texts that git would take for an option.
 */
export function readAddress(text: string): PackAddress {
  if (text.startsWith('-')) return refused('like-an-option');
  if (/^[a-z0-9+.-]+::/i.test(text)) return refused('other-way');
  const [, way] = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text) ?? [];
  if (way === undefined && !SHORT_SSH.test(text)) {
    return LIKE_SSH.test(text) ? refused('bad-host') : { kind: 'path', path: text };
  }
  const at = text.indexOf('#');
  const url = at === -1 ? text : text.slice(0, at);
  const tag = at === -1 ? null : text.slice(at + 1);
  if (way !== undefined && !WAYS.includes(way.toLowerCase())) return refused('other-way');
  if (way !== undefined && !HOST[way.toLowerCase()]?.test(url)) return refused('bad-host');
  if (tag !== null && !TAG.test(tag)) return refused('bad-tag');
  return { kind: 'repository', url, tag };
}

/**
 * The address without a name, a password or a query in it, to be shown and kept. A password can
 * hold any character, so all before the last `@` goes; only `git@` of ssh names nobody, and stays.
 */
export function withoutSecrets(text: string): string {
  if (SHORT_SSH.test(text)) return text.replace(/^(?!git@)[^@]*@/, '');
  if (/^file:/i.test(text) || /^ssh:\/\/git@[^@?]*$/i.test(text)) return text;
  return text
    .replace(/^([a-z][a-z0-9+.-]*:\/\/).*@/is, '$1')
    .replace(/^([a-z][a-z0-9+.-]*:\/\/[^?#]*)\?[^#]*/i, '$1');
}

// --- internal ---

const WAYS = ['https', 'ssh', 'file'];
const SHORT_SSH = /^\w[\w.+~-]*@[a-z0-9][a-z0-9.-]*:(?!\/\/)[^-@][^@]*$/i;
/** A name and perhaps a password before a host: no path, and not to be printed as one. */
const LIKE_SSH = /^(?![a-z]:[\\/]|\.{0,2}\/)(?:[^@]*:.*@|[^/\\]*@[^/\\]*:)/is;
const HOST: Readonly<Record<string, RegExp>> = {
  https: /^https:\/\/(?:[^/\s]*@)?(?:[a-z0-9]|\[[0-9a-f:])[^/\s@]*(?:\/|$)/i,
  ssh: /^ssh:\/\/(?:\w[\w.%+~-]*@)?(?:[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::\d+)?(?:\/|$)/i,
  file: /^file:\/\/\/[^-]/i,
};
/** A narrow reading of what git takes for a name. */
const TAG = /^(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._/+-]{0,199}$/;

function refused(why: AddressFault): PackAddress {
  return { kind: 'refused', why };
}
