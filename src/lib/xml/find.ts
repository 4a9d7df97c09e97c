import type { XmlElement } from './read.ts'

/** Names are compared without case, and without their namespace unless a part of one is given: tools write `scormtype` and `scormType`. */
const isNamed = (each: { name: string; uri: string }, name: string, namespace = ''): boolean =>
  each.name.toLowerCase() === name.toLowerCase() && each.uri.includes(namespace)

export const childrenOf = (
  element: XmlElement | undefined,
  name: string,
  namespace?: string,
): XmlElement[] => element?.children.filter((child) => isNamed(child, name, namespace)) ?? []

export const childOf = (
  element: XmlElement | undefined,
  name: string,
  namespace?: string,
): XmlElement | undefined => element?.children.find((child) => isNamed(child, name, namespace))

export const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes.find((each) => isNamed(each, name))?.value.trim()

/** The text of a child, on one line; undefined for none, or an empty one. */
export const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  lineOf(childOf(element, name))

/** The text of an element, on one line. */
export const lineOf = (element: XmlElement | undefined): string | undefined =>
  element?.text.replace(/\s+/g, ' ').trim() || undefined
