import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second (USER_HZ, proc(5)). */
const ticksPerSecond = 100;

/** A process and everything that it has started, as far as it still runs. */
export function processTree(pid: number): number[] {
	const parents = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			const fields = statOf(Number(name));
			return fields ? [{ pid: Number(name), parent: Number(fields[1]) }] : [];
		});
	const tree = [pid];
	for (const member of tree) tree.push(...parents.filter(({ parent }) => parent === member).map((child) => child.pid));
	return tree;
}

/** Processor time, in seconds, that processes have used so far in user and system mode. Those that have ended count as 0. */
export function cpuSeconds(pids: readonly number[]): number {
	const ticks = pids.map((pid) => {
		const fields = statOf(pid);
		return fields ? Number(fields[11]) + Number(fields[12]) : 0;
	});
	return ticks.reduce((sum, value) => sum + value, 0) / ticksPerSecond;
}

/**
 * Processor time, in milliseconds, that the threads of a process have used so far (sched-stats, field 1): to the nanosecond for
 * those that rest. Those that have ended count as 0.
 */
export function cpuMilliseconds(pid: number): number {
	const times = readdirSync(`/proc/${pid}/task`).map((thread) => readProc(pid, `task/${thread}/schedstat`));
	return times.reduce((sum, text) => sum + Number(text?.split(' ')[0] ?? 0), 0) / 1e6;
}

/** Memory, in bytes, that processes hold in RAM. What they share is counted for each. */
export function residentBytes(pids: readonly number[]): number {
	const sizes = pids.map((pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readProc(pid, 'status') ?? '')?.[1] ?? 0) * 1024);
	return sizes.reduce((sum, value) => sum + value, 0);
}

/** The fields of `stat` from the third on: the second, the name, may hold spaces. */
function statOf(pid: number): string[] | undefined {
	const text = readProc(pid, 'stat');
	return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readProc(pid: number, file: string): string | undefined {
	try {
		return readFileSync(`/proc/${pid}/${file}`, 'utf8');
	} catch {
		return undefined;
	}
}
