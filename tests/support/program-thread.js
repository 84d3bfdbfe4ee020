// The thread of `run-program.ts`: the built program, loaded once, runs one command line after another.
import process from 'node:process';
import { Readable, Writable } from 'node:stream';
import { workerData } from 'node:worker_threads';

const { port, answered, mainFile } = workerData;
const { main } = await import(mainFile);

/** That of the tests: they find it as it was, however a command line ended. */
const environment = { ...process.env };

port.on('message', async ({ args, input, env }) => {
  setEnvironment(env);
  try {
    answer({ ended: await run(args, input) });
  } catch (error) {
    answer({ broken: error });
  }
});
process.on('uncaughtException', (error) => answer({ broken: error }));
process.on('exit', (code) =>
  answer({ broken: new Error(`the program left at once, with ${code}`) }),
);

async function run(args, input) {
  const out = new Kept();
  const err = new Kept();
  setProcess({
    argv: [process.execPath, 'aftercall', ...args],
    stdin: Readable.from(pieces(Buffer.from(input)), { objectMode: false }),
    stdout: out,
    stderr: err,
  });
  const code = await main(process);
  return { code, out: out.text(), err: err.text() };
}

/** For commander too, which writes its help by itself. */
function setProcess(values) {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(process, name, { value, configurable: true });
  }
}

/** As they come through a pipe. */
function* pieces(bytes) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** A stream that nobody waits at, and that is no terminal. */
class Kept extends Writable {
  #chunks = [];

  _write(chunk, _encoding, done) {
    this.#chunks.push(chunk);
    done();
  }

  text() {
    return Buffer.concat(this.#chunks).toString('utf8');
  }
}

/** The whole process has it, since folders and programs are looked for in what it holds. */
function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
}

function answer(message) {
  setEnvironment(environment);
  port.postMessage(message);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}
