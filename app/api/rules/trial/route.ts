import { endpoint } from '@/lib/core/endpoint'
import { tryRuleFormSchema } from '@/lib/rules/rule-form.schema'
import { tryRule } from '@/lib/rules/trial.queries'

// POST although it only reads: the whole correction is asked about, as it stands in the form.
export const POST = endpoint({ permission: 'rule:manage', input: tryRuleFormSchema }, (viewer, input) =>
  tryRule(viewer, input),
)
