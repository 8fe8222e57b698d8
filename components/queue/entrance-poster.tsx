import { getTranslations } from 'next-intl/server'
import { QrCode } from '@/components/ui/qr-code'
import type { HallSettings } from '@/lib/queue/hall-settings.queries'

const STEPS = ['step1', 'step2', 'step3'] as const

/** A4 for the wall: what to do first, large; the code; the same in English; whom to ask without a phone. */
export async function EntrancePoster({ unit, address }: { unit: HallSettings['unit']; address: string }) {
  const [uk, en] = [
    await getTranslations({ locale: 'uk', namespace: 'hall.poster' }),
    await getTranslations({ locale: 'en', namespace: 'hall.poster' }),
  ]
  return (
    <article className="entrance-poster">
      <p className="entrance-poster-unit" lang="uk">
        {unit.name}
      </p>
      <h2 lang="uk">{uk('heading')}</h2>
      <div className="entrance-poster-code">
        <QrCode text={address} label={uk('code')} />
      </div>
      <ol lang="uk">
        {STEPS.map((step) => (
          <li key={step}>{uk(step)}</li>
        ))}
      </ol>
      <p lang="uk">
        {uk('privacy')} {uk('noPhone')}
      </p>
      <div className="entrance-poster-en" lang="en">
        <h3>{en('heading')}</h3>
        <p>{[...STEPS.map((step) => en(step)), en('privacy'), en('noPhone')].join(' ')}</p>
      </div>
    </article>
  )
}
