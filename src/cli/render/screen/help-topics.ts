import { ENTRY_FORMAT } from '../../../domain/journal/records/record.ts';
import { EXIT } from '../../shell/exit-codes.ts';
import { jsonShapes } from '../json/json-shapes.ts';
import { labelled, paragraph, stacked } from '../text/layout.ts';
import type { Paper } from '../text/paper.ts';

/** Texts of `aftercall help <topic>` that belong to no one command. */
export const HELP_TOPICS = {
  'exit-codes': exitCodes,
  environment,
  formats,
  settings,
} as const satisfies Readonly<Record<string, (paper: Paper) => string>>;

// --- internal ---

/** Every code has its sentence, or this does not compile. */
const EXIT_WORDS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'done',
  notMet:
    'a threshold or a test was not met, or a version not raised enough; where an input has problems too, that counts more: 4',
  usage: 'the command line cannot be followed as it is, or names a rubric that is not there',
  rubricProblem: 'a rubric, a pack or config.yaml has problems',
  inputProblem: 'an input (a call note, a transcript) has problems',
  journal:
    'the journal could not be read or written, or what was to be forgotten is still in a file of others',
  bug: 'a bug of ours; DEBUG=aftercall says where',
  SIGQUIT: 'quit by a signal; what was answered is kept',
  SIGHUP: 'the terminal was closed; what was answered is kept',
  SIGINT: 'interrupted (Ctrl-C); what was answered is kept',
  SIGTERM: 'told to stop; what was answered is kept',
};

function exitCodes(paper: Paper): string {
  const names = Object.keys(EXIT) as (keyof typeof EXIT)[];
  return stacked(
    paper.strong('What the exit code tells'),
    ...names.map((name) => labelled(String(EXIT[name]), EXIT_WORDS[name], paper.width, 8)),
  );
}

const VARIABLES: Readonly<Record<string, string>> = {
  AFTERCALL_DATA_DIR: 'where the journal is kept, a whole path; --data-dir goes before it',
  AFTERCALL_STATE_DIR: 'where unfinished sessions wait, and the name of this device',
  AFTERCALL_CONFIG_DIR: 'where config.yaml is, the settings (aftercall help settings)',
  NO_COLOR: 'with any value: no colour, as with --no-color',
  FORCE_COLOR: 'colour where there is no terminal too; 0 for none',
  COLUMNS: 'how wide to set text where there is no terminal to ask; 80 unless said',
  PAGER: 'what shows a list longer than the screen; empty or cat for nothing; less unless said',
  DEBUG: 'DEBUG=aftercall adds to a failure where in the program it happened',
};

function environment(paper: Paper): string {
  return stacked(
    paper.strong('Variables that are looked at'),
    ...Object.entries(VARIABLES).map(([name, say]) => labelled(name, say, paper.width, 24)),
    '',
    paragraph(
      'An empty variable, but for PAGER, counts as not set. `aftercall journal path` prints the folder in force.',
      paper.width,
    ),
  );
}

function settings(paper: Paper): string {
  return stacked(
    paper.strong('config.yaml: what is settled once'),
    paragraph(
      "In the folder AFTERCALL_CONFIG_DIR, or your system's own: ~/.config/aftercall on Linux. `aftercall rubric install` says where exactly.",
      paper.width,
      2,
    ),
    '',
    SETTINGS,
    '',
    paragraph(
      '`rubrics` names an installed pack, whose own modes the session then follows, or lists rubrics, each by its name; quick asks the short form of each. An overall score needs what the pack requires, or all that is listed. Without it the session asks what aftercall brings along; an installed pack by itself changes nothing. `mode` is brief, quick, full or deep. What the command line says goes before.',
      paper.width,
      2,
    ),
  );
}

function formats(paper: Paper): string {
  return [
    stacked(
      paper.strong('A call note: what a call was, and the answers'),
      paragraph(
        'Markdown with this at its top, YAML (several documents too), JSON (one or a list), or one JSON object a line. `na` is "does not apply", `dk` "cannot recall"; what is left out was not asked. A key that is there twice is a problem; but in JSON lines the last one counts, as it does for most programs. `aftercall rubric schema note` prints a JSON Schema of it, `rubric schema score` one of what `score --json` prints.',
        paper.width,
        2,
      ),
      '',
      NOTE,
    ),
    stacked(
      paper.strong('A table: one call a row'),
      paragraph(
        'CSV or TSV from any form tool or spreadsheet. A heading is account, contact, when, type, minutes, first-contact, id, rater, sentence, moment or text; or for an answer listening.gave-it-back, the id of a question, or its own words, today\'s or earlier ones. "3 - I summed up once", an answer in its words, "N/A" and "can\'t recall" are understood; an empty cell was not asked. A file given with --map says what other headings are; null passes a column over:',
        paper.width,
        2,
      ),
      '',
      MAP,
      '',
      paragraph(
        'Dates are read as 2026-11-21 18:04, 21.11.2026 and 11/21/2026; 11/05/2026 can be two days, until --dates says which.',
        paper.width,
        2,
      ),
    ),
    stacked(
      paper.strong('An entry: one line of the journal'),
      paragraph(
        'JSON, one record a line, in files named by year and device. Each names its format and has an id that sorts by time. `aftercall journal show --json` prints one as it is kept, `aftercall journal export --with-words` all of them. In an export without words, records that lost some say `"without-words": true`; one that an import kept beside another of the same id names it in `conflict-of`. JSON Schema: `aftercall rubric schema journal`.',
        paper.width,
        2,
      ),
      '',
      ENTRY,
    ),
    stacked(
      paper.strong('A rubric: questions with their scales'),
      paragraph(
        'YAML. `aftercall rubric show listening` shows a whole one, with --json as it is understood; rubrics/README.md in the package explains every key. Where a point is best that is not in the middle, each side is stretched on its own, so that both ends earn 0: of seven points with `best: 6`, 5 earns 80 and 7 nothing. A pack, `aftercall/pack@1`, lists rubrics to be handed out.',
        paper.width,
        2,
      ),
      '',
      RUBRIC,
    ),
    jsonShapes(paper),
  ].join('\n\n');
}

const SETTINGS = `    rubrics: renewals    # or [listening, renewal]
    mode: quick`;

const NOTE = `    ---
    call: { account: Acme, type: discovery }
    answers:
      listening:
        talk-share: 3
        gave-it-back: 5
        noticed-hints: na
    ---
    What I remember of it.`;

const MAP = `    Who was it with?: account
    How well did you listen?: listening.gave-it-back
    Internal number: null`;

const ENTRY = `    { "format": "${ENTRY_FORMAT}", "id": "019a…",
      "held": "2026-11-21T15:30:00+01:00",
      "call": { "account": "Acme" },
      "answers": { "listening": { "talk-share": 3 } }, … }`;

const RUBRIC = `    format: aftercall/rubric@1
    id: listening
    version: "1.0.0"
    title: "Listening"
    about: "Did their words lead the call?"
    questions:
      - id: gave-it-back
        ask: "How did you check what you heard?"
        anchors:
          1: "I moved on without checking"
          5: "I said it back in their words"
        best: high
        notes:
          low: "You moved on before you had checked."
          high: "They heard their words come back."`;
