'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useAtRest } from '@/components/layout/use-at-rest'
import { useSubmission } from '@/components/layout/use-submission'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { removePartyAction } from '@/lib/conflicts/conflict.actions'
import type { Matter } from '@/lib/conflicts/conflict.schema'
import type { ShownParty } from '@/lib/conflicts/conflict-check.queries'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import { useProblemText } from './conflict-problems'

const loadPartyDialog = () => import('./party-dialog').then((loaded) => loaded.PartyDialog)
const PartyDialog = dynamic(loadPartyDialog)
const ON_A_PRESS = [loadPartyDialog]

type PartyListProps = {
  matter: Matter
  parties: readonly ShownParty[]
  level: 3 | 4
  onChanged: () => void
}

/** Who stands in the matter beside the client. One taken out by mistake is put back from the notice. */
export function PartyList({ matter, parties, level, onChanged }: PartyListProps) {
  useAtRest(ON_A_PRESS)
  const t = useTranslations('conflicts.parties')
  const toast = useToast()
  const problems = useProblemText()
  const [isAdding, setIsAdding] = useState(false)
  const { send, pending, problem } = useSubmission(onChanged)
  const Heading = level === 3 ? 'h3' : 'h4'

  async function remove({ id, name }: ShownParty) {
    const answer = await send(() => removePartyAction({ partyId: id, isRemoved: true }))
    if (!answer?.ok) return
    toast({
      message: t('removed', { name }),
      undo: async () => {
        await send(() => removePartyAction({ partyId: id, isRemoved: false }))
      },
    })
  }
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <Heading className="font-semibold text-row">{t('title')}</Heading>
        <Button type="button" size="small" variant="link" onClick={() => setIsAdding(true)}>
          {t('add')}
        </Button>
      </div>
      {parties.length === 0 && <p className="text-ink-2 text-row">{t('empty')}</p>}
      <ul>
        {parties.map((party) => (
          <PartyRow key={party.id} party={party} pending={pending} onRemove={() => void remove(party)} />
        ))}
      </ul>
      {problem && (
        <p role="alert" className="text-danger text-sm">
          {problems(problem)}
        </p>
      )}
      {isAdding && <PartyDialog matter={matter} onClose={() => setIsAdding(false)} onChanged={onChanged} />}
    </div>
  )
}

type PartyRowProps = { party: ShownParty; pending: boolean; onRemove: () => void }

function PartyRow({ party, pending, onRemove }: PartyRowProps) {
  const t = useTranslations('conflicts')
  const format = useFormatter()
  const { name, role, birthDate, note, isStated, isCompared } = party
  const about = [
    t(`role.${role}`),
    birthDate && t('parties.born', { date: format.dateTime(toUtcMidnight(birthDate), 'day') }),
    isStated && t('parties.stated'),
    !isCompared && t('parties.notCompared'),
  ]
  return (
    <li className="flex items-start justify-between gap-3 border-line border-b py-1.5 last:border-b-0">
      <div className="min-w-0 break-words">
        <p className="text-row">{name}</p>
        <p className="text-ink-2 text-sm">{about.filter(Boolean).join(' · ')}</p>
        {note && <p className="whitespace-pre-line text-ink-2 text-sm">{note}</p>}
      </div>
      {!isStated && (
        <Button
          type="button"
          size="small"
          variant="link"
          pending={pending}
          aria-label={t('parties.removeName', { name })}
          onClick={onRemove}
        >
          {t('parties.remove')}
        </Button>
      )}
    </li>
  )
}
