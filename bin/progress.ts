export type Progress = ((done: number) => void) & { done(): void }

/** Says how far it is, once it takes over a second; a terminal gets one line that moves, a log gets lines. */
export function progress(unit: string): Progress {
  const began = Date.now()
  let last = 0
  let shown = false
  const tell = (done: number) => {
    const now = Date.now()
    if (now - began < 1000 || now - last < (process.stderr.isTTY ? 200 : 5000)) return
    last = now
    shown = true
    const rate = Math.round(done / ((now - began) / 1000))
    process.stderr.write(
      `${process.stderr.isTTY ? '\r' : ''}${done} ${unit} (${rate} a second)${process.stderr.isTTY ? '   ' : '\n'}`,
    )
  }
  return Object.assign(tell, {
    done() {
      if (shown && process.stderr.isTTY) process.stderr.write('\n')
    },
  })
}
