'use server'

import { action } from '@/lib/core/endpoint'
import { changeTemplate, createTemplate, markTemplate } from './answer-template.commands'
import { changeTemplateSchema, createTemplateSchema, markTemplateSchema } from './answer-template.schema'

const permission = 'template:manage'

export const createTemplateAction = action({ permission, input: createTemplateSchema }, createTemplate)
export const changeTemplateAction = action({ permission, input: changeTemplateSchema }, changeTemplate)
export const markTemplateAction = action({ permission, input: markTemplateSchema }, (viewer, input) =>
  markTemplate(viewer, input),
)
