import 'server-only'
import { z } from 'zod'
import { dayShape } from '@/lib/core/day-shape'
import type { PlainDate } from '@/lib/core/plain-date'
import type { MandateState } from '@/lib/secondary-aid/mandate.rules'
import { mandateStateOf } from '@/lib/secondary-aid/mandate-row.queries'
import { Prisma } from '@/prisma/generated/client'
import { DUTY_KINDS, type DutyKind, shortName } from './case-duty.rules'

/** What every list of cases reads, over a mandate, its application and its client. */
export const caseColumns = Prisma.sql`m.id, m.number, m.state, c.is_protected AS "isProtected", c.surname,
  c.given_name AS "givenName", c.patronymic, a.content->'issueTopics'->>0 AS "topicCode",
  coalesce(m.content->'draft'->>'matter', '') AS matter, coalesce(m.content->'draft'->>'caseNumber', '') AS "caseNumber"`

export const caseRowSchema = z.object({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  isProtected: z.boolean(),
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullable(),
  topicCode: z.string().nullable(),
  matter: z.string(),
  caseNumber: z.string(),
  nearestOn: dayShape.nullish(),
  nearest: z.object({ kind: z.enum(DUTY_KINDS), title: z.string(), time: z.string() }).nullish(),
})
type Row = z.output<typeof caseRowSchema>

/** A list may be seen by the wrong eyes: of a protected person it shows the number alone. */
export type CasePerson = { readonly kind: 'named'; readonly name: string } | { readonly kind: 'protected' }

export type ListedCase = {
  readonly id: string
  readonly number: string
  readonly state: MandateState
  readonly person: CasePerson
  readonly topicCode: string | null
  readonly matter: string
  readonly caseNumber: string
  readonly nearest: {
    readonly on: PlainDate
    readonly kind: DutyKind
    readonly title: string
    readonly time: string
  } | null
}

/** @param form `short`: surname and initials */
export function personOf(
  {
    isProtected,
    surname,
    givenName,
    patronymic,
  }: Pick<Row, 'isProtected' | 'surname' | 'givenName' | 'patronymic'>,
  form: 'full' | 'short' = 'full',
): CasePerson {
  if (isProtected) return { kind: 'protected' }
  if (form === 'short') return { kind: 'named', name: shortName(surname, givenName, patronymic) }
  return { kind: 'named', name: [surname, givenName, patronymic].filter(Boolean).join(' ') }
}

export function listedOf(row: Row): ListedCase {
  const { id, number, isProtected, topicCode, matter, caseNumber, nearestOn, nearest } = row
  return {
    ...{ id, number, caseNumber },
    state: mandateStateOf(row),
    person: personOf(row),
    topicCode: isProtected ? null : topicCode,
    matter: isProtected ? '' : matter,
    nearest: nearestOn && nearest ? { on: nearestOn, ...nearest } : null,
  }
}
