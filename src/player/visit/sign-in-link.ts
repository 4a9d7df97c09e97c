/** Signing in leads back to the lesson as well. A server never sees the part of an address that names it, so the link says it. */
export function leadBackHere(signIn: HTMLAnchorElement): HTMLAnchorElement {
  const base = signIn.href
  signIn.addEventListener('click', () => {
    signIn.href = base + encodeURIComponent(location.hash)
  })
  return signIn
}
