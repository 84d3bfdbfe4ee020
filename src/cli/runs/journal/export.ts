import type { ExportOptions } from '../../commands/journal/export.ts';
import { renderExported } from '../../render/screen/journal/export-notices.ts';
import { EXIT, type ExitCode, UsageError } from '../../shell/exit-codes.ts';
import type { World } from '../../shell/world.ts';
import { EXPORTERS } from './exporters.ts';

export async function run(world: World, options: ExportOptions): Promise<ExitCode> {
  const { format, raw, separator, to, force } = options;
  if (raw && format !== 'csv') throw new UsageError('--raw is for --format csv.');
  if (separator && format !== 'csv') throw new UsageError('--separator is for --format csv.');
  if (format === 'markdown') {
    if (to === undefined || to === '-') {
      throw new UsageError(
        'notes need a folder: aftercall journal export --format markdown --to notes',
      );
    }
    if (force) throw new UsageError('--force is for a file; notes of others are never replaced.');
  }
  const exported = await EXPORTERS[format](options, world);
  const said = renderExported(exported, world.err.paper.width);
  if (said !== '' && !options.quiet) world.err.write(`${said}\n`);
  return world.isUnread() ? EXIT.journal : EXIT.done;
}
