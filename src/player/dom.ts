type Attributes = Record<string, string | boolean | undefined>

/** An element with attributes and children. Text only ever becomes a text node, so nothing can be injected. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== false)
      element.setAttribute(key, value === true ? '' : value)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

export function button(text: string, act: () => void, look = ''): HTMLButtonElement {
  const made = el('button', { type: 'button', class: `govuk-button ${look}`.trim() }, text)
  made.addEventListener('click', act)
  return made
}

export const link = (text: string, href: string): HTMLAnchorElement =>
  el('a', { class: 'govuk-link', href }, text)

export const paragraph = (...children: (Node | string | undefined)[]): HTMLParagraphElement =>
  el('p', { class: 'govuk-body' }, ...children)

/** The part of a page that a script fills. A page without it is a fault in the page. */
export function part(name: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-${name}]`)
  if (!found) throw new Error(`The page has no element with "data-${name}".`)
  return found
}

/** The values that the build wrote into the page for a script. */
export function pageData<T>(id: string): T {
  return JSON.parse(document.getElementById(id)?.textContent ?? 'null') as T
}
