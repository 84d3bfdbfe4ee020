/** What a change of a rubric asks of its version; `none` where nothing in it changed. */
export type Bump = (typeof BUMPS)[number];

/** From the least to the most. */
export const BUMPS = ['none', 'patch', 'minor', 'major'] as const;

/** Whether a version was raised over an older one by as much as a change asks. */
export function isRaisedBy(bump: Bump, older: string, newer: string): boolean {
  const before = numbersOf(older);
  const after = numbersOf(newer);
  const first = after.findIndex((number, index) => number !== before[index]);
  if (first === -1) return bump === 'none';
  if ((after[first] ?? 0) < (before[first] ?? 0)) return false;
  return first <= PLACE[bump];
}

/** The lowest version that is enough. */
export function raisedVersion(bump: Bump, version: string): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(version);
  switch (bump) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'none':
      return version;
  }
}

// --- internal ---

/** The last of the three numbers that may be the first to rise. */
const PLACE: Readonly<Record<Bump, number>> = { major: 0, minor: 1, patch: 2, none: 2 };

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number);
}
