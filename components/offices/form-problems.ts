import type { FieldProblem } from '@/components/forms/error-summary'

type Errors = Partial<Record<string, { message?: string }>>

/** What the summary over a form lists, in the order of `labels`; errors of other fields are none of the form's. */
export function problemsOf(
  errors: Errors,
  labels: Record<string, string>,
  textOf: (code: string | undefined) => string | undefined,
): FieldProblem[] {
  return Object.entries(labels).flatMap(([name, label]) => {
    const error = textOf(errors[name]?.message)
    return error === undefined ? [] : [{ name, label, error }]
  })
}
