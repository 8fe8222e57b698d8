'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import { toUtcMidnight } from '@/lib/core/plain-date'
import type { FoundPartner } from '@/lib/partners/partner.queries'
import { CHECKED_BY_WORKER } from '@/lib/partners/partner-change.schema'
import type { PartnerTaskShown } from '@/lib/partners/partner-tasks.queries'
import { LinkMaker } from './link-maker'
import { PartnerMarks } from './partner-marks'
import { ReportWrong } from './report-wrong'
import { TaskLines } from './task-lines'

const HOWS = [...CHECKED_BY_WORKER, 'PARTNER'] as const

type RecordAsideProps = { partner: FoundPartner; tasks: readonly PartnerTaskShown[] }

/** Who checked the record and when, what is to be done about it, and the deeds of who keeps it. */
export function RecordAside({ partner, tasks }: RecordAsideProps) {
  const t = useTranslations('partnerRecord')
  const marks = useTranslations('partnerRecord.marks.hows')
  const format = useFormatter()
  const { id, checkedOn, checkedBy, checkedHow, mayManage, status, revision, unitName } = partner
  const known = HOWS.find((code) => code === checkedHow)
  const how = known ? marks(known) : ''
  return (
    <div className="grid gap-5">
      <section aria-labelledby="checked-title" className="grid gap-2">
        <h2 id="checked-title" className="text-lg">
          {t('checking')}
        </h2>
        <p className="text-sm">
          {checkedOn
            ? [format.dateTime(toUtcMidnight(checkedOn), 'day'), how, checkedBy ?? t('byPartner')]
                .filter(Boolean)
                .join(', ')
            : t('neverChecked')}
          <span className="block text-ink-2">
            {unitName ? t('keptBy', { unit: unitName }) : t('keptByAll')}
          </span>
        </p>
        {mayManage && <PartnerMarks partnerId={id} revision={revision} isClosed={status === 'CLOSED'} />}
      </section>
      {tasks.length > 0 && (
        <section aria-labelledby="tasks-title" className="grid gap-2">
          <h2 id="tasks-title" className="text-lg">
            {t('tasks')}
          </h2>
          <TaskLines tasks={tasks} />
        </section>
      )}
      <div className="grid justify-items-start gap-2">
        {mayManage && (
          <ButtonLink variant="primary" href={`/partners/${id}/edit`}>
            {t('edit')}
          </ButtonLink>
        )}
        <ReportWrong partnerId={id} />
        {mayManage && status !== 'CLOSED' && <LinkMaker partnerId={id} />}
        <Link href={`/partners/${id}/history`}>{t('history')}</Link>
      </div>
    </div>
  )
}
