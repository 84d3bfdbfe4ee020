import { withoutSecrets } from '../../domain/rubric/pack-address.ts';

/**
 * Why git did not get a repository, for a person. Git's own words only where nothing in the address
 * is secret: they repeat it in part or whole, and cut at places of their own.
 */
export function whyNot(said: string, url: string): string {
  const line = tellingLine(said);
  if (withoutSecrets(url) === url) return line === null ? NOT_GOT : `git says: ${scrubbed(line)}`;
  const [, why = NOT_GOT] = REASONS.find(([words]) => words.test(said)) ?? [];
  return why;
}

// --- internal ---

const NOT_GOT = 'git did not get it';

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/resolve host|port number|bad.format|malformed/i, 'git found no such host'],
  [/remote branch .* not found/i, 'it has no such tag or branch'],
  [
    /authentication|could not read|permission denied|access denied|\b40[13]\b/i,
    'the name or password in its address was not taken',
  ],
  [/not found|does not exist|does not appear/i, 'there is no repository'],
  [/connect|timed? ?out|unreachable/i, 'its host did not answer'],
];

function tellingLine(said: string): string | null {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /^(?:fatal|error):/.test(line)) ?? lines.at(-1);
  return telling?.replace(/^(?:fatal|error): /, '') ?? null;
}

/** Settings of git can put a name or password into an address, as `insteadOf` does. */
function scrubbed(line: string): string {
  return line
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^'"]*@/gi, '$1')
    .replace(/(?<![^\s'"(])[^\s'"/]+@(?=[\w[])/g, '')
    .replace(/(:\/\/[^\s'"?]*)\?[^\s'"]*/g, '$1');
}
