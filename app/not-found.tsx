import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'

export default function NotFound() {
  const t = useTranslations('layout.notFound')
  return (
    <main id="content" className="mx-auto grid max-w-form justify-items-start gap-4 px-4 py-12 sm:px-6">
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <ButtonLink href="/">{t('toDesk')}</ButtonLink>
    </main>
  )
}
