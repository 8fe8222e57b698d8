import { checkBirthDate } from '@/lib/clients/birth-date.rules'
import type { CardForm } from '@/lib/clients/card-form.schema'
import { listCardWarnings } from '@/lib/clients/client-card-warnings.rules'
import type { Finding } from '@/lib/clients/finding.rules'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/clients/identity-document.rules'
import { checkPhone } from '@/lib/clients/phone.rules'
import { parseTypedDate } from '@/lib/core/date-reading'
import type { PlainDate } from '@/lib/core/plain-date'

export type CardDoubt = Finding & { field: string }

/** Everything doubtful in the form as it stands; what is still wrong or unfinished is left to the errors. */
export function listCardDoubts(form: CardForm, on: PlainDate): CardDoubt[] {
  const phones = form.phones.filter(({ typed }) => typed.trim() !== '')
  const warnings = listCardWarnings(
    {
      surname: form.surname,
      givenName: form.givenName,
      patronymic: form.patronymic,
      birthDate: form.isBirthDateUnknown ? 'UNKNOWN' : checkBirthDate(form.birthDate, on).value,
      sex: form.sex,
      taxId: form.taxId,
      demographyNumber: form.demographyNumber,
      documents: form.documents.map(({ kind, number, validTo }) => ({
        kind: IDENTITY_DOCUMENT_KINDS.find((code) => code === kind) ?? 'OTHER',
        number,
        validTo: dayOf(validTo, on),
      })),
      phones,
      email: form.email,
      messenger: form.messenger,
      representatives: form.representatives.map(({ validTo }) => ({ validTo: dayOf(validTo, on) })),
    },
    on,
  )
  const ofPhones = form.phones.flatMap(({ typed }, place) =>
    typed.trim() === ''
      ? []
      : checkPhone(typed).warnings.map((finding) => ({ field: `phones.${place}.typed`, ...finding })),
  )
  // That there is no way to reach the person is worth a word when the form is nearly done, not at its beginning.
  const isNearlyDone = form.consent.answer !== '' || form.identityLevel !== ''
  const wanted = warnings.filter(({ code }) => code !== 'noContact' || isNearlyDone)
  return [...wanted, ...ofPhones].filter((warning) => !isOfNothing(warning.field, form))
}

/** Names and numbers that were not typed raise no doubt. */
function isOfNothing(field: string, form: CardForm): boolean {
  const place = /^documents\.(\d+)\.number$/.exec(field)?.[1]
  return place !== undefined && form.documents[Number(place)]?.number.trim() === ''
}

function dayOf(typed: string, on: PlainDate): PlainDate | null {
  const read = parseTypedDate(typed, { pivotYear: Number(on.slice(0, 4)) + 50 })
  return read.ok ? read.value : null
}
