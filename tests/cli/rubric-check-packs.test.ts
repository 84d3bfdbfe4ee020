import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/cli/shell/exit-codes.ts';
import { Machine, root } from '../support/machine.ts';
import { SOUND_RUBRIC } from '../support/sound-rubric.ts';

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

describe('A pack in a folder', () => {
  const head =
    'format: aftercall/pack@1\nname: team\nversion: "1.0.0"\nauthor: "Ana"\nlicence: "ours"\n';
  const own = SOUND_RUBRIC.replace('id: listening', 'id: zero');

  function machineWith(files: Readonly<Record<string, string>>): Machine {
    const machine = new Machine();
    for (const [name, text] of Object.entries(files)) machine.write(name, text);
    return machine;
  }

  it('may list built-in rubrics alone, as it is packed and installed', () => {
    const machine = machineWith({ 'team/pack.yaml': `${head}rubrics:\n  - listening\n` });
    for (const name of ['team', 'team/pack.yaml']) {
      const done = machine.run(['rubric', 'check', name]);
      expect(done).toMatchObject({ code: EXIT.done, err: '1 file: nothing to mend\n' });
    }
    expect(machine.run(['rubric', 'install', 'team', '--yes']).code).toBe(EXIT.done);
  });

  it('may not take the name of a built-in rubric for another, as it is not installed', () => {
    const files = {
      'team/pack.yaml': `${head}rubrics:\n  - listening\n`,
      'team/listening.yaml': SOUND_RUBRIC,
    };
    const { code, out } = machineWith(files).run(['rubric', 'check', 'team']);
    expect(code).toBe(EXIT.rubricProblem);
    expect(out).toMatch(
      /^team\/pack\.yaml:7:5 error "listening" is the name of a rubric of the pack/m,
    );
  });

  it.each([
    'Zero.yaml',
    'zero.yml',
    'zero.yaml.txt',
    'zero.txt',
    'zero (1).yaml',
    'ZERO.YAML',
    'zeros.yaml',
  ])('is told that its file is called %s', (name) => {
    const files = { 'team/pack.yaml': `${head}rubrics:\n  - zero\n`, [`team/${name}`]: own };
    const machine = machineWith(files);
    const sentence = `There is no file "zero.yaml" here, but there is "${name}": give it that name.`;
    const checked = machine.run(['rubric', 'check', 'team']);
    expect(checked.out).toContain(`pack.yaml:7:5 error ${sentence}`);
    const installed = machine.run(['rubric', 'install', 'team', '--yes']);
    expect(installed.err).toContain(`pack.yaml:7:5 error ${sentence}`);
  });

  it.each(['Pack.yaml', 'pack.yml', 'pack.yaml.txt'])(
    'is told that its list is called %s',
    (name) => {
      const machine = machineWith({
        [`team/${name}`]: `${head}rubrics:\n  - zero\n`,
        'team/zero.yaml': own,
      });
      const { err } = machine.run(['rubric', 'install', 'team', '--yes']);
      expect(err).toContain(`There is no file "pack.yaml" here, but there is "${name}"`);
    },
  );
});

describe('Two files with one id', () => {
  it('are told of, at the later one', () => {
    const machine = new Machine();
    const own = SOUND_RUBRIC.replace('id: listening', 'id: zero');
    machine.write('team/a.yaml', own);
    machine.write('team/b.yaml', own);
    const { code, out } = machine.run(['rubric', 'check', 'team']);
    expect(code).toBe(EXIT.done);
    expect(out).toContain('team/b.yaml:2:1 warning "zero" is the id of team/a.yaml too');
  });
});
