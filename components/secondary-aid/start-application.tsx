import { useTranslations } from 'next-intl'
import { StartApplicationButton } from './start-application-button'

type StartApplicationProps = { clientId: string; enquiryId: string | null }

/** Begins the application of an issue or of a card. Of all the texts of secondary aid the browser is given these two. */
export function StartApplication(props: StartApplicationProps) {
  const t = useTranslations('secondaryAid.applications')
  return <StartApplicationButton {...props} words={{ start: t('start'), failed: t('startFailed') }} />
}
