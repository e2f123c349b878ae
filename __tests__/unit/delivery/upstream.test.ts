import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { deadlineIn } from '@/lib/delivery/deadline';
import { startUpstream, type Upstream } from '@/lib/delivery/upstream';
import { endOf, endProcess, freePort } from '@/lib/delivery/upstream-process';
import { waitFor } from '../../support/start-site';

jest.setTimeout(60_000);

/** On a busy machine a process takes seconds to come up: only where it is of no use anyway is it given less. */
const pace = {
	probeEvery: 20,
	probeTimeout: 10_000,
	patience: { start: 60_000, probes: 3 },
	steadyAfter: 60_000,
	backOff: { first: 1, longest: 20 },
};
const impatient = { ...pace, probeTimeout: 300, patience: { start: 2_000, probes: 3 } };
/** Waits long for one that comes up, and not for one that has answered. */
const patientAtFirst = { ...impatient, patience: pace.patience };

type Mode = 'answers' | 'deaf' | 'hangs' | 'closes' | 'dies';
type Launch = (port: number) => ChildProcess;

const fake =
	(mode: Mode): Launch =>
	(port) =>
		spawn(process.execPath, ['__tests__/support/fake-next.mjs', mode, String(port)], {
			stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		});
/** The system has no such program: Node tells in an event, a moment later. */
const missing: Launch = () => spawn('/finnes/ikke', { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
/** The system has no memory, or no file descriptor, left for it: Node throws. */
const impossible: Launch = () => {
	throw Object.assign(new Error('spawn ENOMEM'), { code: 'ENOMEM' });
};

const running = new Set<Upstream>();
afterEach(async () => {
	for (const origin of running) await origin.stop();
	running.clear();
});

/** An upstream whose lives are these, one after another; the last is for all that follow. */
function start(
	lives: readonly Launch[],
	{ findPort = freePort, ...given }: { findPort?: typeof freePort; pace?: typeof pace } = {},
) {
	const log: string[] = [];
	const children: ChildProcess[] = [];
	const seen = { restarts: 0, answered: false, launches: 0, probes: 0 };
	const origin = startUpstream({
		publicOrigin: 'http://localhost',
		log: (level, message) => void log.push(`${level}: ${message}`),
		passOn: () => undefined,
		onProbe: (answer) => {
			seen.answered = answer !== undefined;
			seen.probes += 1;
		},
		onRestart: () => {
			seen.restarts += 1;
		},
		launch: (port) => {
			const launch = lives[Math.min(seen.launches, lives.length - 1)];
			seen.launches += 1;
			if (!launch) throw new Error('no life left');
			const child = launch(port);
			children.push(child);
			return child;
		},
		findPort,
		pace,
		...given,
	});
	running.add(origin);
	const answers = () =>
		waitFor('an answer', () => (seen.answered && origin.downSince() === undefined ? true : undefined), 20);
	const ask = (path: string, ms = 2_000) => origin.ask({ path, language: 'nb' }, deadlineIn(ms));
	return { origin, log, children, seen, answers, ask };
}

const answering = fake('answers');

describe('Next', () => {
	it('is asked once it has come up, and until then is one that cannot be reached', async () => {
		const { origin, answers, ask } = start([answering]);
		expect(origin.downSince()).toBeGreaterThan(Date.now() - 60_000);
		await expect(ask('/nb')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
		await answers();
		expect(String((await ask('/nb')).body)).toMatch(/^process \d+$/);
	});

	it('that dies is there again, and the log and the metrics tell of it', async () => {
		const { log, seen, answers, ask } = start([answering]);
		await answers();
		const before = String((await ask('/nb')).body);
		await ask('/die').catch(() => undefined);
		await waitFor('its end', () => seen.restarts || undefined);
		await answers();
		const after = await waitFor('another', async () => {
			const now = String((await ask('/nb')).body);
			return now === before ? undefined : now;
		});
		expect(after).not.toBe(before);
		expect(log).toContain('error: Next stoppet (1). Nytt forsøk om 0 ms.');
	});

	it('is gone for good when it is told to stop', async () => {
		const { origin, children, log, seen, answers } = start([answering]);
		await answers();
		await origin.stop();
		expect(children[0]?.exitCode).toBe(0);
		expect(log.filter((line) => line.startsWith('error'))).toEqual([]);
		await new Promise((resolve) => setTimeout(resolve, 100));
		const { probes } = seen;
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(seen).toMatchObject({ launches: 1, probes });
	});
});

describe('a start that fails is one more death, and not the end of the site', () => {
	it.each([
		['there is no such program', missing, /spawn \/finnes\/ikke ENOENT/],
		['the system has no memory for it', impossible, /spawn ENOMEM/],
		['it dies at once', fake('dies'), /stoppet \(3\)/],
	])('when %s', async (_, fails, reason) => {
		const { log, seen, answers } = start([fails, fails, answering]);
		await answers();
		expect(log.filter((line) => reason.test(line))).toEqual([
			expect.stringMatching(/Nytt forsøk om 0 ms/),
			expect.stringMatching(/Nytt forsøk om 4 ms/),
		]);
		expect(seen.restarts).toBe(2);
		// Only one that has a process is said to start; whoever dies at once has had one.
		expect(log.filter((line) => line.startsWith('info: Next startes')).every((line) => /prosess \d+/.test(line))).toBe(
			true,
		);
	});

	it('when there is no free port', async () => {
		let tries = 0;
		const { log, answers } = start([answering], {
			findPort: async () => {
				if (++tries < 3) throw new Error('listen EMFILE');
				return freePort();
			},
		});
		await answers();
		expect(log.filter((line) => line.includes('listen EMFILE'))).toHaveLength(2);
	});

	it('is the first one again after a life that was long enough', async () => {
		const { log } = start([fake('dies')], { pace: { ...pace, steadyAfter: 1 } });
		const waits = () => log.flatMap((line) => /om (\d+) ms/.exec(line)?.[1] ?? []);
		await waitFor('three tries', () => (waits().length >= 3 ? true : undefined));
		expect(waits().slice(0, 3)).toEqual(['0', '0', '0']);
	});

	it('is tried again at longer and longer intervals, up to a limit', async () => {
		const { log } = start([impossible]);
		await waitFor('many tries', () => (log.length >= 8 ? true : undefined));
		expect(log.slice(0, 8).map((line) => /om (\d+) ms/.exec(line)?.[1])).toEqual([
			'0',
			'4',
			'8',
			'16',
			'20',
			'20',
			'20',
			'20',
		]);
	});

	it('is not tried any more when the site stops', async () => {
		const { origin, seen, log } = start([impossible]);
		await waitFor('some tries', () => (log.length >= 2 ? true : undefined));
		await origin.stop();
		const { launches } = seen;
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(seen.launches).toBe(launches);
	});
});

describe('a Next that lives but is of no use', () => {
	it.each([
		['never listens', 'deaf', impatient],
		['hangs', 'hangs', patientAtFirst],
		['stops listening', 'closes', patientAtFirst],
	] as const)('is replaced when it %s', async (_, mode, ownPace) => {
		const { log, children, seen, answers } = start([fake(mode), answering], { pace: ownPace });
		await waitFor('its end', () => seen.restarts || undefined, 20);
		await answers();
		expect(log).toContain('error: Next svarer ikke og blir stoppet.');
		const [useless] = children;
		if (useless?.exitCode === null && useless.signalCode === null) await once(useless, 'exit');
		expect(useless?.signalCode).toBe('SIGKILL');
	});
});

describe('a process that is told to end', () => {
	it('is made to, when it does not heed it', async () => {
		const stubborn = "process.on('SIGTERM', () => {}); console.log('here'); setInterval(() => {}, 1_000)";
		const child = spawn(process.execPath, ['-e', stubborn], { stdio: ['ignore', 'pipe', 'ignore'] });
		const isHere = once(child.stdout, 'data');
		const ended = endOf(child, { onLine: () => undefined, onFault: () => undefined });
		await isHere;
		await endProcess(child, ended, { itself: 50, system: 10_000 });
		expect(child.signalCode).toBe('SIGKILL');
	});
});
