import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { Machine, root } from '../support/machine.ts';

const CLINIC = join(root, 'examples', 'clinic');

function packed(): Machine {
  const machine = new Machine();
  expect(machine.run(['rubric', 'pack', CLINIC, '-o', 'clinic.yaml']).code).toBe(EXIT.done);
  return machine;
}

describe('A pack in one file', () => {
  it('is checked rubric by rubric, by any name and from standard input', () => {
    const { code, out, err } = packed().run(['rubric', 'check', 'clinic.yaml']);
    expect({ code, err }).toEqual({ code: EXIT.done, err: '1 file: nothing to mend\n' });
    expect(out.match(/^clinic\.yaml sound ".*" 1\.0\.0/gm)).toHaveLength(2);
  });

  it('has its problems told at their lines', () => {
    const machine = packed();
    const { out: text } = machine.run(['rubric', 'pack', CLINIC, '-o', '-']);
    machine.write('broken.yaml', text.replace('best: high', 'best: hihg'));
    const { code, out } = machine.run(['rubric', 'check', 'broken.yaml']);
    const line = text.slice(0, text.indexOf('best: high')).split('\n').length;
    expect(code).toBe(EXIT.rubricProblem);
    expect(out).toContain(`broken.yaml:${line}:`);
    expect(out).toContain('"hihg" is not possible here; did you mean "high"?');
  });
});

describe('A pack that lists a rubric at hand', () => {
  it('needs no file for it', () => {
    const machine = new Machine();
    machine.write(
      'team/pack.yaml',
      'format: aftercall/pack@1\nname: team\nversion: "1.0.0"\nauthor: "Ana"\nlicence: "ours"\nrubrics:\n  - listening\n  - own\n',
    );
    machine.write(
      'team/own.yaml',
      'format: aftercall/rubric@1\nid: own\nversion: "1.0.0"\nextends: listening\nextends-version: "1.0.0"\ntitle: "Own"\n',
    );
    expect(machine.run(['rubric', 'check', 'team'])).toMatchObject({
      code: EXIT.done,
      err: '1 file: nothing to mend\n',
    });
  });
});
