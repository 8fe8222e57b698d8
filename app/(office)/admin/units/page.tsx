import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { AdminNav } from '@/components/offices/admin-nav'
import { PresetChoice } from '@/components/offices/preset-choice'
import { UnitTree } from '@/components/offices/unit-tree'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/core/auth'
import { listUnits, mayReplaceTree } from '@/lib/offices/unit.queries'
import { isPresetConfirmed, UNIT_PRESET_KEYS } from '@/lib/offices/unit-presets'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('offices.units'))('title') }
}

export default async function UnitsPage() {
  const viewer = await requireViewer('unit:manage')
  const [t, units, mayReplace] = await Promise.all([
    getTranslations('offices.units'),
    listUnits(viewer),
    mayReplaceTree(viewer),
  ])
  return (
    <PageShell>
      <AdminNav current="units" />
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1>{t('title')}</h1>
          <p className="mt-1 text-ink-2">{t('lead')}</p>
        </div>
        <ButtonLink href="/admin/units/new" variant="primary" icon="plus">
          {t('add')}
        </ButtonLink>
      </div>
      {units.length > 0 ? (
        <UnitTree units={units} />
      ) : (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      )}
      {mayReplace && (
        <ClientMessages domains={['offices']}>
          <PresetChoice
            presets={UNIT_PRESET_KEYS.map((key) => ({ key, isConfirmed: isPresetConfirmed(key) }))}
          />
        </ClientMessages>
      )}
    </PageShell>
  )
}
