'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PageShell } from '@/components/layout/page-shell'
import { PaperFoot } from '@/components/papers/paper-foot'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { SegmentedChoice } from '@/components/ui/segmented-choice'
import type { FoundPaper } from '@/lib/secondary-aid/mandate-papers.queries'
import { MANDATE_PAPERS, type MandatePaper } from '@/lib/secondary-aid/mandate-papers.schema'

type PapersScreenProps = {
  papers: Partial<Record<MandatePaper, FoundPaper>>
  /** A mandate, or an application whose aid ended before anybody was appointed. */
  of: { mandateId: string } | { applicationId: string }
  back: string
}

/** The mandate, and the decision that ended it, as they will be printed. */
export function PapersScreen({ papers, of, back }: PapersScreenProps) {
  const t = useTranslations('mandates.papers')
  const words = useTranslations('secondaryAid.decisions.papers')
  const there = MANDATE_PAPERS.filter((each) => papers[each])
  const [chosen, setChosen] = useState<MandatePaper>(there.at(-1) ?? 'MANDATE')
  const found = papers[chosen]
  if (!found) return null
  const request = 'mandateId' in of ? { ...of, paper: chosen } : of
  return (
    <PageShell
      foot={
        <PaperFoot
          pdfUrl="/api/papers/mandate"
          docxUrl="/api/papers/mandate-docx"
          request={request}
          number={found.number}
          asksPlace={found.isProtected}
          words={{
            print: words('print'),
            pdf: words('pdf'),
            docx: words('docx'),
            failed: words('failed'),
            confirmTitle: words('confirmTitle'),
            confirmText: words('confirmText'),
            confirm: words('confirm'),
            keep: words('keep'),
          }}
          end={
            <ButtonLink variant="link" href={back}>
              {t('back')}
            </ButtonLink>
          }
        />
      }
    >
      <div className="no-print mb-4 grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1>{t('title')}</h1>
          {there.length > 1 && (
            <SegmentedChoice
              label={t('which')}
              options={there.map((value) => ({
                value,
                label: t(`kinds.${papers[value]?.kind ?? 'MANDATE'}`),
              }))}
              value={chosen}
              onChange={(value) => value !== 'unset' && setChosen(value)}
            />
          )}
        </div>
        {found.isProtected && (
          <Banner tone="warn" icon="lock" title={words('protectedTitle')}>
            {t('protectedText')}
          </Banner>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the paper is read, and scrolled, by keyboard too */}
      <section aria-label={t(`kinds.${found.kind}`)} tabIndex={0} className="focus-inset">
        <PaperPreview paper={found.paper} />
      </section>
      <p className="no-print mt-3 text-ink-2 text-sm">{words('kept')}</p>
    </PageShell>
  )
}
