import stringWidth from 'fast-string-width';

/** The columns of the widest line. */
export function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => stringWidth(line)));
}

/** Characters that paint, hide or turn what is around them. */
export const HARMFUL = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Words of the craft that a rep never meets on a screen. */
export const CRAFT_WORDS = /\b(rubrics?|items?|prorated|pivotal|posture|aim|anchors?)\b/i;
