import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licences of the packages bundled: their authors ask that these travel with their code. */
export function thirdPartyNotices(packages) {
  return packages.map(notice).join('\n\n');
}

function notice({ name, version, license, folder }) {
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : `\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  return `${name} ${version} (${license})${text}\n\n${'-'.repeat(72)}`;
}
