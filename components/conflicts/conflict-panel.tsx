'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useSubmission } from '@/components/layout/use-submission'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip, type ChipTone } from '@/components/ui/chip'
import { Skeleton } from '@/components/ui/skeleton'
import { checkConflictsAction } from '@/lib/conflicts/conflict.actions'
import type { Matter } from '@/lib/conflicts/conflict.schema'
import type { ConflictStanding, ShownCheck } from '@/lib/conflicts/conflict-check.queries'
import type { ConflictVerdict } from '@/lib/conflicts/conflict-verdict.rules'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { AnswerDialog } from './answer-dialog'
import { ConflictHits } from './conflict-hits'
import { useProblemText } from './conflict-problems'
import { PartyList } from './party-list'
import { useConflictStanding } from './use-conflict-standing'

type ShownVerdict = ConflictVerdict | 'NONE' | 'NOTHING'

const TONES: Record<ShownVerdict, ChipTone> = {
  NONE: 'plain',
  NOTHING: 'plain',
  CLEAR: 'ok',
  OPEN: 'near',
  NO_CONFLICT: 'ok',
  CONFLICT: 'over',
  FOR_HEAD: 'near',
}

type ConflictPanelProps = {
  matter: Matter
  /** 3 where it stands inside a part of the page. */
  level?: 2 | 3
  /** The matter changed on this screen: what was read is old. */
  changed?: string | number
  onAnswered?: () => void
}

/** Whether we help the other side: what was found, what a person made of it, and who stands in the matter. */
export function ConflictPanel({ matter, level = 2, changed, onAnswered }: ConflictPanelProps) {
  const t = useTranslations('conflicts')
  const { data, isError, refetch } = useConflictStanding(matter)
  const Heading = level === 2 ? 'h2' : 'h3'
  const headingId = `conflicts-${matter.id}`
  const seen = useRef(changed)
  useEffect(() => {
    if (seen.current === changed) return
    seen.current = changed
    void refetch()
  }, [changed, refetch])
  const verdict = data?.ok ? shownVerdict(data.value) : undefined
  return (
    <section aria-labelledby={headingId}>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 border-ink border-b-2 pb-1">
        <Heading id={headingId} className="text-row">
          {t('title')}
        </Heading>
        {verdict && <Chip tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Chip>}
      </div>
      {isError && (
        <p role="status" className="py-2 text-warn">
          {t('failed')}
        </p>
      )}
      {!data && !isError && (
        <div className="py-2">
          <Skeleton lines={3} label={t('loading')} />
        </div>
      )}
      {data?.ok === false && <p className="py-2 text-ink-2">{t('gone')}</p>}
      {data?.ok && (
        <OpenPanel
          {...{ matter, level }}
          standing={data.value}
          onChanged={() => {
            void refetch()
            onAnswered?.()
          }}
        />
      )}
    </section>
  )
}

/** Where nobody else could be compared, that nobody was found says less: it is said of the client alone. */
function shownVerdict({ check, parties }: ConflictStanding): ShownVerdict {
  if (!check) return 'NONE'
  return check.verdict === 'CLEAR' && !parties.some(({ isCompared }) => isCompared)
    ? 'NOTHING'
    : check.verdict
}

type OpenPanelProps = {
  matter: Matter
  standing: ConflictStanding
  level: 2 | 3
  onChanged: () => void
}

function OpenPanel({ matter, standing, level, onChanged }: OpenPanelProps) {
  const t = useTranslations('conflicts')
  const { check, parties, isStale } = standing
  const [isAnswering, setIsAnswering] = useState(false)
  const { send, pending, problem } = useSubmission(onChanged)
  const problems = useProblemText()
  return (
    <div className="grid gap-3 pt-2">
      {check?.verdict === 'CONFLICT' && (
        <Banner
          tone="danger"
          title={t('standingConflict.title')}
          actions={
            standing.mayTransfer &&
            matter.kind !== 'mandate' && (
              <ButtonLink size="small" href={`/transfers/new?${matter.kind}=${matter.id}`}>
                {t('standingConflict.transfer')}
              </ButtonLink>
            )
          }
        >
          {t('standingConflict.text')}
        </Banner>
      )}
      {isStale && <p className="font-semibold text-row text-warn">{t('stale')}</p>}
      {check ? <Found check={check} /> : <p className="text-row">{t('never')}</p>}
      <div className="flex flex-wrap gap-2">
        {check && check.answers.length > 0 && (
          <Button
            type="button"
            size="small"
            variant={check.verdict === 'OPEN' || check.verdict === 'FOR_HEAD' ? 'primary' : undefined}
            onClick={() => setIsAnswering(true)}
          >
            {t(check.verdict === 'CLEAR' ? 'answer.doubt' : 'answer.open')}
          </Button>
        )}
        <Button
          type="button"
          size="small"
          pending={pending}
          onClick={() => void send(() => checkConflictsAction({ matter }))}
        >
          {check ? t('checkAgain') : t('check')}
        </Button>
        {problem && (
          <span role="alert" className="self-center text-danger text-sm">
            {problems(problem)}
          </span>
        )}
      </div>
      <PartyList matter={matter} parties={parties} level={level === 2 ? 3 : 4} onChanged={onChanged} />
      {check && isAnswering && (
        <AnswerDialog {...{ matter, check, onChanged }} onClose={() => setIsAnswering(false)} />
      )}
    </div>
  )
}

function Found({ check }: { check: ShownCheck }) {
  const t = useTranslations('conflicts')
  const format = useFormatter()
  const at = (moment: string) => format.dateTime(new Date(moment), 'moment')
  return (
    <div className="grid gap-2">
      <ConflictHits hits={check} />
      {check.reason && check.decidedAt && (
        <p className="whitespace-pre-line break-words text-row">
          {t('answered', { name: check.decidedBy, date: at(check.decidedAt), reason: check.reason })}
        </p>
      )}
      <p className="text-ink-2 text-sm">{t('checked', { date: at(check.at), name: check.by })}</p>
    </div>
  )
}
