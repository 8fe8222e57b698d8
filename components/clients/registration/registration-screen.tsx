'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import {
  type CarriedSearch,
  forgetCarriedSearch,
  peekCarriedSearch,
} from '@/components/clients/carried-search'
import { PageShell } from '@/components/layout/page-shell'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import {
  EMPTY_CARD_FORM,
  EMPTY_DOCUMENT,
  EMPTY_PHONE,
  type KeptRegistration,
} from '@/lib/clients/card-form.schema'
import { nameOfWords } from '@/lib/clients/carried-name.rules'
import { guessDocumentKind } from '@/lib/clients/identity-document.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { newId } from '@/lib/core/new-id'
import { RegistrationForm } from './registration-form'

export type FoundDraft = KeptRegistration & { revision: number; savedAt: string }
type Chosen = { start: KeptRegistration; draft?: FoundDraft }

/** Begins with what was searched, or goes on with the registration that was left unfinished; both there: asks. */
export function RegistrationScreen({
  draft,
  mayStart,
}: {
  draft: FoundDraft | undefined
  mayStart: boolean
}) {
  const router = useRouter()
  const [carried] = useState(peekCarriedSearch)
  useEffect(forgetCarriedSearch, [])
  const [chosen, setChosen] = useState<Chosen | undefined>(() => {
    if (draft && carried && !isSamePerson(draft, carried)) return undefined
    return draft ? { start: draft, draft } : { start: startWith(carried) }
  })
  if (!chosen && draft) {
    return (
      <ChooseStart
        draft={draft}
        onContinue={() => setChosen({ start: draft, draft })}
        onNew={() => setChosen({ start: startWith(carried) })}
      />
    )
  }
  if (!chosen) return null
  return (
    <RegistrationForm
      key={chosen.start.submissionId}
      start={chosen.start}
      draft={chosen.draft}
      notice={
        chosen.draft && (
          <Restored draft={chosen.draft} onNew={() => setChosen({ start: startWith(undefined) })} />
        )
      }
      mayStart={mayStart}
      onDiscarded={() => router.push('/desk')}
    />
  )
}

function Restored({ draft, onNew }: { draft: FoundDraft; onNew: () => void }) {
  const t = useTranslations('card.registration')
  const format = useFormatter()
  return (
    <Banner
      role="status"
      title={t('restored', { time: format.dateTime(new Date(draft.savedAt), 'moment') })}
      actions={
        <Button size="small" onClick={onNew}>
          {t('startAgain')}
        </Button>
      }
    />
  )
}

type ChooseStartProps = { draft: FoundDraft; onContinue: () => void; onNew: () => void }

function ChooseStart({ draft, onContinue, onNew }: ChooseStartProps) {
  const t = useTranslations('card.registration')
  const format = useFormatter()
  const { surname, givenName, birthDate } = draft.form
  return (
    <PageShell>
      <h1 className="mb-4">{t('title')}</h1>
      <Sheet title={t('unfinished.title')} id="unfinished">
        <p>
          {[surname, givenName, birthDate].filter(Boolean).join(' ') || t('unfinished.noName')},{' '}
          {t('unfinished.savedAt', { time: format.dateTime(new Date(draft.savedAt), 'moment') })}
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button variant="primary" type="button" onClick={onContinue} autoFocus>
            {t('unfinished.continue')}
          </Button>
          <Button onClick={onNew}>{t('unfinished.new')}</Button>
        </div>
        <p className="mt-2 text-ink-2 text-sm">{t('unfinished.hint')}</p>
      </Sheet>
    </PageShell>
  )
}

function isSamePerson({ form }: KeptRegistration, carried: CarriedSearch): boolean {
  const { surname } = nameOfWords(carried.words)
  return surname !== '' && form.surname.trim().toLowerCase() === surname.toLowerCase()
}

/** A new form with the words, date and numbers that were typed at the desk. */
function startWith(carried: CarriedSearch | undefined): KeptRegistration {
  const start = { submissionId: newId(), form: EMPTY_CARD_FORM }
  if (!carried) return start
  const textOf = (kind: CarriedSearch['numbers'][number]['kind']) =>
    carried.numbers.find((number) => number.kind === kind)?.text
  const [birth, phone, document] = [textOf('birth'), textOf('phone'), textOf('document')]
  const isDay = birth !== undefined && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(birth)
  return {
    ...start,
    form: {
      ...EMPTY_CARD_FORM,
      ...nameOfWords(carried.words),
      // A year alone is a beginning: the day is asked for.
      birthDate: isDay ? birth.split('.').reverse().join('-') : '',
      birthYear: !isDay && birth && /^\d{4}$/.test(birth) ? birth : '',
      phones:
        phone && phone.replace(/\D/g, '').length >= 9 ? [{ ...EMPTY_PHONE, typed: phone }] : [EMPTY_PHONE],
      taxId: textOf('taxId') ?? '',
      demographyNumber: textOf('demographyNumber') ?? '',
      documents: document
        ? [{ ...EMPTY_DOCUMENT, kind: guessDocumentKind(document) ?? 'OTHER', number: document }]
        : [],
      identityLevel: document ? 'DOCUMENT' : '',
    },
  }
}
