import { ANYTHING, type Layout } from '../../domain/rubric/layout.ts';
import type { Level, Misplacement, Open, Steps, Way } from './ways.ts';
import type { WrittenLine } from './written-lines.ts';

/** The ways in which one more line can be taken, each with what it costs. */
export function placings(way: Way, line: WrittenLine, usual: Steps): readonly Way[] {
  const ways: Way[] = [];
  let cost = 0;
  for (let level: Level | null = way.top; level !== null; level = level.above) {
    const here = { ...way, top: level, cost: way.cost + cost };
    ways.push(...inLevel(here, line));
    if (level === way.top && level.open !== null) {
      ways.push(...below(here, level.open, line, usual));
      if (!level.open.layout.isText) cost = NOTHING_BELOW;
    }
    if (!level.layout.needs.every((key) => level.seen.includes(key)) && !level.isList)
      cost += LACKING;
  }
  const isStrayKey = line.key !== null && !line.hasValue && line.inEntry === null;
  const wrong = isStrayKey ? 'stray' : null;
  ways.push(moved(way, way.top, line, line.indent, isStrayKey ? STRAY : STRAY + OFF, wrong));
  return ways;
}

// --- internal ---

/** What each thing that is wrong counts: what people slip in most counts least. */
const OFF = 1;
const NO_HYPHEN = 1.1;
const NOTHING_BELOW = 1;
const UNKNOWN = 2;
const TWICE = 2;
const STRAY = 2.5;
/** A group that ends without a key that each has. */
const LACKING = 1.2;
/** A column that is not the usual one. */
const ODD = 0.1;
/** A key that would belong to what is around stands among names of all kinds. */
const MISLEADING = 1.5;

/** In one place; no group of ours has more, and what is longer must not take longer and longer. */
const MOST_KEYS = 50;

function moved(
  { placed, cost }: Way,
  top: Level,
  line: WrittenLine,
  wanted: number,
  more: number,
  wrong: Misplacement | null,
): Way {
  return { top, cost: cost + more, placed: { line, wanted, wrong, before: placed } };
}

/** As one more key, or one more entry, of what is there. */
function inLevel(way: Way, line: WrittenLine): readonly Way[] {
  const level = way.top;
  if (!level.isList) return line.inEntry === null ? asKey(way, level, line) : [];
  if (line.inEntry !== null) return asEntry(way, level, line);
  return withoutHyphen(way, level, line);
}

function asKey(way: Way, level: Level, line: WrittenLine): readonly Way[] {
  if (line.key === null) return [];
  const isOff = line.indent !== level.column;
  const known = taken(level, line.key);
  if (known === null && isOff && way.top !== level) return [];
  const cost = (isOff ? OFF : 0) + costOf(level, line.key, known);
  const top = withKey(level, line, known ?? ANYTHING, line.indent);
  return [moved(way, top, line, level.wanted, cost, isOff ? 'off' : null)];
}

function taken({ layout }: Level, key: string): Layout | null {
  return layout.keys.get(key) ?? (layout.takesOther(key) ? layout.others : null);
}

function costOf(level: Level, key: string, known: Layout | null): number {
  if (level.seen.includes(key)) return TWICE;
  if (known === null) return UNKNOWN;
  if (level.layout === ANYTHING || level.layout.keys.has(key)) return 0;
  return level.above?.layout.keys.has(key) ? MISLEADING : 0;
}

function withKey(level: Level, { key, hasValue }: WrittenLine, layout: Layout, column: number) {
  const open = hasValue ? null : { layout, column, wanted: level.wanted };
  return { ...level, seen: [...level.seen, key ?? ''].slice(-MOST_KEYS), open };
}

function asEntry(way: Way, level: Level, line: WrittenLine): readonly Way[] {
  const isOff = line.indent !== level.column;
  const wrong = isOff ? 'off' : null;
  return entered(way, level, line, isOff ? OFF : 0, wrong, line.inEntry ?? 0);
}

