// Runs `npm ci` once, however many builds want it at the same time, and leaves a stamp when it is done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const stamp = process.argv[2];
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(readFileSync('package.json')).digest('hex');
const lock = join(tmpdir(), 'program08-pages-' + createHash('sha256').update(process.cwd()).digest('hex').slice(0, 16));
const owner = join(lock, 'pid');

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const tryLock = () => {
  try {
    mkdirSync(lock);
    writeFileSync(owner, String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
};

const pause = (milliseconds) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

// Another build is at it: wait for it. One that died leaves its lock behind, which the next takes away.
for (let silent = 0; !tryLock();) {
  const pid = existsSync(owner) ? Number(readFileSync(owner, 'utf8')) : 0;
  silent = pid > 0 && isAlive(pid) ? 0 : silent + 1;
  if (silent > 20) {
    rmSync(lock, { recursive: true, force: true });
    silent = 0;
  }
  pause(100);
}

let failed = false;
try {
  const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (!done) {
    const npm = spawnSync('npm ci --ignore-scripts --no-audit --no-fund --loglevel=error', { shell: true, encoding: 'utf8' });
    if (npm.status !== 0) {
      failed = true;
      const reason = `${npm.stdout ?? ''}${npm.stderr ?? ''}`.split('\n').map((line) => line.trim()).filter(Boolean).slice(-4).join(' | ');
      console.log(`Program08.Pages : error NPM0001: 'npm ci' in functions/Program08.Pages failed (is npm installed, is the registry reachable?): ${reason || npm.error?.message || `exit code ${npm.status}`}`);
    }
  }
  // Written also when nothing was to be done: its time tells the build that it is newer than the lock file.
  if (!failed) writeFileSync(stamp, wanted);
} finally {
  rmSync(lock, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
