import { describe, expect, it } from 'vitest';
import { visible, visibleLines } from '../../../../src/cli/render/text/visible.ts';

const ATTACKS: readonly (readonly [string, string, string])[] = [
  [
    'a link (OSC 8)',
    '\x1b]8;;http://evil\x07here\x1b]8;;\x07',
    '\\x1b]8;;http://evil\\x07here\\x1b]8;;\\x07',
  ],
  ['a link ended by ST', '\x1b]8;;x\x1b\\y', '\\x1b]8;;x\\x1b\\y'],
  ['the clipboard (OSC 52)', '\x1b]52;c;cm0=\x07', '\\x1b]52;c;cm0=\\x07'],
  ['the window title (OSC 0)', '\x1b]0;mine\x07', '\\x1b]0;mine\\x07'],
  ['a colour (CSI)', '\x1b[31mred\x1b[0m', '\\x1b[31mred\\x1b[0m'],
  ['a cleared screen (CSI)', '\x1b[2J\x1b[H', '\\x1b[2J\\x1b[H'],
  ['a cursor moved up (CSI)', '\x1b[5A', '\\x1b[5A'],
  ['a report asked for (CSI)', '\x1b[6n', '\\x1b[6n'],
  ['a device string (DCS)', '\x1bP$q"p\x1b\\', '\\x1bP$q"p\\x1b\\'],
  ['a private message (PM)', '\x1b^x\x1b\\', '\\x1b^x\\x1b\\'],
  ['an application command (APC)', '\x1b_Gf=100\x1b\\', '\\x1b_Gf=100\\x1b\\'],
  ['a full reset', '\x1bc', '\\x1bc'],
  ['another character set', '\x1b(0\x0e', '\\x1b(0\\x0e'],
  ['an escape cut short', 'x\x1b', 'x\\x1b'],
  ['CSI in eight bits', '\x9b31m', '\\x9b31m'],
  ['OSC in eight bits', '\x9d0;x\x9c', '\\x9d0;x\\x9c'],
  ['DCS in eight bits', '\x90x\x9c', '\\x90x\\x9c'],
  ['a next line (NEL)', 'a\x85b', 'a\\x85b'],
  ['a line written over', 'bad\rgood', 'bad\\rgood'],
  ['a letter taken back', 'bad\b\b\bok', 'bad\\x08\\x08\\x08ok'],
  ['a bell', '\x07', '\\x07'],
  ['a NUL', 'a\0b', 'a\\x00b'],
  ['a delete', 'a\x7fb', 'a\\x7fb'],
  ['a form feed and a vertical tab', '\f\v', '\\x0c\\x0b'],
  ['a line end', 'a\nb', 'a\\nb'],
  ['a tab', 'a\tb', 'a\\tb'],
  ['an override to the left', '\u{202e}txt.exe', '\\u{202e}txt.exe'],
  ['an embedding', '\u{202a}a\u{202c}', '\\u{202a}a\\u{202c}'],
  ['isolates', '\u{2066}a\u{2067}b\u{2068}c\u{2069}', '\\u{2066}a\\u{2067}b\\u{2068}c\\u{2069}'],
  ['direction marks', '\u{200e}\u{200f}\u{61c}', '\\u{200e}\\u{200f}\\u{61c}'],
  ['a space of no width', 'pay\u{200b}pal', 'pay\\u{200b}pal'],
  ['joiners of no width', 'a\u{200c}b\u{200d}c', 'a\\u{200c}b\\u{200d}c'],
  ['a word joiner', 'a\u{2060}b', 'a\\u{2060}b'],
  ['a byte order mark', 'a\u{feff}b', 'a\\u{feff}b'],
  ['a soft hyphen', 'a\u{ad}b', 'a\\xadb'],
  ['a line separator', 'a\u{2028}b', 'a\\u{2028}b'],
  ['a paragraph separator', 'a\u{2029}b', 'a\\u{2029}b'],
  ['letters that are tags', 'a\u{e0041}\u{e007f}', 'a\\u{e0041}\\u{e007f}'],
  ['a variation that no letter has', 'a\u{fe00}\u{e0100}', 'a\\u{fe00}\\u{e0100}'],
  ['an emoji style on a letter', 'a\u{fe0f}', 'a\\u{fe0f}'],
  ['half of a pair', 'a\ud83db', 'a\\u{d83d}b'],
  ['the other half', '\ude00', '\\u{de00}'],
  ['fillers', '\u{3164}\u{ffa0}\u{115f}', '\\u{3164}\\u{ffa0}\\u{115f}'],
  ['an empty braille cell', '\u{2800}', '\\u{2800}'],
  ['a joiner of graphemes', 'a\u{34f}b', 'a\\u{34f}b'],
  ['a separator of Mongolian vowels', '\u{180e}', '\\u{180e}'],
  ['notes between lines', '\u{fff9}a\u{fffa}b\u{fffb}', '\\u{fff9}a\\u{fffa}b\\u{fffb}'],
  ['times that nobody sees', 'a\u{2062}b', 'a\\u{2062}b'],
];

/** What must never reach a terminal from a file. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

describe('text from a file', () => {
  it('is tried with at least 29 attacks', () => {
    expect(ATTACKS.length).toBeGreaterThanOrEqual(29);
  });

  it.each(ATTACKS)('shows %s instead of sending it', (_name, attack, shown) => {
    expect(visible(attack)).toBe(shown);
    expect(visible(attack)).not.toMatch(UNSEEN);
  });

  it.each([
    ['letters and accents', "Zoë's naïve café, 50% – “quoted” …"],
    ['other scripts', 'Привет שלום 日本語 हिन्दी'],
    ['accents that are characters of their own', 'e\u{301}'],
    ['emoji', '😀👍🏽'],
    ['a heart in colour', '❤\u{fe0f}'],
    ['a family', '👨\u{200d}👩\u{200d}👧'],
    ['a rainbow flag', '🏳\u{fe0f}\u{200d}🌈'],
    ['a backslash', 'C:\\x1b'],
  ])('leaves %s as they are', (_name, text) => {
    expect(visible(text)).toBe(text);
  });

  it('keeps line ends and tabs, and nothing else, where it has several lines', () => {
    expect(visibleLines('a\n\tb\r\nc\x1b[0m')).toBe('a\n\tb\\r\nc\\x1b[0m');
  });
});
