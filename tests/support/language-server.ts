import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { root } from './machine.ts';

const SERVER = join(root, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');

/** It is large and only a proof, so it is no dependency: `npm i --no-save yaml-language-server`. */
export const hasLanguageServer = existsSync(SERVER);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[]; readonly diagnostics?: unknown };
  readonly result?: unknown;
}

/** What editors start for YAML files, with one file open in it. */
export class LanguageServer {
  readonly #child = spawn(process.execPath, [SERVER, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  readonly #waiting = new Map<number | string, (value: unknown) => void>();
  #unread = Buffer.alloc(0);
  #ids = 0;
  readonly #uri: string;

  constructor(path: string) {
    this.#uri = pathToFileURL(path).href;
    this.#child.stdout.on('data', (data: Buffer) => this.#read(data));
    onTestFinished(() => {
      this.#child.kill();
    });
  }

  /** Opens the file and gives what the editor would mark in it. */
  async open(
    text: string,
  ): Promise<readonly { readonly message: string; readonly line: number }[]> {
    const capabilities = { workspace: { configuration: true } };
    await this.#ask('initialize', { processId: null, rootUri: null, capabilities });
    this.#tell('initialized', {});
    const marked = new Promise((resolve) => this.#waiting.set('marked', resolve));
    const textDocument = { uri: this.#uri, languageId: 'yaml', version: 1, text };
    this.#tell('textDocument/didOpen', { textDocument });
    const found = (await marked) as readonly {
      readonly message: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
    return found.map(({ message, range }) => ({ message, line: range.start.line + 1 }));
  }

  /** What it offers at a place; both counted from 0. */
  async complete(line: number, character: number): Promise<readonly string[]> {
    const found = await this.#ask('textDocument/completion', this.#at(line, character));
    return (found as { items: readonly { label: string }[] }).items.map(({ label }) => label);
  }

  async hover(line: number, character: number): Promise<string> {
    return JSON.stringify(await this.#ask('textDocument/hover', this.#at(line, character)));
  }

  #at(line: number, character: number) {
    return { textDocument: { uri: this.#uri }, position: { line, character } };
  }

  #ask(method: string, params: object): Promise<unknown> {
    this.#ids += 1;
    const id = this.#ids;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  #tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  #send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(data: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, data]);
    for (;;) {
      const end = this.#unread.indexOf('\r\n\r\n');
      const length = /Content-Length: (\d+)/i.exec(this.#unread.toString('latin1', 0, end))?.[1];
      if (end === -1 || length === undefined) return;
      const to = end + 4 + Number(length);
      if (this.#unread.length < to) return;
      const message = JSON.parse(this.#unread.toString('utf8', end + 4, to)) as Message;
      this.#unread = this.#unread.subarray(to);
      this.#take(message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === undefined) this.#waiting.get(id ?? 0)?.(result);
    else if (id !== undefined) this.#send({ id, result: this.#settings(method, params) });
    else if (method === 'textDocument/publishDiagnostics') {
      this.#waiting.get('marked')?.(params?.diagnostics);
    }
  }

  /** Nothing is looked up on the network. */
  #settings(method: string, params: Message['params']): unknown {
    if (method !== 'workspace/configuration') return null;
    const yaml = { schemaStore: { enable: false }, validate: true, hover: true, completion: true };
    return (params?.items ?? []).map((item) =>
      (item as { section?: string }).section === 'yaml' ? yaml : {},
    );
  }
}
