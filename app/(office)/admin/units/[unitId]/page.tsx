import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { ChangeUnitForm } from '@/components/offices/change-unit-form'
import { CloseUnitForm } from '@/components/offices/close-unit-form'
import { MoveUnitForm } from '@/components/offices/move-unit-form'
import { indentedChoices } from '@/components/offices/unit-choices'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Sheet } from '@/components/ui/sheet'
import { requireViewer } from '@/lib/core/auth'
import { todayInKyiv } from '@/lib/core/plain-date'
import { findUnit, listUnits, type UnitDetails, type UnitLine } from '@/lib/offices/unit.queries'
import { kindsUnder, mayStandUnder } from '@/lib/offices/unit.rules'
import { territoryOf } from '@/lib/offices/unit-presets'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offices.units'))('title') }
}

export default async function UnitPage({ params }: PageProps<'/admin/units/[unitId]'>) {
  const viewer = await requireViewer('unit:manage')
  const unitId = z.uuid().safeParse((await params).unitId)
  const unit = unitId.success ? await findUnit(viewer, unitId.data) : undefined
  if (!unit) notFound()
  const [t, format, units] = await Promise.all([
    getTranslations('offices.units'),
    getFormatter(),
    listUnits(viewer),
  ])
  const parent = units.find(({ id }) => id === unit.parentId)
  const { code, kind, name, shortName, nameEn, phone, address, hours, email, coordinates } = unit
  return (
    <PageShell>
      <AdminNav current="units" />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="flex flex-wrap items-center gap-x-3 gap-y-1">
            {unit.name}
            {unit.closedOn && (
              <Chip icon="lock">
                {t('closed', { date: format.dateTime(new Date(unit.closedOn), 'day') })}
              </Chip>
            )}
          </h1>
          {unit.above.length > 0 && (
            <p className="mt-1 text-ink-2 text-sm">{t('above', { path: unit.above.join(' · ') })}</p>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={`/admin/staff?unit=${unit.id}`}>{t('people')}</ButtonLink>
          {!unit.closedOn && <ButtonLink href={`/queue/settings?unit=${unit.id}`}>{t('hall')}</ButtonLink>}
          {!unit.closedOn && kindsUnder(kind).length > 0 && (
            <ButtonLink href={`/admin/units/new?under=${unit.id}`} icon="plus">
              {t('addUnder')}
            </ButtonLink>
          )}
        </div>
      </div>
      <ClientMessages domains={['offices']}>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
          <Sheet>
            <ChangeUnitForm
              unitId={unit.id}
              fields={{ code, kind, name, shortName, nameEn, phone, address, hours, email, coordinates }}
              kinds={unit.parentId && !parent ? [kind] : kindsUnder(parent?.kind)}
              isCodeFixed={unit.inUse.cards > 0}
            />
          </Sheet>
          <div className="grid gap-4">
            {parent && !unit.closedOn && (
              <Sheet id="move" title={t('move.title')}>
                <MoveUnitForm unitId={unit.id} targets={targetsOf(unit, units)} />
              </Sheet>
            )}
            <Sheet id="close" title={t('close.title')}>
              <CloseUnitForm
                unitId={unit.id}
                today={todayInKyiv(new Date())}
                isClosed={unit.closedOn !== undefined}
              />
            </Sheet>
          </div>
        </div>
      </ClientMessages>
    </PageShell>
  )
}

/** Where the unit may stand: not where it stands, not under itself, not under a narrower one. */
function targetsOf(unit: UnitDetails, units: readonly UnitLine[]) {
  const own = new Set([unit.id])
  // The tree's order puts a parent before what stands under it.
  for (const { id, parentId } of units) if (parentId && own.has(parentId)) own.add(id)
  const fitting = units.filter(
    (one) =>
      !own.has(one.id) && !one.closedOn && one.id !== unit.parentId && mayStandUnder(unit.kind, one.kind),
  )
  return indentedChoices(fitting).map((choice) => ({ ...choice, territory: territoryOf(choice.code) }))
}
