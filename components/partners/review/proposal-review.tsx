'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { KeptNote } from '@/components/forms/kept-note'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
import { useForm } from '@/components/forms/use-form'
import { useKeptForm } from '@/components/forms/use-kept-form'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { type Outcome, OutcomeNote } from '@/components/offices/outcome-note'
import { useAct } from '@/components/offices/use-act'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { decideProposalAction } from '@/lib/partners/partner-proposal.actions'
import type { FoundProposal } from '@/lib/partners/partner-proposal.schema'
import { differencesOf } from '@/lib/partners/record-difference.rules'
import { DifferenceList } from '../difference-list'
import { OwnRecord } from '../link/own-record'
import { useMinute } from '../use-minute'
import { usePartnerProblem } from '../use-partner-problem'

type ProposalReviewProps = { proposal: FoundProposal; now: string }

/** A proposal beside what there is: field by field, taken or not. */
export function ProposalReview({ proposal, now }: ProposalReviewProps) {
  const t = useTranslations('partnerReview')
  const router = useRouter()
  const problemOf = usePartnerProblem()
  const moment = useMinute(now)
  const { run, pending } = useAct(decideProposalAction)
  const [outcome, setOutcome] = useState<Outcome>()
  const { id, current, proposed, likelyDoubles, name } = proposal
  const form = useForm({ defaultValues: { into: '', note: '' } })
  const kept = useKeptForm(`partner-proposal:${id}`, form)

  async function decide(decision: 'ACCEPT' | 'REJECT') {
    const { into, note } = form.getValues()
    // One that was taken for a double earlier and is none any more does not stand in the list.
    const isOffered = likelyDoubles.some((one) => one.id === into)
    const answer = await run({
      proposalId: id,
      decision,
      note,
      ...(current && { expectedRevision: current.revision }),
      ...(isOffered && { intoPartnerId: into }),
    })
    if (!answer.ok) return setOutcome({ isDone: false, text: problemOf(answer.error) ?? '' })
    void kept.discard()
    router.push('/partners/proposals')
    router.refresh()
  }
  return (
    <PageShell
      foot={
        <ActionFoot
          end={
            <Button pending={pending} onClick={() => void decide('REJECT')}>
              {t('reject')}
            </Button>
          }
        >
          <ShortcutButton
            variant="primary"
            stroke={{ code: 'Enter', ctrl: true }}
            pending={pending}
            onClick={() => void decide('ACCEPT')}
          >
            {t('accept')}
          </ShortcutButton>
          <KeptNote kept={kept} />
        </ActionFoot>
      }
    >
      <div className="mx-auto grid max-w-form gap-3.5">
        <div>
          <Link href="/partners/proposals">{t('back')}</Link>
          <h1 className="mt-1">{name}</h1>
          <p className="text-ink-2">{t(`source.${proposal.source}`)}</p>
          {proposal.note && <p className="mt-1">{proposal.note}</p>}
        </div>
        {current?.isChangedSince && <Banner tone="warn" title={t('changedSince')} />}
        {likelyDoubles.length > 0 && (
          <SelectField
            label={t('doubleOf')}
            hint={t('doubleHint')}
            emptyLabel={t('newRecord')}
            options={likelyDoubles.map((one) => ({ value: one.id, label: one.name }))}
            {...form.register('into')}
          />
        )}
        <OutcomeNote outcome={outcome} />
        {current ? (
          <Sheet id="difference" title={t('difference')}>
            <DifferenceList record={proposed} differences={differencesOf(current.record, proposed)} />
          </Sheet>
        ) : (
          <OwnRecord record={proposed} moment={moment} />
        )}
        <TextField label={t('note')} {...form.register('note')} />
      </div>
    </PageShell>
  )
}
