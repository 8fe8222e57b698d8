import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import type { Application } from '@/lib/secondary-aid/application.queries'

/** At the right of the header: the issue it came from, and who keeps it. */
export function EnquiryFact({ application }: { application: Application }) {
  const t = useTranslations('secondaryAid.applications')
  const { enquiry, executorName } = application
  return (
    <>
      {enquiry && (
        <>
          <Link href={`/visits/${enquiry.visitId}`}>{t('enquiry', { number: enquiry.number })}</Link>
          {' · '}
        </>
      )}
      {executorName}
    </>
  )
}
