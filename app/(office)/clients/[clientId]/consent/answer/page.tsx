import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WithdrawalAnswerFoot } from '@/components/clients/card/withdrawal-answer-foot'
import { ClientMessages } from '@/components/layout/client-messages'
import { PageShell } from '@/components/layout/page-shell'
import { LinkTabs } from '@/components/offices/link-tabs'
import { PaperPreview } from '@/components/papers/paper-preview'
import { Banner } from '@/components/ui/banner'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { NotConfirmed } from '@/components/ui/not-confirmed'
import { requireViewer } from '@/lib/core/auth'
import { findWithdrawalAnswer } from '@/lib/reports/withdrawal-answer.queries'
import { withdrawalAnswerRequestSchema } from '@/lib/reports/withdrawal-answer.schema'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consent.answerPage'))('title') }
}

/** The written answer to a person who took their consent back. */
export default async function WithdrawalAnswerPage({
  params,
  searchParams,
}: PageProps<'/clients/[clientId]/consent/answer'>) {
  const viewer = await requireViewer('client:update')
  const { locale } = await searchParams
  const request = withdrawalAnswerRequestSchema.safeParse({ clientId: (await params).clientId, locale })
  if (!request.success) notFound()
  const found = await findWithdrawalAnswer(viewer, request.data)
  if (!found.ok) notFound()
  const { paper, cardNumber, isProtected, toRing } = found.value
  const t = await getTranslations('consent.answerPage')
  const card = `/clients/${request.data.clientId}`
  return (
    <ClientMessages domains={['consent.answerPage']}>
      <PageShell
        isReading
        foot={
          <WithdrawalAnswerFoot
            clientId={request.data.clientId}
            locale={request.data.locale}
            cardNumber={cardNumber}
            asksPlace={isProtected}
          />
        }
      >
        <div className="no-print mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <div className="flex flex-wrap items-center gap-3">
            <h1>{t('title')}</h1>
            <NotConfirmed>{t('unconfirmed')}</NotConfirmed>
          </div>
          <ButtonLink variant="link" href={card}>
            {t('back')}
          </ButtonLink>
        </div>
        {toRing.length > 0 && (
          <div className="no-print mb-3">
            <Banner tone="warn" title={t('ring')}>
              <ul className="list-disc pl-5">
                {toRing.map(({ id, partner }) => (
                  <li key={id}>
                    <Link href={`/referrals/${id}`}>{partner}</Link>
                  </li>
                ))}
              </ul>
            </Banner>
          </div>
        )}
        <div className="no-print">
          <LinkTabs
            label={t('language')}
            tabs={(['uk', 'en'] as const).map((locale) => ({
              href: `${card}/consent/answer?locale=${locale}`,
              label: t(locale),
              isCurrent: locale === request.data.locale,
            }))}
          />
        </div>
        <PaperPreview paper={paper} />
        <p className="no-print mt-3 text-ink-2 text-sm">{t('kept')}</p>
      </PageShell>
    </ClientMessages>
  )
}
