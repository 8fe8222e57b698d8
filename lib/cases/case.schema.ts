import { z } from 'zod'
import { PHONE_OWNERS, SEXES } from '@/lib/clients/client-codes.rules'
import { dayShape } from '@/lib/core/day-shape'
import { AID_RESULTS, mandateContentSchema } from '@/lib/secondary-aid/mandate.schema'
import { PROVIDER_KINDS } from '@/lib/secondary-aid/provider.schema'
import { DOCUMENT_STATES } from './case-document.rules'
import { DUTY_KINDS, DUTY_STATES } from './case-duty.rules'
import { dutyDetailsSchema } from './case-duty.schema'
import { NOTE_KINDS } from './case-note.schema'
import { TIME_KINDS } from './case-time.rules'

/** A case as it is kept, with what lies in it; sealed notes as base64. */
export const caseRecordSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.string(),
  kind: z.enum(PROVIDER_KINDS),
  issuedOn: dayShape,
  contactBy: dayShape,
  content: mandateContentSchema,
  isReplacementAsked: z.boolean(),
  isProtected: z.boolean(),
  homeUnitId: z.uuid(),
  topicCode: z.string().nullable(),
  hearingOn: z.string().nullable(),
  application: z.object({ id: z.uuid(), number: z.string() }),
  client: z
    .object({
      id: z.uuid(),
      sex: z.enum(SEXES),
      handlingNote: z.string(),
      accessibilityNeeds: z.array(z.string()),
      interpreter: z.string().nullable(),
      language: z.string(),
      phone: z
        .object({
          e164: z.string(),
          owner: z.enum(PHONE_OWNERS).catch('OTHER'),
          safeToCall: z.boolean(),
          safeFrom: z.string().nullable(),
          safeTo: z.string().nullable(),
        })
        .nullable(),
    })
    .nullable(),
  steps: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      on: dayShape,
      at: z.string(),
      by: z.string(),
      reason: z.string(),
      result: z.enum(AID_RESULTS).nullable().catch(null),
    }),
  ),
  grants: z.array(z.object({ number: z.string(), on: dayShape, at: z.string() })),
  duties: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(DUTY_KINDS),
      title: z.string(),
      dueOn: dayShape,
      time: z.string(),
      details: dutyDetailsSchema,
      remindDays: z.array(z.int()),
      state: z.enum(DUTY_STATES),
      result: z.string(),
      revision: z.int(),
      endedAt: z.string().nullable(),
      endedOn: dayShape.nullable(),
    }),
  ),
  notes: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(NOTE_KINDS),
      isPrivate: z.boolean(),
      on: dayShape,
      sealed: z.string(),
      authorId: z.uuid(),
      by: z.string(),
      revision: z.int(),
      createdAt: z.string(),
    }),
  ),
  papers: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      state: z.enum(DOCUMENT_STATES),
      filedOn: dayShape.nullable(),
      updatedAt: z.string(),
      revision: z.int(),
    }),
  ),
  files: z.array(
    z.object({ id: z.uuid(), doc: z.string(), kind: z.string(), pages: z.int(), scanState: z.string() }),
  ),
  time: z.array(
    z.object({
      id: z.uuid(),
      on: dayShape,
      minutes: z.int(),
      kind: z.enum(TIME_KINDS),
      note: z.string(),
      by: z.string(),
    }),
  ),
})
export type CaseRecord = z.output<typeof caseRecordSchema>
