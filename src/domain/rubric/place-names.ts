/** Where a call can stand on the two axes, as a rubric's own tests and scores name it. */
export const PLACE_NAMES = [
  'ally',
  'errand-runner',
  'trader',
  'supplicant',
  'preacher',
  'pusher',
] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];
