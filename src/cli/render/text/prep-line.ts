import { visible } from './visible.ts';

/** The command that prepares for the next call with an account, to copy into a shell. */
export function prepLine(account: string | undefined): string {
  const name = visible(account?.trim() ?? '');
  if (name === '') return 'aftercall prep';
  return `aftercall prep ${name.startsWith('-') ? '-- ' : ''}${quoted(name)}`;
}

// --- internal ---

/** Double quotes where nothing in them means anything to a shell, else single ones. */
function quoted(name: string): string {
  return /["$`\\!%]/.test(name) ? `'${name.replaceAll("'", "'\\''")}'` : `"${name}"`;
}
