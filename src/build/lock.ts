/** One build at a time in a project's folder: Astro keeps what it renders from there, and two would take it from each other. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const FOLDER = '.astro';
const LOCK = `${FOLDER}/build.lock`;
/** Milliseconds between two looks at a lock that another build has. */
const LOOK_MS = 200;

/** Whether the build that wrote the lock is still there. In containers its number may be that of this one, or of what started it. */
function isOther(build: number): boolean {
  if (build === process.pid || build === process.ppid) return false;
  try {
    return process.kill(build, 0);
  } catch (error) {
    // It is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The number of the build that has the lock, or undefined where it is now taken. */
function tryLock(): number | undefined {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  let other: number;
  try {
    other = Number(readFileSync(LOCK, 'utf8'));
  } catch {
    // Its build has just ended.
    return tryLock();
  }
  // Just made, and not yet written.
  if (other === 0 || isOther(other)) return other;
  rmSync(LOCK, { force: true });
  return tryLock();
}

/** Takes the lock until this process ends; waits, and says so, while another build has it. One that a killed build left is taken over. */
export async function takeLock(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  let said = false;
  for (let other = tryLock(); other !== undefined; other = tryLock()) {
    if (!said) console.log(`Waiting for another build in this folder (process ${other}) to end.`);
    said = true;
    await pause(LOOK_MS);
  }
  process.once('exit', () => rmSync(LOCK, { force: true }));
}
