// The storage emulator for the tests, in memory, on free ports. Ends when its standard input does, so that it never outlives the test run.
// The account comes in AZURITE_ACCOUNTS (name:key), made up anew for each run: no key lies in the repository.
//
//   node azurite.mjs        first line on standard output: {"blobPort":N,"tablePort":M}
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);

const azurite = spawn(process.execPath, [
  require.resolve('azurite/dist/src/azurite.js'),
  '--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry', '--loose',
  '--blobHost', '127.0.0.1', '--blobPort', '0', '--queueHost', '127.0.0.1', '--queuePort', '0', '--tableHost', '127.0.0.1', '--tablePort', '0',
], { stdio: ['ignore', 'pipe', 'inherit'] });

const stop = () => azurite.kill('SIGKILL');
process.stdin.resume();
process.stdin.on('end', stop);
process.on('SIGTERM', stop);
azurite.on('exit', (code) => process.exit(code ?? 0));

const ports = {};
for await (const line of createInterface({ input: azurite.stdout })) {
  const [, service, port] = /Azurite (Blob|Table) service.*successfully listen.*:(\d+)/.exec(line) ?? [];
  if (service) {
    ports[`${service.toLowerCase()}Port`] = Number(port);
    if (ports.blobPort && ports.tablePort) {
      process.stdout.write(`${JSON.stringify(ports)}\n`);
    }
  }
}
