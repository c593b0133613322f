/** A bare server that answers everything with the bytes of one answer that was kept: what there is to compare with. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const answer = readFileSync(process.env.ANSWER!)
const head = answer.indexOf('\r\n\r\n')
const headers = Object.fromEntries(
  answer
    .subarray(0, head)
    .toString()
    .split('\r\n')
    .slice(1)
    .map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)])
    .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name!)),
)
const body = answer.subarray(head + 4)

createServer((_, response) => {
  response.writeHead(200, headers)
  response.end(body)
}).listen(Number(process.env.PORT), () => console.log('open at'))
