import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../lib/delivery/upstream-process';
import { createWatch, type Expected } from '../support/answer-watch';
import { type Front, startFront } from '../support/front-server';
import { rawRequest } from '../support/raw-request';
import type { ServerProcess } from '../support/server-process';
import { type RunningSite, smallSite, startSite, waitFor } from '../support/start-site';
import { startSteadyLoad } from '../support/steady-load';

jest.setTimeout(300_000);

/** So long (s) after it was made, a version of the content is shown everywhere. */
const delay = 12;
/** So long (s) a balancer waits until it believes that an instance is well again. */
const trust = 8;
const readers = Array.from({ length: 8 }, (_, index) => `127.0.0.${index + 20}`);
const perSecond = 10;
const balancers: Front[] = ['haproxy', 'nginx balancer'];
/** All instances have one name, as readers know them by. */
const host = 'minid.example';
const askOf = (port: number, path: string, headers: Record<string, string> = {}) =>
	rawRequest(`http://127.0.0.1:${port}`, path, { headers: { host, ...headers } });
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

const script = resolve('docs/deploy/content/follow-content.sh');

/** A machine: a folder in which the content arrives by itself, and an instance of the site. */
interface Machine {
	folder: string;
	port: number;
	follower: ChildProcess;
	site: RunningSite;
}

const env = (port: number) => ({
	SITE_URL: `http://${host}`,
	TRUST_PROXY: '1',
	HOST: '127.0.0.1',
	PORT: String(port),
	STOP_NOTICE: '5',
});

function startOn(folder: string, port: number): Promise<RunningSite> {
	const contentDir = join(folder, 'content/now/content');
	return startSite({ contentDir, stateDir: join(folder, 'state'), env: env(port) });
}

function follow(repository: string, folder: string): ChildProcess {
	const args = [repository, 'main', join(folder, 'content'), String(delay)];
	return spawn(script, args, { stdio: 'ignore' });
}

/** What an instance shows: the name of the content, which is not the number that it counts by. */
const nameOf = (version: string): string => version.replace(/^\d+-/, '');

