import { validateXML } from 'xmllint-wasm'
import { type Opened, textIn } from './opened.ts'

/** What a validator (libxml2) says against a manifest, by the schemas that its package carries. Empty where it is valid. */
export async function schemaErrors(
  opened: Opened,
  manifest: string,
  schemas: readonly string[],
): Promise<string[]> {
  const imports = schemas.map((file) => {
    const namespace = /targetNamespace\s*=\s*"([^"]+)"/.exec(textIn(opened, file))?.[1]
    return `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`
  })
  const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`
  const preload = [...opened.keys()]
    .filter((file) => /\.(xsd|dtd)$/.test(file))
    .map((fileName) => ({ fileName, contents: textIn(opened, fileName) }))
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: manifest }],
    schema: [{ fileName: 'every-schema.xsd', contents: all }],
    preload,
  })
  return errors.map(({ message }) => message)
}

/** The schema files that a manifest says it follows. */
export const schemasNamed = (manifest: string): string[] =>
  [...(/schemaLocation="([^"]+)"/.exec(manifest)?.[1] ?? '').matchAll(/\S+\s+(\S+)/g)].map(
    (match) => match[1]!,
  )
