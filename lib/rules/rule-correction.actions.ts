'use server'

import { action } from '@/lib/core/endpoint'
import { confirmRule, correctRule, takeBackRule } from './rule-correction.commands'
import { confirmRuleSchema, takeBackRuleSchema } from './rule-correction.schema'
import { correctRuleFormSchema } from './rule-form.schema'

const permission = 'rule:manage'

export const correctRuleAction = action({ permission, input: correctRuleFormSchema }, (viewer, input) =>
  correctRule(viewer, input),
)
export const confirmRuleAction = action({ permission, input: confirmRuleSchema }, (viewer, input) =>
  confirmRule(viewer, input),
)
export const takeBackRuleAction = action({ permission, input: takeBackRuleSchema }, (viewer, input) =>
  takeBackRule(viewer, input),
)
