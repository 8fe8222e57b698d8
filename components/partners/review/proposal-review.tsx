'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SelectField } from '@/components/forms/select-field'
import { TextField } from '@/components/forms/text-field'
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
  const [into, setInto] = useState('')
  const [note, setNote] = useState('')
  const [outcome, setOutcome] = useState<Outcome>()
  const { id, current, proposed, likelyDoubles, name } = proposal

  async function decide(decision: 'ACCEPT' | 'REJECT') {
    const answer = await run({
      proposalId: id,
      decision,
      note,
      ...(current && { expectedRevision: current.revision }),
      ...(into && { intoPartnerId: into }),
    })
    if (!answer.ok) return setOutcome({ isDone: false, text: problemOf(answer.error) ?? '' })
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
            name="intoPartner"
            emptyLabel={t('newRecord')}
            options={likelyDoubles.map((one) => ({ value: one.id, label: one.name }))}
            value={into}
            onChange={(event) => setInto(event.currentTarget.value)}
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
        <TextField
          label={t('note')}
          name="note"
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </PageShell>
  )
}
