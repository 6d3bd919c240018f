/** The id of the import of a file: the same bytes are the same import. */
export const importId = (sha256: string): string => `import-${sha256.slice(0, 24)}`
