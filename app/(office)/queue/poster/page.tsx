import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { PageShell } from '@/components/layout/page-shell'
import { EntrancePoster } from '@/components/queue/entrance-poster'
import { PrintFoot } from '@/components/queue/print-foot'
import { requireViewer } from '@/lib/core/auth'
import { readHallSettings } from '@/lib/queue/hall-settings.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('hall.poster'))('title') }
}

const address = z.object({ unit: z.uuid().optional() })

/** The sheet for the entrance: one code, three steps, in both languages. */
export default async function PosterPage({ searchParams }: PageProps<'/queue/poster'>) {
  const viewer = await requireViewer('window:manage')
  const { unit } = address.catch({}).parse(await searchParams)
  const settings = await readHallSettings(viewer, unit)
  if (!settings.ok || !settings.value.outside) notFound()
  const t = await getTranslations('hall.poster')
  const back = { href: `/queue/settings?unit=${settings.value.unit.id}`, label: t('back') }
  return (
    <PageShell isReading foot={<PrintFoot print={t('print')} back={back} />}>
      <h1 className="no-print mb-3">{t('title')}</h1>
      <EntrancePoster unit={settings.value.unit} address={settings.value.outside.entrance} />
    </PageShell>
  )
}
