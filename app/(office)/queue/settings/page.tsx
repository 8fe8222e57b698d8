import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { HallAddresses } from '@/components/queue/hall-addresses'
import { UnitChoice } from '@/components/queue/unit-choice'
import { WindowKeeper } from '@/components/queue/window-keeper'
import { ButtonLink } from '@/components/ui/button-link'
import { Sheet } from '@/components/ui/sheet'
import { holds } from '@/lib/core/access'
import { requireViewer } from '@/lib/core/auth'
import { readHallSettings } from '@/lib/queue/hall-settings.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hall.settings'))('title') }
}

const address = z.object({ unit: z.uuid().optional() })

/** What the head or the administrator keeps of a hall: its windows, its screen, the code at the entrance. */
export default async function HallSettingsPage({ searchParams }: PageProps<'/queue/settings'>) {
  const viewer = await requireViewer('window:manage')
  const { unit: asked } = address.catch({}).parse(await searchParams)
  const settings = await readHallSettings(viewer, asked)
  if (!settings.ok) notFound()
  const [t, slip] = [await getTranslations('hall.settings'), await getTranslations('hall.slip')]
  const { unit, units, windows, outside } = settings.value
  return (
    <ClientMessages domains={['hall']}>
      <PageShell>
        <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
          <div className="min-w-0">
            <h1>{t('title')}</h1>
            <p className="text-ink-2">{unit.name}</p>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            {units.length > 1 && <UnitChoice units={units} current={unit.id} path="/queue/settings" />}
            {holds(viewer.ability, 'ticket:create') && (
              <ButtonLink href={`/queue?unit=${unit.id}`}>{slip('back')}</ButtonLink>
            )}
          </div>
        </div>
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
          <Sheet id="windows" title={t('windows')}>
            <WindowKeeper unitId={unit.id} windows={windows} />
          </Sheet>
          {outside && <HallAddresses unitId={unit.id} outside={outside} />}
        </div>
      </PageShell>
    </ClientMessages>
  )
}
