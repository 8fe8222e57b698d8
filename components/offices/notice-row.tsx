import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { useFormatter } from '@/lib/core/i18n/use-formatter'
import type { ListedNotice } from '@/lib/offices/notice.queries'

type NoticeRowProps = { notice: ListedNotice; isSeen: boolean; pending: boolean; onSee: () => void }

/** What happened, of what, why and by whom. To follow it is to have read it. */
export function NoticeRow({ notice, isSeen, pending, onSee }: NoticeRowProps) {
  const t = useTranslations('notices')
  const format = useFormatter()
  const { kind, subject, number, href, reason, from, at } = notice
  const title = t(`kind.${kind}`)
  const matter = number ? t(`subject.${subject}`, { number }) : ''
  return (
    <li
      className={`flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-b px-4 py-3 last:border-b-0 ${isSeen ? '' : 'chosen-row'}`}
    >
      <div className="min-w-0 flex-1 basis-72">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-row">
          {href ? (
            <Link href={href} onClick={onSee} className="inline-flex min-h-6 items-center font-semibold">
              {title}
            </Link>
          ) : (
            <b>{title}</b>
          )}
          {!isSeen && <Chip tone="calm">{t('unread')}</Chip>}
        </p>
        {reason && <p className="mt-1 whitespace-pre-line">{reason}</p>}
        <p className="mt-1 text-ink-2 text-sm">
          {[matter, from || t('byItself'), format.dateTime(new Date(at), 'moment')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {!isSeen && (
        <Button
          size="small"
          icon="check"
          pending={pending}
          aria-label={t('seeOne', { title: [title, matter].filter(Boolean).join(', ') })}
          onClick={onSee}
        >
          {t('seen')}
        </Button>
      )}
    </li>
  )
}
