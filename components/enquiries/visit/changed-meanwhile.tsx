'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import type { Saving } from './use-save-visit'

/** Why saving did not go through, above the form: nothing typed is lost, and what to do next is a button. */
export function ChangedMeanwhile({ saving }: { saving: Saving }) {
  const t = useTranslations('visit.saving')
  const { state } = saving
  if (state.kind === 'failed') {
    return (
      <div className="mb-3.5">
        <Banner tone="warn" role="alert" title={t(`failed.${state.reason}`)} />
      </div>
    )
  }
  if (state.kind !== 'merged') return null
  return (
    <div className="mb-3.5">
      <Banner
        tone="info"
        role="status"
        title={t('changedBy', { name: state.by })}
        actions={<Button onClick={saving.dismiss}>{t('understood')}</Button>}
      >
        <p>
          {state.clashes.length === 0 ? t('mergedAll') : t('mergedMine', { count: state.clashes.length })}
        </p>
        <ul className="mt-2 grid gap-2">
          {state.clashes.map(({ place, conflict }) => (
            <Clash
              key={`${place}-${conflict.field}-${conflict.item ?? ''}`}
              place={place}
              conflict={conflict}
            />
          ))}
        </ul>
      </Banner>
    </div>
  )
}

type ClashProps = Extract<Saving['state'], { kind: 'merged' }>['clashes'][number]

/** A text both wrote: theirs beside the button that takes it, or adds it under one's own. */
function Clash({ place, conflict }: ClashProps) {
  const t = useTranslations('visit.saving')
  const { setValue, getValues } = useFormContext<VisitFormInput>()
  const { field, theirs } = conflict
  if (typeof theirs !== 'string' || !isText(field)) return null
  const name = `enquiries.${place}.${field}` as const
  return (
    <li className="grid gap-1">
      <q className="whitespace-pre-line">{theirs}</q>
      <span className="flex gap-2">
        <Button size="small" onClick={() => setValue(name, theirs, { shouldDirty: true })}>
          {t('takeTheirs')}
        </Button>
        <Button
          size="small"
          onClick={() => setValue(name, `${getValues(name) ?? ''}\n${theirs}`.trim(), { shouldDirty: true })}
        >
          {t('addTheirs')}
        </Button>
      </span>
    </li>
  )
}

const TEXTS = [
  'clientWords',
  'agreedWording',
  'answerText',
  'legalBasis',
  'desiredResult',
  'opposingParty',
] as const
const isText = (field: string): field is (typeof TEXTS)[number] => TEXTS.some((text) => text === field)
