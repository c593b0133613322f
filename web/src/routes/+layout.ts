/** Pages are made on the server and live without a script: see docs/decisions/003. */
export const csr = false
export const trailingSlash = 'never'
