'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { CHANNELS } from '@/lib/enquiries/enquiry.rules'
import type { VisitFormInput } from '@/lib/enquiries/visit.schema'
import type { VisitClash } from '@/lib/enquiries/visit-merge.rules'
import { useClashWords } from './use-clash-words'

/** What both wrote differently: theirs beside the button that takes it; a text may also be added to one's own. */
export function Clash({ clash }: { clash: VisitClash }) {
  const t = useTranslations('visit.saving')
  const { labelOf, theirsOf } = useClashWords()
  const { take, add } = useTaking(clash)
  return (
    <li className="grid gap-1">
      <span className="font-semibold text-sm">{labelOf(clash)}</span>
      <q className="whitespace-pre-line">{theirsOf(clash.conflict)}</q>
      <span className="flex gap-2">
        <Button size="small" onClick={take}>
          {t('takeTheirs')}
        </Button>
        {add && (
          <Button size="small" onClick={add}>
            {t('addTheirs')}
          </Button>
        )}
      </span>
    </li>
  )
}

/** How theirs comes into the form: instead of mine or, where it is a text, after it. */
function useTaking(clash: VisitClash): { take: () => void; add?: () => void } {
  const { setValue, getValues } = useFormContext<VisitFormInput>()
  const { field, theirs } = clash.conflict
  if (clash.of === 'visit') {
    if (field === 'channel') return { take: () => setChannel(theirs) }
    return textTaking('wrapUpNote', '\n')
  }
  const text = TEXTS.find((each) => each === field)
  if (text && typeof theirs === 'string' && theirs !== '')
    return textTaking(`enquiries.${clash.place}.${text}`, LONG_TEXTS.includes(text) ? '\n' : ', ')
  const name = `enquiries.${clash.place}` as const
  return {
    take: () => setValue(name, { ...getValues(name), ...takenWith(clash) }, { shouldDirty: true }),
  }

  function setChannel(theirs: unknown) {
    const channel = CHANNELS.find((each) => each === theirs)
    if (channel) setValue('channel', channel, { shouldDirty: true })
  }
  function textTaking(name: 'wrapUpNote' | `enquiries.${number}.${(typeof TEXTS)[number]}`, between: string) {
    const text = typeof theirs === 'string' ? theirs : ''
    const both = () => [getValues(name), text].filter(Boolean).join(between)
    return {
      take: () => setValue(name, text, { shouldDirty: true }),
      add: () => setValue(name, both(), { shouldDirty: true }),
    }
  }
}

/** Their field with the one that follows from it. */
function takenWith({ conflict, theirs }: Extract<VisitClash, { of: 'issue' }>) {
  if (conflict.field === 'topicCode') return { topicCode: theirs.topicCode, branchCode: theirs.branchCode }
  if (conflict.field === 'helpAnswers')
    return { helpAnswers: theirs.helpAnswers, helpRecommended: theirs.helpRecommended }
  return { [conflict.field]: conflict.theirs }
}

const TEXTS = [
  'clientWords',
  'agreedWording',
  'answerText',
  'legalBasis',
  'desiredResult',
  'opposingParty',
  'urgencyReason',
  'helpOverrideReason',
  'forwardedTo',
] as const
const LONG_TEXTS: readonly string[] = ['clientWords', 'agreedWording', 'answerText', 'desiredResult']
