import { Command } from 'commander';
import { unknownCommand } from './arguments/unknown-command.ts';
import { completionCommand } from './commands/completion/completion.ts';
import { helpCommand } from './commands/help/help.ts';
import { journalAmendCommand } from './commands/journal/amend.ts';
import { journalChartCommand } from './commands/journal/chart.ts';
import { journalExportCommand } from './commands/journal/export.ts';
import { journalForgetCommand } from './commands/journal/forget.ts';
import { journalImportCommand } from './commands/journal/import.ts';
import { journalListCommand } from './commands/journal/list.ts';
import { journalPathCommand } from './commands/journal/path.ts';
import { journalRetestCommand } from './commands/journal/retest.ts';
import { journalSearchCommand } from './commands/journal/search.ts';
import { journalShowCommand } from './commands/journal/show.ts';
import { journalVerifyCommand } from './commands/journal/verify.ts';
import { nounCommand } from './commands/noun.ts';
import { planSettleCommand } from './commands/plan/settle.ts';
import { planShowCommand } from './commands/plan/show.ts';
import { prepCommand } from './commands/prep/prep.ts';
import { promiseAddCommand } from './commands/promise/add.ts';
import { promiseListCommand } from './commands/promise/list.ts';
import { promiseReopenCommand } from './commands/promise/reopen.ts';
import { promiseSettleCommand } from './commands/promise/settle.ts';
import { reflectCommand } from './commands/reflect/reflect.ts';
import { rubricCheckCommand } from './commands/rubric/check.ts';
import { rubricDiffCommand } from './commands/rubric/diff.ts';
import { rubricInstallCommand } from './commands/rubric/install.ts';
import { rubricListCommand } from './commands/rubric/list.ts';
import { rubricNewCommand } from './commands/rubric/new.ts';
import { rubricPackCommand } from './commands/rubric/pack.ts';
import { rubricRemoveCommand } from './commands/rubric/remove.ts';
import { rubricSchemaCommand } from './commands/rubric/schema.ts';
import { rubricShowCommand } from './commands/rubric/show.ts';
import { rubricTestCommand } from './commands/rubric/test.ts';
import { rubricTryCommand } from './commands/rubric/try.ts';
import { scoreCommand } from './commands/score/score.ts';
import { RUNS } from './later.ts';
import { visibleLines } from './render/text/visible.ts';
import type { ExitCode } from './shell/exit-codes.ts';
import type { Shell } from './shell/shell.ts';
import type { CommonOptions, World } from './shell/world.ts';

declare const AFTERCALL_VERSION: string;

/** The whole command line: names, options and help. What a command does is loaded when it is called. */
export function buildProgram(shell: Shell): Command {
  const later = (command: Command, load: () => Promise<Loaded>) =>
    command.action(async () => {
      const options = command.optsWithGlobals<CommonOptions>();
      const { run } = await load();
      shell.exit(await run(shell.wire(options), options, ...command.processedArgs, command));
    });
  const program = new Command('aftercall')
    .description('Look honestly at the sales call you have just had.')
    .version(AFTERCALL_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .option('--data-dir <folder>', 'where the journal is kept (also AFTERCALL_DATA_DIR)')
    .option('--no-color', 'without colour (also NO_COLOR)')
    .option('-q, --quiet', 'print results and failures only')
    .showHelpAfterError('Run with --help to see what is possible.')
    .configureOutput({
      outputError: (text, write) => write(visibleLines(text.replace(/^error: /, 'aftercall: '))),
    })
    .exitOverride();
  program.addCommand(later(reflectCommand(), RUNS.reflect), { isDefault: true });
  program.addCommand(later(prepCommand(), RUNS.prep));
  program.addCommand(later(scoreCommand(), RUNS.score));
  program.addCommand(
    nounCommand('journal', 'the calls you have looked back at', [
      later(journalListCommand(), RUNS.journal.list),
      later(journalShowCommand(), RUNS.journal.show),
      later(journalExportCommand(), RUNS.journal.export),
      later(journalImportCommand(), RUNS.journal.import),
      later(journalChartCommand(), RUNS.journal.chart),
      later(journalRetestCommand(), RUNS.journal.retest),
      later(journalSearchCommand(), RUNS.journal.search),
      later(journalPathCommand(), RUNS.journal.path),
      later(journalAmendCommand(), RUNS.journal.amend),
      later(journalForgetCommand(), RUNS.journal.forget),
      later(journalVerifyCommand(), RUNS.journal.verify),
    ]),
  );
  program.addCommand(
    nounCommand('plan', 'the one plan you take into your next calls', [
      later(planShowCommand(), RUNS.plan.show),
      later(planSettleCommand(), RUNS.plan.settle),
    ]),
  );
  program.addCommand(
    nounCommand('promise', 'who owes what, by when', [
      later(promiseListCommand(), RUNS.promise.list),
      later(promiseAddCommand(), RUNS.promise.add),
      later(promiseSettleCommand(), RUNS.promise.settle),
      later(promiseReopenCommand(), RUNS.promise.reopen),
    ]),
  );
  program.addCommand(
    nounCommand('rubric', "a coach's questions and their scales", [
      later(rubricListCommand(), RUNS.rubric.list),
      later(rubricShowCommand(), RUNS.rubric.show),
      later(rubricNewCommand(), RUNS.rubric.new),
      later(rubricTryCommand(), RUNS.rubric.try),
      later(rubricCheckCommand(), RUNS.rubric.check),
      later(rubricTestCommand(), RUNS.rubric.test),
      later(rubricDiffCommand(), RUNS.rubric.diff),
      later(rubricSchemaCommand(), RUNS.rubric.schema),
      later(rubricPackCommand(), RUNS.rubric.pack),
      later(rubricInstallCommand(), RUNS.rubric.install),
      later(rubricRemoveCommand(), RUNS.rubric.remove),
    ]),
  );
  program.addCommand(later(completionCommand(), RUNS.completion));
  program.helpCommand(false).addCommand(later(helpCommand(), RUNS.help));
  program.hook('preSubcommand', refuseUnknownCommand);
  inheritSettings(program);
  return program;
}

// --- internal ---

/** A file of `cli/runs`. */
interface Loaded {
  /** @param given the command's arguments in their order, then the command itself */
  run(world: World, options: CommonOptions, ...given: unknown[]): Promise<ExitCode> | ExitCode;
}

/** Ways to fail and to ask for help, the same for every command however deep. */
function inheritSettings(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inheritSettings(command);
  }
}

/** Without this, a mistyped command would count as an argument of the default one. */
function refuseUnknownCommand(program: Command): void {
  const [word] = program.args;
  const known = program.commands.map((command) => command.name());
  if (word === undefined || word.startsWith('-') || known.includes(word)) return;
  throw unknownCommand(program, word);
}
