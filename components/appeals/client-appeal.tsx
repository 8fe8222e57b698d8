import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'

/** Beside a card: enters an appeal or a complaint of its person. */
export function ClientAppeal({ clientId }: { clientId: string }) {
  const t = useTranslations('appeals')
  return (
    <section aria-labelledby="client-appeal-title" className="mb-5">
      <h2 id="client-appeal-title" className="mb-2 text-lg">
        {t('toDo.card')}
      </h2>
      <ButtonLink size="small" href={`/appeals/new?client=${clientId}`}>
        {t('register')}
      </ButtonLink>
    </section>
  )
}
