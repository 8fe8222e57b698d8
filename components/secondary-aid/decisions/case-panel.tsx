'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useSettled } from '@/components/clients/use-settled'
import { useAtRest } from '@/components/layout/use-at-rest'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { postJson } from '@/lib/core/http'
import type { Result } from '@/lib/core/result'
import type { CaseForDecision } from '@/lib/secondary-aid/decision-case.queries'
import type { SheetDrafts } from '@/lib/secondary-aid/decision-sheets.queries'
import { exceptionKey } from '@/lib/secondary-aid/exception.rules'
import { CaseActions } from './case-actions'
import { CaseBody } from './case-body'
import { CaseTop } from './case-top'
import type { Done } from './decision-screen'

const loadGrant = () => import('./grant-sheet').then((loaded) => loaded.GrantSheet)
const loadRefuse = () => import('./refuse-sheet').then((loaded) => loaded.RefuseSheet)
const loadReturn = () => import('./return-sheet').then((loaded) => loaded.ReturnSheet)
// A slow line brings a form later than it is pressed for: what is coming is said where it will stand.
const GrantSheet = dynamic(loadGrant, { loading: SheetComing })
const RefuseSheet = dynamic(loadRefuse, { loading: SheetComing })
const ReturnSheet = dynamic(loadReturn, { loading: SheetComing })
const ON_A_PRESS = [loadGrant, loadRefuse, loadReturn]

// Every look at a case is put on record: rows that are only passed by are not looked at.
const LOOK_AFTER_MS = 250

export type CasePanelProps = {
  applicationId: string
  signatory: { name: string; position: string }
  place: { place: number; count: number } | undefined
  following: string | undefined
  onMove: (step: 1 | -1) => void
  /** A form is open: the keys that go from row to row wait. */
  onWriting: (isWriting: boolean) => void
  onBack: () => void
  onDone: (done: Done) => void
}

function SheetComing() {
  return (
    <div className="px-4 py-4 sm:px-6">
      <Skeleton lines={8} />
    </div>
  )
}

export type CaseMode = 'case' | 'grant' | 'refuse' | 'giveBack'

/** One case: what is known, and in its place the form of what the head does with it. */
export function CasePanel(props: CasePanelProps) {
  useAtRest(ON_A_PRESS)
  const { applicationId, onBack } = props
  const t = useTranslations('secondaryAid.decisions')
  const settled = useSettled(applicationId, LOOK_AFTER_MS)
  const query = useQuery({
    queryKey: ['decisionCase', settled],
    queryFn: ({ signal }) =>
      postJson<Result<CaseForDecision, string>>('/api/decisions/case', { applicationId: settled }, signal),
    refetchInterval: ({ state }) => (state.status === 'error' ? 5000 : false),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (settled === applicationId && (query.isError || query.data?.ok === false)) {
    return (
      <div className="grid justify-items-start gap-3 px-4 py-4 sm:px-6">
        <Banner tone="warn" role="status">
          {query.isError ? t('caseFailed') : t('caseGone')}
        </Banner>
        <Button size="small" icon="chevron-left" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    )
  }
  if (!query.data || settled !== applicationId) {
    return (
      <div className="px-4 py-4 sm:px-6">
        <Skeleton lines={8} label={t('loadingCase')} />
      </div>
    )
  }
  return query.data.ok ? <OpenCase key={query.data.value.id} {...props} found={query.data.value} /> : null
}

function OpenCase(props: CasePanelProps & { found: CaseForDecision }) {
  const { found, signatory, place, following, onMove, onWriting, onBack, onDone } = props
  const [mode, setMode] = useState<CaseMode>('case')
  // What was agreed to before, on the page of the day, stays agreed.
  const [agreesTo, setAgrees] = useState<readonly string[]>(() =>
    found.exceptions.filter(({ isAgreed }) => isAgreed).map(exceptionKey),
  )
  const [drafts, setDrafts] = useState(found.drafts)

  function go(next: CaseMode): void {
    setMode(next)
    onWriting(next !== 'case')
  }
  // What is typed here is newer than what the server answered: it is kept under any revision.
  const sheetOf = <Kind extends keyof SheetDrafts>(kind: Kind) => ({
    found: drafts[kind],
    onTyped: (content: NonNullable<SheetDrafts[Kind]>['content'], seenRevision: number) =>
      setDrafts((before) => ({ ...before, [kind]: { content, revision: 0, seenRevision } })),
  })
  const frame = { found, signatory, onBack: () => go('case'), onDone }
  if (mode === 'grant') return <GrantSheet {...frame} sheet={sheetOf('grant')} agreesTo={agreesTo} />
  if (mode === 'refuse') return <RefuseSheet {...frame} sheet={sheetOf('refusal')} />
  if (mode === 'giveBack')
    return <ReturnSheet found={found} sheet={sheetOf('return')} onBack={frame.onBack} onDone={onDone} />
  return (
    <>
      <div className="scroll-thin min-h-0 flex-1 px-4 pt-3.5 pb-4 sm:px-6 columns:overflow-y-auto">
        <CaseTop found={found} place={place} onMove={onMove} onBack={onBack} />
        <CaseBody found={found} agreesTo={agreesTo} onAgree={setAgrees} />
      </div>
      <CaseActions found={found} agreesTo={agreesTo} following={following} onChoose={go} />
    </>
  )
}
