import type { z } from 'zod'

type Issue = z.core.$ZodRawIssue

/** What a value must be, in the words of somebody who edits YAML. The model's own messages ("must be …") stand as they are. */
export function requirement(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? `must be a ${issue.expected}`
    case 'too_small':
      if (issue.origin === 'string') return 'must not be empty'
      if (issue.origin === 'array' || issue.origin === 'set')
        return `must have at least ${issue.minimum}`
      return issue.inclusive === false
        ? `must be more than ${issue.minimum}`
        : `must be ${issue.minimum} or more`
    case 'too_big':
      if (issue.origin === 'string') return `must not be longer than ${issue.maximum} characters`
      if (issue.origin === 'array' || issue.origin === 'set')
        return `must not have more than ${issue.maximum}`
      return `must be ${issue.maximum} or less`
    case 'invalid_format':
      return formats[issue.format] ?? 'is not written as it must be'
    case 'invalid_value':
      return issue.values.length === 1
        ? `must be ${quoted(issue.values[0])}`
        : `must be one of ${issue.values.map(quoted).join(', ')}`
    case 'invalid_union':
      return 'must be text, or a text for each language ("en:" and "cy:")'
    default:
      return 'is not as it must be'
  }
}

const types: Partial<Record<string, string>> = {
  string: 'must be text',
  number: 'must be a number',
  int: 'must be a whole number',
  boolean: 'must be true or false',
  array: 'must be a list, each item on a line that starts with "- "',
  object: 'must be a group of fields, one on a line and indented',
}

const formats: Partial<Record<string, string>> = {
  url: 'must be an address that starts with https://',
  email: 'must be an e-mail address such as "name@council.example"',
  uuid: 'must be a UUID',
}

const quoted = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : String(value)