describe('Three instances behind a balancer', () => {
	let root: string;
	let repository: string;
	let machines: Machine[];
	const fronts: ServerProcess[] = [];
	let streams: { stop(): Promise<{ answers: number; worst: number }> }[] = [];
	const faults: { balancer: Front; said: readonly string[] }[] = [];
	let edits = 0;
	/**
	 * After which edit a document was first seen by anybody, by its entity tag: each edit makes every page another, and comes when
	 * all instances show the one before.
	 */
	const firstSeenAfter = new Map<string, number>();
	/** A redirection is the same whatever the content says, and so is its tag. */
	const tagOfDocument = ({ headers }: IncomingMessage) => (headers.location === undefined ? headers.etag : undefined);
	const sequenceOf = (entityTag: string): number => {
		const sequence = firstSeenAfter.get(entityTag) ?? edits;
		firstSeenAfter.set(entityTag, sequence);
		return sequence;
	};
	const machine = (index: number): Machine => machines[index] ?? machines[0] ?? fail();
	const fail = (): never => {
		throw new Error('The machines run only while tests do.');
	};
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', repository, '-c', 'user.name=R', '-c', 'user.email=r@minid.example', ...args]);
	const publish = async (text: string) => {
		edits += 1;
		await writeFile(join(repository, 'content/nb/nyhet.md'), `---\ntitle: Nyhet\ndescription: Nytt.\n---\n\n${text}\n`);
		for (const locale of ['nb', 'nn']) {
			const footer = join(repository, 'content', locale, '_footer.md');
			await writeFile(footer, `${await readFile(join(smallSite, locale, '_footer.md'), 'utf8')}\n${text}\n`);
		}
		git('add', '--all');
		git('commit', '--quiet', '--message', text);
	};
	const shownBy = async ({ port }: Machine) => {
		const { status, headers, body } = await askOf(port, '/nb/nyhet');
		return { status, name: nameOf(String(headers['x-content-version'])), text: String(body) };
	};
	const allShow = (text: string, those = machines) =>
		waitFor(
			`«${text}»`,
			async () => {
				const shown = await Promise.all(those.map(shownBy));
				const names = new Set(shown.map(({ name }) => name));
				return (names.size === 1 && shown.every((one) => one.text.includes(text))) || undefined;
			},
			90,
		);
	const listed = async ({ port }: Machine) => {
		const sitemap = String((await askOf(port, '/sitemap.xml')).body);
		return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
	};
	const ready = ({ port }: Machine) =>
		waitFor(
			'readiness',
			async () => {
				const { status } = await askOf(port, '/healthz/ready');
				return status === 200 || undefined;
			},
			120,
		);
	const nothingWrong = () =>
		expect(faults.map(({ balancer, said }) => [balancer, said.slice(0, 5)])).toEqual(
			faults.map(({ balancer }) => [balancer, []]),
		);

	beforeAll(async () => {
		root = await mkdtemp(join(tmpdir(), 'minid-machines-'));
		repository = join(root, 'repository');
		await cp(smallSite, join(repository, 'content'), { recursive: true });
		git('init', '--quiet', '--initial-branch', 'main');
		await publish('Den første nyheten.');
		await pause(delay);
		machines = [];
		for (const name of ['one', 'two', 'three']) {
			const folder = join(root, name);
			const port = await freePort();
			const follower = follow(repository, folder);
			// Each asks for what is new at moments of its own.
			await pause(1.7);
			machines.push({ folder, port, follower, site: await startOn(folder, port) });
		}
		for (const each of machines) await ready(each);
		await allShow('Den første nyheten.');
	});
	afterAll(async () => {
		for (const stream of streams) await stream.stop();
		for (const front of fronts) await front.stop();
		for (const { site, follower } of machines ?? []) {
			await site.stop();
			follower.kill();
		}
		await rm(root, { recursive: true, force: true });
	});

	test('give the same bytes, under the same entity tags', async () => {
		const paths = [...(await listed(machine(0))), '/nb/finnes-ikke', '/sitemap.xml', '/icon.svg', '/bilde/nb'];
		expect(paths.length).toBeGreaterThan(20);
		const answerOf = async ({ port }: Machine, path: string, coding: string) => {
			const { status, headers, body } = await askOf(port, path, { 'accept-encoding': coding });
			return { status, tag: headers.etag, bytes: body.toString('base64'), key: headers['surrogate-key'] };
		};
		for (const path of paths)
			for (const coding of ['br', 'gzip', 'identity'])
				await waitFor(`${path} in ${coding}, the same from all`, async () => {
					// Until a document has been compressed as well as it goes, the tag says so.
					const [one, ...others] = await Promise.all(machines.map((each) => answerOf(each, path, coding)));
					return others.every((other) => JSON.stringify(other) === JSON.stringify(one)) || undefined;
				});
	});

	test('begin to have readers', async () => {
		const ports = machines.map(({ port }) => port);
		for (const balancer of balancers) fronts.push(await startFront(balancer, ports));
		const paths = [...(await listed(machine(0))), '/nb/nyhet', '/om-minid/', '/nb/finnes-ikke'];
		const expected = new Map<string, Expected>();
		for (const path of paths) {
			const { status, headers } = await askOf(machine(0).port, path);
			expected.set(path, { status, type: headers['content-type'] ?? '' });
		}
		streams = fronts.flatMap(({ origin }, index) =>
			readers.map((localAddress) => {
				const watch = createWatch(expected, undefined, sequenceOf);
				faults.push({ balancer: balancers[index] ?? 'haproxy', said: watch.faults });
				return startSteadyLoad({
					origin,
					paths: [...expected.keys()],
					perSecond,
					localAddress,
					host,
					versionOf: tagOfDocument,
					watch,
				});
			}),
		);
		await pause(2);
		nothingWrong();
	});

	test('show an edit when it is due, and not before, however early it has reached them', async () => {
		await publish('Den andre nyheten.');
		const madeAt = Number(git('log', '-1', '--format=%ct').toString()) * 1000;
		const at = await Promise.all(
			machines.map(async (each) => {
				await allShow('Den andre nyheten.', [each]);
				return Date.now() - madeAt;
			}),
		);
		console.info(`Shown after ${at.map((ms) => `${(ms / 1000).toFixed(1)} s`).join(', ')}`);
		expect(Math.min(...at)).toBeGreaterThanOrEqual(delay * 1000);
		await allShow('Den andre nyheten.');
		nothingWrong();
	});

	test('are restarted one after the other, and nobody notices', async () => {
		for (const each of machines) {
			expect(await each.site.stop()).toBe(0);
			each.site = await startOn(each.folder, each.port);
			await ready(each);
			await pause(trust);
		}
		nothingWrong();
	});

	test('are killed, one of them, while an edit is on its way, and nobody notices', async () => {
		await publish('Den tredje nyheten.');
		await pause(2);
		await machine(1).site.kill();
		await allShow('Den tredje nyheten.', [machine(0), machine(2)]);
		machine(1).site = await startOn(machine(1).folder, machine(1).port);
		await allShow('Den tredje nyheten.');
		await pause(trust);
		nothingWrong();
	});

	test('hang, one of them, and nobody notices', async () => {
		const { site } = machine(2);
		const pids = [site.pid, site.nextPid()];
		for (const pid of pids) process.kill(pid, 'SIGSTOP');
		await pause(12);
		for (const pid of pids) process.kill(pid, 'SIGCONT');
		await ready(machine(2));
		await pause(trust);
		nothingWrong();
	});

	test('hang while an edit is published, and behind HAProxy nobody notices', async () => {
		// nginx does not ask how an instance is: it sends readers to one that wakes before it has read what is new.
		const [, nginx] = fronts;
		for (const stream of streams.splice(readers.length)) await stream.stop();
		await nginx?.stop();
		fronts.splice(1);
		const { site } = machine(0);
		const pids = [site.pid, site.nextPid()];
		await publish('Den fjerde nyheten.');
		for (const pid of pids) process.kill(pid, 'SIGSTOP');
		await allShow('Den fjerde nyheten.', machines.slice(1));
		await pause(1);
		for (const pid of pids) process.kill(pid, 'SIGCONT');
		await allShow('Den fjerde nyheten.');
		await pause(trust);
		nothingWrong();
	});

	test('and every reader has had every answer', async () => {
		const figures = await Promise.all(streams.map((stream) => stream.stop()));
		const answers = figures.reduce((sum, figure) => sum + figure.answers, 0);
		console.info(
			`${answers} answers behind HAProxy, worst ${Math.max(...figures.map(({ worst }) => worst)).toFixed(0)} ms`,
		);
		expect(answers).toBeGreaterThan(5_000);
		expect(new Set(firstSeenAfter.values())).toEqual(new Set([1, 2, 3, 4]));
		nothingWrong();
	});
});
