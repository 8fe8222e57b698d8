import { useTranslations } from 'next-intl'
import { LANGUAGES } from '@/lib/clients/client-codes.rules'
import type { ShownProvider } from '@/lib/secondary-aid/appointment-need.queries'

/** Kind, unit and languages of a provider in one line. */
export function ProviderLine({ provider }: { provider: ShownProvider }) {
  const t = useTranslations('mandates')
  const languages = useTranslations('clients.codes.language')
  const { kind, sex, unit, languages: spoken } = provider
  const named = LANGUAGES.filter((each) => spoken.includes(each)).map((each) => languages(each))
  return (
    <p className="text-ink-2 text-sm">
      {[t(`kindOf.${kind}`, { sex }), unit, named.join(', ')].filter(Boolean).join(' · ')}
    </p>
  )
}
