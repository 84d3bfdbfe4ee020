import type { ModeName, Pack } from '../../domain/rubric/pack.ts';
import type { Question } from '../../domain/rubric/rubric.ts';
import { planSession, questionsOfForm } from '../../domain/session/setup.ts';
import { dailyPack, type Settings } from '../../domain/settings/settings.ts';
import type { PacksHere } from '../ports/packs-port.ts';
import type { LoadedPack } from '../ports/rubrics-port.ts';

/** What a pack is to the session that is run by default. */
export type DailyChange = AskedDaily | TooMuch;

interface AskedDaily {
  /** Whether the settings make it ask from the pack, or only could. */
  readonly kind: 'asked' | 'possible';
  readonly mode: ModeName;
  readonly questions: readonly { readonly rubric: string; readonly question: Question }[];
}

interface TooMuch {
  readonly kind: 'faulty';
  readonly mode: ModeName;
  readonly questions: number;
}

/** What the daily session asks once a pack is installed, or would ask if the settings named it. */
export function dailyChange(
  found: LoadedPack,
  { builtIn, installed }: PacksHere,
  settings: Settings,
): DailyChange {
  const others = installed.filter(({ pack }) => pack.name !== found.pack.name);
  const loaded = [builtIn, ...others, found].flatMap(({ rubrics }) => rubrics);
  const rubrics = loaded.map(({ rubric }) => rubric);
  const packs = [builtIn.pack, ...others.map(({ pack }) => pack), found.pack] as const;
  const mode = settings.mode ?? 'quick';
  const wanted = dailyPack(settings.rubrics, packs as readonly [Pack, ...Pack[]], rubrics);
  const own = found.rubrics.map(({ rubric }) => rubric.id);
  const isAsked =
    settings.rubrics !== undefined && 'modes' in wanted && asksOf(wanted, own, found.pack);
  const planned = planSession(isAsked ? wanted : found.pack, rubrics, { mode, with: [] });
  if (!('setup' in planned)) {
    const questions = planned.fault === 'too-many-questions' ? planned.questions : 0;
    return { kind: 'faulty', mode, questions };
  }
  const questions = planned.setup.asked.flatMap((asked) => {
    const rubric = rubrics.find(({ id }) => id === asked.rubric);
    if (rubric === undefined) return [];
    return questionsOfForm(rubric, asked).map((question) => ({ rubric: rubric.id, question }));
  });
  return { kind: isAsked ? 'asked' : 'possible', mode, questions };
}

// --- internal ---

function asksOf(daily: Pack, own: readonly string[], pack: Pack): boolean {
  return daily.name === pack.name || daily.rubrics.some((id) => own.includes(id));
}
