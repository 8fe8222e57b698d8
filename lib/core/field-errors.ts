import type { z } from 'zod'

/** Error keys by path of the field, `phones.0.typed` for one inside a list. */
export function fieldErrorsOf(error: z.ZodError): Record<string, string[]> {
  const byField: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const field = issue.path.map(String).join('.') || '_'
    byField[field] = [...(byField[field] ?? []), issue.message]
  }
  return byField
}
