import { useEffect } from '@inquirer/core';
import type { PromptInput } from './keyboard.ts';

/** Listens for pastes with the handler of the latest render. */
export function usePaste(input: PromptInput, handle: (text: string) => void): void {
  useEffect(() => {
    input.on('paste', handle);
    return () => {
      input.off('paste', handle);
    };
  }, [handle]);
}
