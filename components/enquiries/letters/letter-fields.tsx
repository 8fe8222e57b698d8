'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/forms/text-area'
import { TextField } from '@/components/forms/text-field'
import type { LetterEdits } from '@/lib/enquiries/letter.rules'

type LetterFieldsProps = {
  edits: LetterEdits
  onChange: (edits: LetterEdits) => void
  /** Where names come declined, it says so. */
  addresseeHint?: string
}

/** What may be changed on the letter itself; the answer is changed in the visit. */
export function LetterFields({ edits, onChange, addresseeHint }: LetterFieldsProps) {
  const t = useTranslations('letters')
  return (
    <section aria-labelledby="letter-details" className="grid gap-4">
      <h2 id="letter-details" className="text-lg">
        {t('details')}
      </h2>
      <TextArea
        label={t('addressee')}
        id="letter-addressee"
        lang="uk"
        maxLength={1000}
        hint={addresseeHint ?? t('addresseeHint')}
        value={edits.addressee}
        onChange={(event) => onChange({ ...edits, addressee: event.currentTarget.value })}
      />
      <TextField
        label={t('salutation')}
        id="letter-salutation"
        lang="uk"
        maxLength={200}
        hint={t('salutationHint')}
        value={edits.salutation}
        onChange={(event) => onChange({ ...edits, salutation: event.currentTarget.value })}
      />
      <TextField
        label={t('signatoryPosition')}
        id="letter-position"
        lang="uk"
        maxLength={200}
        value={edits.signatoryPosition}
        onChange={(event) => onChange({ ...edits, signatoryPosition: event.currentTarget.value })}
      />
      <TextField
        label={t('signatoryName')}
        id="letter-name"
        lang="uk"
        maxLength={200}
        value={edits.signatoryName}
        onChange={(event) => onChange({ ...edits, signatoryName: event.currentTarget.value })}
      />
    </section>
  )
}
