'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import { Sheet } from '@/components/ui/sheet'
import type { CardContent, CardField } from '@/lib/clients/card-content.rules'
import { CARD_FIELDS } from '@/lib/clients/card-content.rules'
import { mergeCardEdits } from '@/lib/clients/client-merge.rules'
import { useFieldWords } from './use-field-words'
import type { Clash } from './use-save-edit'

type ChangeClashProps = {
  base: CardContent
  clash: Clash
  pending: boolean
  /** Saves the card put together from both edits, on what the other person saved. */
  onMerge: (merged: CardContent, theirs: CardContent) => void
}

/** Somebody saved the same fields in between: who and what, mine and theirs side by side, and one button to go on. */
export function ChangeClash({ base, clash, pending, onMerge }: ChangeClashProps) {
  const t = useTranslations('clients.merge')
  const card = useTranslations('card.clash')
  const { labelOf } = useFieldWords()
  const [isComparing, setComparing] = useState(false)
  const [taken, setTaken] = useState<readonly CardField[]>([])
  const theirs = { ...base, ...clash.theirs }
  const { merged } = mergeCardEdits(base, clash.mine, theirs)
  const theirsOnly = CARD_FIELDS.filter((field) => field in clash.theirs && !clash.clashing.includes(field))

  function save() {
    const chosen = Object.fromEntries(taken.map((field) => [field, theirs[field]]))
    onMerge({ ...clash.mine, ...merged, ...chosen }, theirs)
  }
  return (
    <div className="grid gap-3">
      <Banner
        icon="arrows"
        role="alert"
        title={clash.changes
          .map(({ by, fields }) =>
            card('changed', {
              name: by,
              fields: fields.map((field) => labelOf(field).toLowerCase()).join(', '),
            }),
          )
          .join(' ')}
        actions={
          !isComparing && (
            <Button size="small" onClick={() => setComparing(true)}>
              {t('compare')}
            </Button>
          )
        }
      >
        {card('kept')}
      </Banner>
      {isComparing && (
        <Sheet title={t('conflicts', { count: clash.clashing.length })} id="clash">
          <div className="grid gap-3">
            {clash.clashing.map((field) => (
              <Difference
                key={field}
                field={field}
                mine={clash.mine}
                theirs={theirs}
                isTaken={taken.includes(field)}
                onTake={(isTaken) =>
                  setTaken(isTaken ? [...taken, field] : taken.filter((other) => other !== field))
                }
              />
            ))}
            {theirsOnly.length > 0 && (
              <p className="text-ink-2 text-sm">
                {t('theirChanges')}: {theirsOnly.map((field) => labelOf(field).toLowerCase()).join(', ')}
              </p>
            )}
            <div>
              <Button variant="primary" type="button" pending={pending} onClick={save}>
                {t('saveMerged')}
              </Button>
            </div>
          </div>
        </Sheet>
      )}
    </div>
  )
}

type DifferenceProps = {
  field: CardField
  mine: CardContent
  theirs: CardContent
  isTaken: boolean
  onTake: (isTaken: boolean) => void
}

function Difference({ field, mine, theirs, isTaken, onTake }: DifferenceProps) {
  const t = useTranslations('clients.merge')
  const card = useTranslations('card.clash')
  const { labelOf, wordsOf } = useFieldWords()
  const sides = [
    { title: t('mine'), words: wordsOf(field, mine) },
    { title: t('theirs'), words: wordsOf(field, theirs) },
  ]
  return (
    <section aria-label={labelOf(field)} className="border-line border-t pt-2">
      <h3 className="text-row">{labelOf(field)}</h3>
      <dl className="my-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {sides.map(({ title, words }) => (
          <div key={title}>
            <dt className="text-ink-2 text-sm">{title}</dt>
            <dd>
              {words.length === 0 ? <span className="text-ink-3">{t('empty')}</span> : null}
              {words.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <SegmentedChoice
        label={card('choose', { field: labelOf(field) })}
        options={[
          { value: 'mine', label: t('keepMine') },
          { value: 'theirs', label: t('takeTheirs') },
        ]}
        value={isTaken ? 'theirs' : 'mine'}
        onChange={(side) => onTake(side === 'theirs')}
      />
    </section>
  )
}
