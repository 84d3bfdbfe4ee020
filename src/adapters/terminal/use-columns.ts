import { useEffect, useState } from '@inquirer/core';

/**
 * The columns of the terminal. When its size changes, the prompt is drawn anew.
 *
 * What stands below the cursor is erased first, and made room for again, since a terminal that became
 * lower may have dropped it: the next drawing erases as many rows as the last one had, counted from
 * its end, and must not take what was printed above. Where lines no longer fit, a terminal may have
 * broken them into more rows; as others do not, the uppermost of these stay.
 *
 * @param below how many rows of the drawing stand below the cursor
 */
export function useColumns(output: NodeJS.WriteStream, below: () => number): number {
  const [, setResizes] = useState(0);
  useEffect(() => {
    const drawAnew = () => {
      const rows = below();
      output.write(`\x1b[J${'\n'.repeat(rows)}${rows > 0 ? `\x1b[${rows}A` : ''}`);
      setResizes((resizes) => resizes + 1);
    };
    output.on('resize', drawAnew);
    return () => {
      output.off('resize', drawAnew);
    };
  }, []);
  return columnsOf(output);
}

/** 80 where the terminal does not say. */
export function columnsOf({ columns }: NodeJS.WriteStream): number {
  return columns || 80;
}
