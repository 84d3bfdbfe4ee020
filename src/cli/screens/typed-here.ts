import type { StepView } from '../../use-cases/reflect/rep.ts';

/** What stood in the fields of this step when the session was cut off there. */
export function typedHere({ session, step }: StepView): readonly string[] | undefined {
  return session.typed?.step === step.kind ? session.typed.fields : undefined;
}
