import 'server-only'
import { DUTY_KINDS, DUTY_STATES, type DutyKind, type DutyState } from './case-duty.rules'

export function dutyKindOf({ kind }: { kind: string }): DutyKind {
  const found = DUTY_KINDS.find((each) => each === kind)
  if (!found) throw new Error(`No kind of duty is called ${kind}`)
  return found
}

export function dutyStateOf({ state }: { state: string }): DutyState {
  const found = DUTY_STATES.find((each) => each === state)
  if (!found) throw new Error(`No state of a duty is called ${state}`)
  return found
}
