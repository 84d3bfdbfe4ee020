import { parseWhen } from '../../call/when.ts';
import type { DateOrder } from '../../dates/sense.ts';

export type { DateOrder };

/**
 * A date as forms and spreadsheets write it, as ISO 8601; null where it is none, or could be two
 * days and no order is given. Dots put the day first wherever they are used; slashes do not.
 */
export function readFormDate(text: string, order: DateOrder | null): string | null {
  if (parseWhen(text) !== null) return text;
  const date = dateIn(text, order);
  if (date === null) return null;
  const time = timeIn(text.slice(date.length));
  if (time === null) return null;
  const when = `${date.iso}${time}`;
  return parseWhen(when) === null ? null : when;
}

// --- internal ---

interface FoundDate {
  readonly iso: string;
  readonly length: number;
}

function dateIn(text: string, order: DateOrder | null): FoundDate | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (iso) return found(iso, iso[1], iso[3], iso[4]);
  const dots = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dots) return found(dots, dots[3], dots[2], dots[1]);
  const slashes = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/.exec(text);
  if (slashes) return slashedDate(slashes, order);
  const named =
    /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i.exec(
      text,
    );
  if (named) return found(named, named[3], monthOf(named[1]), named[2]);
  const dayNamed =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i.exec(
      text,
    );
  return dayNamed ? found(dayNamed, dayNamed[3], monthOf(dayNamed[2]), dayNamed[1]) : null;
}

/** `11/21/2026` can only be one day; `11/05/2026` can be two. */
function slashedDate(match: RegExpExecArray, order: DateOrder | null): FoundDate | null {
  const [, a = '', , b = '', year = ''] = match;
  const full = year.length === 2 ? `20${year}` : year;
  const dayFirst = order ?? orderIn(Number(a), Number(b), year.length === 2);
  if (dayFirst === null) return null;
  return dayFirst === 'day-first' ? found(match, full, b, a) : found(match, full, a, b);
}

function orderIn(a: number, b: number, isShortYear: boolean): DateOrder | null {
  if (b > 12) return 'month-first';
  if (a > 12) return isShortYear ? null : 'day-first'; // 21/11/26 may begin with the year
  return a === b && !isShortYear ? 'day-first' : null;
}

function found(match: RegExpExecArray, year = '', month = '', day = ''): FoundDate {
  const two = (part: string) => part.padStart(2, '0');
  return { iso: `${year}-${two(month)}-${two(day)}`, length: match[0].length };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

const TIME =
  /^[,T]?\s*(?:at\s+)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*([ap])?\.?(?:m\.?)?\s*(?:\(?(?:UTC|GMT|Z)?([+-]\d{1,2}(?::?\d\d)?)?\)?)$/i;

/** As ISO 8601 puts it behind a date; empty for no time, null for what is none. */
function timeIn(text: string): string | null {
  const rest = text.trim();
  if (rest === '') return '';
  const [, hours, minutes, seconds = '00', half, offset] = TIME.exec(rest) ?? [];
  if (hours === undefined) return null;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  if (hour === null) return null;
  const zone = offset === undefined ? (/(?:UTC|GMT|Z)\)?$/i.test(rest) ? 'Z' : '') : zoneOf(offset);
  return `T${String(hour).padStart(2, '0')}:${minutes}:${seconds}${zone}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function zoneOf(offset: string): string {
  const [, sign = '+', hours = '', minutes = '00'] =
    /^([+-])(\d{1,2}):?(\d\d)?$/.exec(offset) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}
