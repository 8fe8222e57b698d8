'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ShortcutButton } from '@/components/layout/shortcut-button'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import { Timeline } from '@/components/ui/timeline'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { MandateView } from '@/lib/secondary-aid/mandate.queries'
import { stepOf } from '@/lib/secondary-aid/mandate.rules'
import type { KeptResult } from '@/lib/secondary-aid/mandate-draft.schema'
import { AnswerForm } from './answer-form'
import { KeepForm } from './keep-form'
import { MandateFacts } from './mandate-facts'
import { MandateStateChip } from './mandate-state-chip'
import { ResultForm } from './result-form'
import { TermCell } from './term-cell'

type MandateScreenProps = {
  found: MandateView
  /** It has just been issued. */
  result: KeptResult | undefined
  isFresh: boolean
  /** Appointments of the case, with the way to a new one. */
  bookings: ReactNode
  /** What the lawyer does in the case, as far as the viewer sees it. */
  work?: ReactNode
}
type Mode = 'look' | 'accept' | 'decline' | 'complete' | 'keep'

/** One mandate: what it is about, what became of it, and what the person at the screen may do with it. */
export function MandateScreen({ found, result, isFresh, bookings, work }: MandateScreenProps) {
  const t = useTranslations('mandates')
  const router = useRouter()
  const [mode, setMode] = useState<Mode>('look')
  const [ending, setEnding] = useState(result)
  const { id, number, state, content, term, contactBy, replacedBy, asked, may } = found
  const { kind } = content.provider

  function done(): void {
    setMode('look')
    router.refresh()
  }
  return (
    <PageShell foot={mode === 'look' ? <MandateFoot found={found} onChoose={setMode} /> : undefined}>
      <header className="mb-4 grid gap-2">
        {isFresh && (
          <Banner
            tone="ok"
            role="status"
            title={t(`issued.${kind}`, { number })}
            actions={
              <ButtonLink size="small" icon="printer" href={`/mandates/${id}/papers`}>
                {t('papers.open')}
              </ButtonLink>
            }
          >
            {t('issued.next')}
          </Banner>
        )}
        <div className="flex flex-wrap items-start justify-between gap-x-5 gap-y-2">
          <div className="min-w-0">
            <h1>{content.person.name}</h1>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2 text-sm">
              <span>{t(`numbered.${kind}`, { number })}</span>
              {content.person.isProtected && (
                <Chip tone="protected" icon="lock">
                  {t('protected')}
                </Chip>
              )}
            </p>
          </div>
          {term ? (
            <div>
              <TermCell term={term} dueOn={contactBy} />
            </div>
          ) : (
            <MandateStateChip state={state} />
          )}
        </div>
        {content.person.isProtected && found.isOwn && (
          <Banner tone="warn" icon="lock" title={t('protectedForLawyer')} />
        )}
        {asked && mode !== 'keep' && (
          <Banner
            tone="warn"
            title={t('keep.asked')}
            actions={may.decide && <Button onClick={() => setMode('keep')}>{t('keep.open')}</Button>}
          >
            {asked.reason}
          </Banner>
        )}
        {replacedBy && (
          <p>
            <Link href={`/mandates/${replacedBy.id}`}>{t('replacedBy', { number: replacedBy.number })}</Link>
          </p>
        )}
      </header>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-4">
          {(mode === 'accept' || mode === 'decline') && (
            <AnswerForm found={found} answer={mode} onDone={done} onBack={() => setMode('look')} />
          )}
          {mode === 'keep' && <KeepForm mandateId={id} onDone={done} onBack={() => setMode('look')} />}
          {mode === 'complete' && (
            <ResultForm
              found={found}
              draft={ending}
              onDone={done}
              onBack={(begun) => {
                setEnding(begun)
                setMode('look')
              }}
            />
          )}
          <MandateFacts found={found} />
          {work}
        </div>
        <div className="grid gap-4">
          {bookings}
          <Sheet title={t('steps.title')} id="steps">
            <Steps found={found} />
          </Sheet>
        </div>
      </div>
    </PageShell>
  )
}

function MandateFoot({ found, onChoose }: { found: MandateView; onChoose: (mode: Mode) => void }) {
  const t = useTranslations('mandates')
  const { id, may, isOwn, content, application } = found
  const mayDecline = may.answer && content.provider.kind === 'ADVOCATE'
  const words = isOwn ? 'own' : 'for'
  return (
    <ActionFoot
      end={
        <ButtonLink variant="link" href={may.decide ? '/mandates/issued' : '/mandates'}>
          {t('back')}
        </ButtonLink>
      }
    >
      {may.answer && (
        <ShortcutButton
          variant="primary"
          type="button"
          stroke={{ code: 'KeyA' }}
          onClick={() => onChoose('accept')}
        >
          {t(`answer.${words}.accept`)}
        </ShortcutButton>
      )}
      {mayDecline && (
        <ShortcutButton stroke={{ code: 'KeyD' }} onClick={() => onChoose('decline')}>
          {t(`answer.${words}.decline`)}
        </ShortcutButton>
      )}
      {may.complete && (
        <ShortcutButton
          variant="primary"
          type="button"
          stroke={{ code: 'KeyF' }}
          onClick={() => onChoose('complete')}
        >
          {t('complete.open')}
        </ShortcutButton>
      )}
      {may.appoint && (
        <ButtonLink variant="primary" href={`/mandates/appoint/${application.id}`}>
          {t('ofApplication.appoint')}
        </ButtonLink>
      )}
      <ButtonLink icon="printer" href={`/mandates/${id}/papers`}>
        {t('papers.open')}
      </ButtonLink>
      {may.decide && (
        <>
          <ButtonLink href={`/mandates/${id}/replace`}>{t('replace.open')}</ButtonLink>
          <ButtonLink variant="danger" href={`/mandates/appoint/${application.id}/terminate`}>
            {t('terminate.open')}
          </ButtonLink>
        </>
      )}
    </ActionFoot>
  )
}

function Steps({ found: { steps } }: { found: MandateView }) {
  const t = useTranslations('mandates')
  const format = useFormatter()
  return (
    <Timeline
      entries={steps.map(({ id, kind, on, by, way, reason, result }) => ({
        id,
        on: format.dateTime(toUtcMidnight(on), 'day'),
        what: t(`steps.${stepOf(kind)}`),
        who: [
          result && t(`result.${result}`),
          reason,
          [by, way && t(`way.${way}`)].filter(Boolean).join(', '),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}
