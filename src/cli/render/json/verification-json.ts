import type { VerificationJson } from '../../../domain/schemas/verification.ts';
import type { Verification } from '../../../use-cases/journal/verification.ts';

/** What `journal verify --json` tells. */
export function verificationJson({ differences, ...counts }: Verification): VerificationJson {
  return {
    format: 'aftercall/verification@1',
    ...counts,
    differences: differences.map(({ file, line, id, fault }) => ({
      file,
      line,
      ...(id !== null && { id }),
      ...fault,
    })),
  };
}
