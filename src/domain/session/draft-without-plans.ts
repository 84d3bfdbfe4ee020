/**
 * A draft without the plans of calls that are forgotten: as if none had been open when the session
 * began. What was answered stays. Lines are read without trusting them.
 *
 * @param text the draft's file, one event a line
 * @param plans ids
 * @returns null when the draft carries none of them
 */
export function draftWithoutPlans(text: string, plans: ReadonlySet<string>): string | null {
  const names = [...plans].map((id) => JSON.stringify(id));
  const isNamed = (line: string) => names.some((name) => line.includes(name));
  if (!isNamed(text)) return null;
  const kept: string[] = [];
  // By event, whether it stays: each `back` takes away the event before it, or goes with it.
  const standing: boolean[] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const event = eventIn(line);
    if (event.type === 'began') {
      kept.push(isNamed(line) ? JSON.stringify({ ...event, openPlan: null }) : line);
      continue;
    }
    if (event.type === 'typed') {
      if (!isNamed(line)) kept.push(line);
      continue;
    }
    const isKept = event.type === 'back' ? (standing.pop() ?? true) : stays(event, line);
    if (event.type !== 'back') standing.push(isKept);
    if (isKept) kept.push(line);
  }
  return kept.map((line) => `${line}\n`).join('');

  function stays({ type }: { readonly type?: unknown }, line: string): boolean {
    return type !== 'settled' && !isNamed(line);
  }
}

// --- internal ---

function eventIn(line: string): { readonly type?: unknown } {
  try {
    const event: unknown = JSON.parse(line);
    return typeof event === 'object' && event !== null ? event : {};
  } catch {
    return {}; // torn by a kill
  }
}
