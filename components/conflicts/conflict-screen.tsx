import { useTranslations } from 'next-intl'
import { ActionFoot } from '@/components/layout/action-foot'
import { PageShell } from '@/components/layout/page-shell'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Link } from '@/components/ui/link'
import { Sheet } from '@/components/ui/sheet'
import type { ConflictCase } from '@/lib/conflicts/conflict-check.queries'
import { ConflictPanel } from './conflict-panel'

/** One matter and what stands in its way, by itself: for who decides it. */
export function ConflictScreen({ found, mayDecide }: { found: ConflictCase; mayDecide: boolean }) {
  const t = useTranslations('conflicts.page')
  const matters = useTranslations('conflicts')
  const { matter, number, href, clientId, clientName, isProtected } = found
  return (
    <PageShell
      foot={
        <ActionFoot>
          <ButtonLink href={href}>{t('toMatter')}</ButtonLink>
        </ActionFoot>
      }
    >
      <div className="grid max-w-form gap-4">
        <header className="grid gap-2">
          <h1>{t('title')}</h1>
          {mayDecide && <p>{t('lead')}</p>}
          <Facts
            facts={[
              {
                term: t('client'),
                value: (
                  <span className="flex flex-wrap items-center gap-x-3">
                    <Link href={`/clients/${clientId}`}>{clientName}</Link>
                    {isProtected && (
                      <Chip tone="protected" icon="lock">
                        {t('protected')}
                      </Chip>
                    )}
                  </span>
                ),
              },
              ...(number
                ? [{ term: t('matter'), value: <Link href={href}>{matters('matter', { number })}</Link> }]
                : []),
            ]}
          />
        </header>
        <Sheet>
          <ConflictPanel matter={matter} />
        </Sheet>
      </div>
    </PageShell>
  )
}
