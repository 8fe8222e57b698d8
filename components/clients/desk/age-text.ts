import { ageOn, type PlainDate, todayInKyiv } from '@/lib/core/plain-date'

type AgeWords = (key: 'age', values: { age: number }) => string

/** `41 рік`, today. */
export function ageText(t: AgeWords, birthDate: PlainDate): string {
  return t('age', { age: ageOn(birthDate, todayInKyiv(new Date())) })
}
