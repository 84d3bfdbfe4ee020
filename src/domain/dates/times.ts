import { type Half, only, type Readings, rule, type Sense } from './sense.ts';

/** Times of day: `14:30`, `9am`, `14.30 h`, `noon`. */

const HALF = '([ap])\\.?m\\.?';

export const TIMES = [
  rule(
    `(?:T|at )?(\\d{1,2}):(\\d\\d)(?::(\\d\\d)(?:\\.\\d{1,9})?)?(?:\\s?${HALF}|\\s?(?:h|uhr|hrs?))?(Z)?`,
    ([, hour, minute, second, half, offset]) => {
      const time = timeSense(hour, minute, second, half);
      return time && only(offset === undefined ? time : { ...time, offset: zone(offset) });
    },
  ),
  rule(`(?:at )?(\\d{1,2})\\.(\\d\\d)\\s?(?:${HALF}|h|uhr|hrs?)`, ([, hour, minute, half]) =>
    timeOnly(timeSense(hour, minute, '00', half)),
  ),
  rule('at (\\d{1,2})\\.(\\d\\d)(?![.\\d])', ([, hour, minute]) =>
    timeOnly(timeSense(hour, minute)),
  ),
  rule(`(?:at )?(\\d{1,2})\\s?${HALF}`, ([, hour, half]) =>
    timeOnly(timeSense(hour, '00', '00', half)),
  ),
  rule('(?:at )?(\\d{1,2})h(\\d\\d)?', ([, hour, minute]) => timeOnly(timeSense(hour, minute))),
  rule("at (\\d{1,2})(?: o['’]clock)?|(\\d{1,2}) o['’]clock", ([, at, oclock]) => {
    const hour = Number(at ?? oclock);
    if (hour >= 1 && hour <= 12) return only({ kind: 'hour', hour });
    return timeOnly(timeSense(String(hour)));
  }),
  rule('(?:at )?(?:noon|midday)', () => timeOnly(timeSense('12'))),
  rule('(?:at )?midnight', () => timeOnly(timeSense('0'))),
  rule('(?:in the |at )?(morning|afternoon|evening|night|lunch(?:time)?)', ([, part = '']) =>
    part.startsWith('lunch') ? only() : only({ kind: 'half', half: halfOf(part) }),
  ),
];

/** A time of day; null where the clock has none such. @param half `a` or `p`, before noon or after */
export function timeSense(hour = '', minute = '00', second = '00', half?: string) {
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return null;
  const h = half === undefined ? given : (given % 12) + (half === 'p' ? 12 : 0);
  if (h > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  return { kind: 'time' as const, time: `${String(h).padStart(2, '0')}:${minute}:${second}` };
}

/** Before noon or after it. */
export function halfOf(part: string): Half {
  return part === 'morning' ? 'am' : 'pm';
}

/** An offset as ISO 8601 has it: `+01:00`. */
export function zone(offset: string): string {
  if (/^z$/i.test(offset)) return '+00:00';
  return offset.length === 6 ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

// --- internal ---

function timeOnly(time: Sense | null): Readings | null {
  return time && only(time);
}
