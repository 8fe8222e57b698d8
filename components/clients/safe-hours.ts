import { useTranslations } from 'next-intl'

type Safety = { safeToCall: boolean; safeFrom: string; safeTo: string }

/** When a person may be called, in words; undefined when any time is safe. */
export function useSafeHours(): (phone: Safety) => string | undefined {
  const t = useTranslations('desk.preview')
  return ({ safeToCall, safeFrom, safeTo }) => {
    if (!safeToCall) return t('unsafe')
    const [from, to] = [shortTime(safeFrom), shortTime(safeTo)]
    if (from && to) return t('safe', { from, to })
    if (from) return t('safeFrom', { from })
    return to ? t('safeTo', { to }) : undefined
  }
}

/** `09:00` is said "9", `09:30` "9:30". */
function shortTime(time: string): string {
  return time.replace(/^0(?=\d)/, '').replace(/:00$/, '')
}
