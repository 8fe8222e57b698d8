import type { Metadata } from 'next'
import { PaperPreview } from '@/components/papers/paper-preview'
import { SheetLanguages } from '@/components/referrals/sheet-languages'
import { LEGAL_AID_LINE } from '@/lib/enquiries/wrap-up.rules'
import { openSheetPage } from '@/lib/referrals/handoff-sheet.queries'
import { SHEET_LOCALES } from '@/lib/referrals/handoff-sheet.rules'
import { sheetTranslator } from '@/lib/referrals/sheet-words'

export function generateMetadata(): Metadata {
  return {
    title: sheetTranslator('uk')('documentTitle'),
    robots: { index: false },
    referrer: 'no-referrer',
  }
}

/** What the code on a hand-off sheet opens: the same, with hours of this moment. It works without any script. */
export default async function SheetPage({ params, searchParams }: PageProps<'/sheet/[token]'>) {
  const { token } = await params
  const { lang } = await searchParams
  const asked = SHEET_LOCALES.find((each) => each === lang)
  const found = await openSheetPage(token, { locale: asked })
  const t = sheetTranslator(found.ok ? found.value.locale : 'uk')
  return (
    <main id="content" className="mx-auto max-w-form px-3 py-4 sm:px-6">
      {found.ok ? (
        <>
          <SheetLanguages token={token} current={found.value.locale} label={t('page.language')} />
          <h1 className="sr-only">{t('documentTitle')}</h1>
          <PaperPreview paper={found.value.paper} />
          <ul className="mt-4 grid gap-2" lang={found.value.locale}>
            {found.value.phones.map((phone) => (
              <li key={phone}>
                <a
                  href={`tel:${phone.replace(/[^\d+]/g, '')}`}
                  className="flex min-h-12 items-center justify-center rounded-control bg-accent px-4 font-semibold text-on-accent no-underline"
                >
                  {t('page.call', { phone })}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <h1>{t('page.over')}</h1>
          <p className="mt-2">{t('page.overText', { phone: LEGAL_AID_LINE })}</p>
        </>
      )}
    </main>
  )
}
