import type { CasePlan } from '@/lib/cases/case-plan.queries'
import type { CasePlanFormInput } from '@/lib/cases/case-plan.schema'

/** What the form begins with: the plan as it stands, or one goal and one step to fill in. */
export function startOfPlan(active: CasePlan | null): CasePlanFormInput {
  if (active) return { ...active.content, note: '' }
  return {
    note: '',
    needs: '',
    strengths: '',
    risks: '',
    goals: [{ text: '' }],
    helpers: [],
    steps: [{ text: '', who: 'CLIENT', dueOn: '', state: 'TO_DO' }],
    reviewOn: '',
  }
}
