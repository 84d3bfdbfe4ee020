import { useEffect } from '@inquirer/core';
import type { PromptInput } from './keyboard.ts';

/** Listens for pastes with the handler of the latest render, and says when listening began. */
export function usePaste(input: PromptInput, handle: (text: string) => void): void {
  useEffect(() => {
    input.on('paste', handle);
    input.ready();
    return () => {
      input.off('paste', handle);
    };
  }, [handle]);
}
