import { randomInt } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { DrawForm } from '@/components/oversight/quality/draw-form'
import { requireViewer } from '@/lib/core/auth'
import { sampleStartSchema } from '@/lib/oversight/quality.schema'
import { startSample } from '@/lib/oversight/quality-draw.queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('quality.draw'))('title') }
}

/** A random sample of the closed consultations of a month, given to readers. */
export default async function DrawPage({ searchParams }: PageProps<'/quality/draw'>) {
  const viewer = await requireViewer('review:manage')
  const asked = sampleStartSchema.parse(await searchParams)
  const [t, choices] = await Promise.all([getTranslations('quality.draw'), startSample(viewer, asked)])
  if (!choices) notFound()
  return (
    <PageShell>
      <h1 className="mb-2">{t('title')}</h1>
      <p className="mb-4 max-w-prose text-ink-2">{t('lead')}</p>
      <ClientMessages domains={['quality']}>
        <DrawForm
          key={`${choices.unitId} ${choices.period}`}
          choices={choices}
          seed={String(randomInt(100_000, 1_000_000))}
        />
      </ClientMessages>
    </PageShell>
  )
}
