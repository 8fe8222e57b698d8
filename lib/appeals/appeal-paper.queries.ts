import 'server-only'
import { createTranslator } from 'use-intl/core'
import { db } from '@/lib/core/db'
import uk from '@/lib/core/i18n/messages/uk/appeals.json'
import type { Paper } from '@/lib/core/paper'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Viewer } from '@/lib/core/viewer'
import { letterAddress, letterAddressFields } from '@/lib/enquiries/letter.queries'
import type { Prisma } from '@/prisma/generated/client'
import { type AppealPaperWords, appealAnswerPaper } from './appeal-paper.rules'
import { listResolversOf } from './appeal-people.queries'
import { findAppeal } from './citizen-appeal.queries'
import type { AppealAddress } from './citizen-appeal.schema'

export type FoundAppealPaper = { paper: Paper; number: string; isProtected: boolean; isDraft: boolean }

const say: AppealPaperWords = createTranslator({ locale: 'uk', messages: uk, namespace: 'paper' })

/** The answer as it will be printed; until the head signs it, a draft. */
export async function findAppealPaper(
  viewer: Viewer,
  { appealId }: AppealAddress,
  now = new Date(),
): Promise<Result<FoundAppealPaper, 'appealNotFound' | 'notAnswered'>> {
  const found = await findAppeal(viewer, { appealId }, now)
  if (!found.ok) return found
  const { answerText, answerNumber, answeredOn, number, receivedOn, on, unit, executor, person } = found.value
  if (!answerText) return fail('notAnswered')
  const about = await db.citizenAppeal.findUniqueOrThrow({
    where: { id: appealId },
    select: {
      unitId: true,
      aboutStaffId: true,
      closedById: true,
      name: true,
      address: true,
      client: {
        select: {
          surname: true,
          givenName: true,
          patronymic: true,
          isProtected: true,
          addresses: letterAddressFields,
        },
      },
    },
  })
  const signs = about.closedById ?? (await listResolversOf(about.unitId, about.aboutStaffId))[0]
  const signatory = signs
    ? await db.staff.findUnique({ where: { id: signs }, select: { name: true, position: true } })
    : null
  const paper = appealAnswerPaper(
    {
      number: answerNumber || number,
      appealNumber: number,
      receivedOn,
      answeredOn: answeredOn ?? on,
      addressee: addresseeOf(about),
      text: answerText,
      centre: unit,
      signatory: signatory ?? { name: '', position: '' },
      executor,
    },
    say,
  )
  return ok({ paper, number, isProtected: person.kind === 'protected', isDraft: answeredOn === null })
}

type Addressed = { name: string; address: string; client: ClientAddressed | null }
type ClientAddressed = Prisma.ClientGetPayload<{
  select: {
    surname: true
    givenName: true
    patronymic: true
    isProtected: true
    addresses: typeof letterAddressFields
  }
}>

/** A line for each part of the name and address; none for whoever gave neither. Of a protected person no address is put in. */
function addresseeOf({ name, address, client }: Addressed): string[] {
  if (!client) return [name, address].filter(Boolean)
  const { surname, givenName, patronymic, isProtected, addresses } = client
  const whole = [surname, givenName, patronymic].filter(Boolean).join(' ')
  return isProtected ? [whole] : [whole, ...letterAddress(addresses)]
}