/** An entry whose hyphen is missing: what starts one anew, or stands where one has to start. */
function withoutHyphen(way: Way, level: Level, line: WrittenLine): readonly Way[] {
  return entered(way, level, line, NO_HYPHEN, 'hyphen', line.indent);
}

/** @param column in which the entry's own keys start */
function entered(
  way: Way,
  list: Level,
  line: WrittenLine,
  cost: number,
  wrong: Misplacement | null,
  column: number,
): readonly Way[] {
  const layout = list.layout.entry ?? ANYTHING;
  const gap = line.inEntry === null ? 2 : line.inEntry - line.indent;
  const wanted = list.wanted + gap;
  const above = { ...list, open: null };
  if (line.key === null) {
    const open = line.hasValue ? null : { layout, column: line.indent, wanted: list.wanted };
    const isFit =
      !line.hasValue || layout.isText || line.keysInside.every((key) => layout.keys.has(key));
    return [moved(way, { ...above, open }, line, list.wanted, cost + (isFit ? 0 : UNKNOWN), wrong)];
  }
  return [...new Set([column, wanted])].map((one) => {
    const level = { layout, isList: false, column: one, wanted, seen: [], open: null, above };
    const known = taken(level, line.key ?? '');
    const top = withKey(level, line, known ?? ANYTHING, column);
    return moved(way, top, line, list.wanted, cost + (known === null ? UNKNOWN : 0), wrong);
  });
}

/** Below a key that has no value yet: the first of its keys, or of its entries. */
function below(way: Way, open: Open, line: WrittenLine, usual: Steps): readonly Way[] {
  const { layout } = open;
  const above = { ...way.top, open: null };
  const start = { layout, seen: [], open: null, above };
  if (line.inEntry !== null || (layout.entry !== null && line.key === null && !layout.isText)) {
    if (layout.entry === null) return [];
    return columnsFor(way.top, open, line, true, usual).flatMap(({ column, wanted, odd }) => {
      const list = { ...start, isList: true, column, wanted };
      return inLevel({ ...way, top: list, cost: way.cost + odd }, line);
    });
  }
  if (line.key === null) {
    const isRight = layout.isText && line.indent > way.top.column;
    return isRight ? [moved(way, above, line, line.indent, 0, null)] : [];
  }
  const asKeys = columnsFor(way.top, open, line, false, usual).flatMap((one) => {
    if (layout.keys.size === 0 && layout.others === null) return [];
    const level = { ...start, isList: false, column: one.column, wanted: one.wanted };
    return asKey({ ...way, top: level, cost: way.cost + one.odd }, level, line);
  });
  if (layout.entry === null || layout === ANYTHING) return asKeys;
  const asList = columnsFor(way.top, open, line, true, usual).flatMap((one) => {
    const list = { ...start, isList: true, column: one.column, wanted: one.wanted };
    return withoutHyphen({ ...way, cost: way.cost + one.odd }, list, line);
  });
  return [...asKeys, ...asList];
}

/** Where what stands below a key can start; a list may start right below it. */
function columnsFor(
  level: Level,
  open: Open,
  { indent }: WrittenLine,
  isList: boolean,
  steps: Steps,
) {
  const usual = isList ? steps.list : steps.keys;
  const least = isList ? 0 : 1;
  const written: { readonly column: number; readonly wanted: number; readonly odd: number }[] = [];
  if (indent >= level.column + least) {
    const odd = indent === level.column + usual ? 0 : ODD;
    written.push({ column: indent, wanted: indent + level.wanted - level.column, odd });
  } else if (indent >= open.column + least) {
    // Moved along with its key.
    written.push({ column: indent, wanted: level.wanted + indent - open.column, odd: ODD });
  }
  if (indent === level.column + usual) return written;
  return [...written, { column: level.column + usual, wanted: level.wanted + usual, odd: 0 }];
}
