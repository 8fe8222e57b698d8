'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { isPlainDate, toUtcMidnight } from '@/lib/core/plain-date'
import type { ApplicationContentInput } from '@/lib/secondary-aid/application-content.schema'

/** Other children of the same representative in the same matter; each has an application of their own. */
export function SiblingRows() {
  const t = useTranslations('secondaryAid.checklist.applicant')
  const format = useFormatter()
  const { control, setValue } = useFormContext<ApplicationContentInput>()
  const siblings = useWatch({ control, name: 'siblings' }) ?? []
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [error, setError] = useState<string>()

  function add() {
    if (!name.trim() || !isPlainDate(birthDate)) return setError(t('siblingIncomplete'))
    setValue('siblings', [...siblings, { name: name.trim(), birthDate }], { shouldDirty: true })
    setName('')
    setBirthDate('')
    setError(undefined)
  }
  return (
    <div className="grid gap-2">
      {siblings.length > 0 && (
        <ul aria-label={t('siblings')} className="grid gap-1">
          {siblings.map((sibling, place) => (
            <li key={`${sibling.name}-${sibling.birthDate}`} className="flex items-center gap-3 text-row">
              {sibling.name}, {format.dateTime(toUtcMidnight(sibling.birthDate), 'day')}
              <Button
                variant="link"
                size="small"
                aria-label={t('removeSibling', { name: sibling.name })}
                onClick={() =>
                  setValue(
                    'siblings',
                    siblings.filter((_, at) => at !== place),
                    { shouldDirty: true },
                  )
                }
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-[1fr_auto_auto]">
        <TextField
          label={t('siblingName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={error}
        />
        <DateField label={t('siblingBirthDate')} value={birthDate} onChange={setBirthDate} />
        <Button icon="plus" onClick={add}>
          {t('addSibling')}
        </Button>
      </div>
    </div>
  )
}
