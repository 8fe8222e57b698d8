'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { DateField } from '@/components/forms/date-field'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { closeUnitAction, reopenUnitAction } from '@/lib/offices/unit.actions'
import type { UnitUse } from '@/lib/offices/unit.queries'
import { type Outcome, OutcomeNote } from './outcome-note'
import { useAct } from './use-act'
import { useFaultText } from './use-fault-text'

type CloseUnitFormProps = { unitId: string; today: string; isClosed: boolean }

/** Closing is asked twice when people or cards are still there: first with their numbers. */
export function CloseUnitForm({ unitId, today, isClosed }: CloseUnitFormProps) {
  const t = useTranslations('offices.units.close')
  const textOf = useFaultText('offices')
  const router = useRouter()
  const closing = useAct(closeUnitAction)
  const opening = useAct(reopenUnitAction)
  const [closedOn, setClosedOn] = useState(today)
  const [asked, setAsked] = useState<UnitUse>()
  const [outcome, setOutcome] = useState<Outcome>()

  async function close(isConfirmed: boolean) {
    const answer = await closing.run({ unitId, closedOn, isConfirmed })
    if (!answer.ok && answer.error === 'unitInUse' && answer.inUse && !isConfirmed)
      return setAsked(answer.inUse)
    setAsked(undefined)
    setOutcome(
      answer.ok ? { isDone: true, text: t('done') } : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    if (answer.ok) router.refresh()
  }
  async function reopen() {
    const answer = await opening.run({ unitId })
    setOutcome(
      answer.ok ? { isDone: true, text: t('reopened') } : { isDone: false, text: textOf(answer.error) ?? '' },
    )
    if (answer.ok) router.refresh()
  }
  async function submit(event: FormEvent) {
    event.preventDefault()
    await close(false)
  }

  if (isClosed) {
    return (
      <div className="grid justify-items-start gap-3">
        <Button pending={opening.pending} onClick={reopen}>
          {t('reopen')}
        </Button>
        <OutcomeNote outcome={outcome} />
      </div>
    )
  }
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <p className="text-ink-2 text-sm">{t('text')}</p>
      <DateField label={t('on')} value={closedOn} onChange={setClosedOn} />
      <div>
        <Button type="submit" variant="danger" pending={closing.pending}>
          {t('submit')}
        </Button>
      </div>
      <OutcomeNote outcome={outcome} />
      <ConfirmDialog
        open={asked !== undefined}
        title={t('confirmTitle')}
        confirmLabel={t('confirm')}
        keepLabel={t('keep')}
        onConfirm={() => close(true)}
        onClose={() => setAsked(undefined)}
      >
        {asked && <UseText use={asked} />}
        <p className="mt-2">{t('inUseText')}</p>
      </ConfirmDialog>
    </form>
  )
}

function UseText({ use }: { use: UnitUse }) {
  const t = useTranslations('offices.units.close')
  const format = useFormatter()
  const things = [
    use.staff > 0 && t('staff', { count: use.staff }),
    use.cards > 0 && t('cards', { count: use.cards }),
    use.openEnquiries > 0 && t('enquiries', { count: use.openEnquiries }),
  ].filter((thing) => thing !== false)
  return <p>{t('inUse', { things: format.list(things) })}</p>
}
