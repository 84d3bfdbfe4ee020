import { useEffect, useState } from '@inquirer/core';

/** Goes on after Ctrl-Z and `fg`: readline stays deaf then, and the shell has written over the screen. */
export function useReturn(): void {
  const [returns, setReturns] = useState(0);
  useEffect(
    (rl) => {
      const goOn = () => {
        rl.resume();
        setReturns(returns + 1);
      };
      rl.on('SIGCONT', goOn);
      return () => {
        rl.removeListener('SIGCONT', goOn);
      };
    },
    [returns],
  );
}
