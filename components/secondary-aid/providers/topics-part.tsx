'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Controller, useFormContext, useWatch } from 'react-hook-form'
import { CheckboxGroup } from '@/components/forms/checkbox-group'
import { Disclosure } from '@/components/ui/disclosure'
import { Sheet } from '@/components/ui/sheet'
import { listBranches, topicName } from '@/lib/enquiries/legal-topics.rules'
import type { ProviderFormInput } from '@/lib/secondary-aid/provider.schema'
import type { ErrorAt } from './person-part'

/** The branches somebody works in, and of each chosen one the topics they know best. */
export function TopicsPart({ errorAt }: { errorAt: ErrorAt }) {
  const t = useTranslations('mandates.providers')
  const label = useTranslations('mandates.providers.label')
  const locale = useLocale()
  const { control } = useFormContext<ProviderFormInput>()
  const [chosen, topics] = useWatch({ control, name: ['branchCodes', 'topicCodes'] })
  const branches = listBranches(locale)
  return (
    <Sheet title={t('topics')} id="topics">
      <div className="grid gap-3">
        <Controller
          control={control}
          name="branchCodes"
          render={({ field }) => (
            <CheckboxGroup
              label={label('branchCodes')}
              name={field.name}
              layout="two"
              options={branches.map(({ code, name }) => ({ value: code, label: name }))}
              value={field.value}
              onChange={field.onChange}
              {...errorAt('branchCodes')}
            />
          )}
        />
        {branches
          .filter(({ code }) => chosen.includes(code))
          .map((branch) => {
            const known = branch.topics.filter(({ code }) => topics.includes(code)).length
            return (
              <Disclosure key={branch.code} summary={t('topicsOf', { branch: branch.name, count: known })}>
                <Controller
                  control={control}
                  name="topicCodes"
                  render={({ field }) => (
                    <CheckboxGroup
                      label={branch.name}
                      hideLabel
                      id={`topics-${branch.code}`}
                      name={field.name}
                      layout="two"
                      options={branch.topics.map((topic) => ({
                        value: topic.code,
                        label: topicName(topic, locale),
                      }))}
                      value={field.value.filter((code) => branch.topics.some((topic) => topic.code === code))}
                      onChange={(ticked) =>
                        field.onChange([
                          ...field.value.filter((code) =>
                            branch.topics.every((topic) => topic.code !== code),
                          ),
                          ...ticked,
                        ])
                      }
                    />
                  )}
                />
              </Disclosure>
            )
          })}
      </div>
    </Sheet>
  )
}
