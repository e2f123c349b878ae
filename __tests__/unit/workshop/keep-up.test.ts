import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	answerOfShared,
	behindSince,
	contact,
	keepUp,
	mayBringNews,
	patience,
	waitForShared,
} from '@/lib/workshop/keep-up';

let home = '';
const git = (...args: string[]) => execFileSync('git', args, { cwd: join(home, 'arbeid'), stdio: 'pipe' });
const send = () => keepUp({ editor: { name: 'Kari', email: 'kari@etat.test' }, ...patience.send });

beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), 'holder-folge-'));
	execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(home, 'felles.git')]);
	execFileSync('git', ['clone', '--quiet', join(home, 'felles.git'), join(home, 'arbeid')], { stdio: 'pipe' });
	await writeFile(join(home, 'arbeid/a.md'), 'A\n');
	git('checkout', '--quiet', '-B', 'main');
	git('add', '.');
	git('-c', 'user.name=K', '-c', 'user.email=k@x.test', 'commit', '--quiet', '--message', 'Før');
	git('push', '--quiet', '--set-upstream', 'origin', 'main');
	process.env.CONTENT_DIR = join(home, 'arbeid');
});
afterEach(async () => {
	delete process.env.CONTENT_DIR;
	await rm(home, { recursive: true, force: true });
});

it('a shared repository that does not answer stops nobody: it is known, until it answers again', async () => {
	await rm(join(home, 'felles.git'), { recursive: true });
	await send();
	expect(contact().fault).toContain('Det felles lageret svarer ikke');
	await expect(answerOfShared()).rejects.toThrow('Det felles lageret svarer ikke');
	execFileSync('git', ['clone', '--quiet', '--bare', join(home, 'arbeid'), join(home, 'felles.git')]);
	await send();
	expect(contact()).toMatchObject({ fault: undefined, taken: 'alt er likt', answeredAt: expect.any(Number) });
	await answerOfShared();
});

it('whoever writes is not held up, and what was asked lately is not asked again', async () => {
	await send();
	const { askedAt } = contact();
	await keepUp({ editor: undefined, ...patience.write });
	await keepUp({ editor: undefined, ...patience.look });
	expect(contact().askedAt).toBe(askedAt);
});

it('whoever looks at what readers have gets what was published a moment ago, or is told how old the picture is', async () => {
	await send();
	const other = join(home, 'andre');
	execFileSync('git', ['clone', '--quiet', join(home, 'felles.git'), other], { stdio: 'pipe' });
	await writeFile(join(other, 'a.md'), 'Tatt ned\n');
	const elsewhere = (...args: string[]) => execFileSync('git', args, { cwd: other, stdio: 'pipe' });
	elsewhere('-c', 'user.name=O', '-c', 'user.email=o@x.test', 'commit', '--quiet', '--all', '--message', 'Nå');
	elsewhere('push', '--quiet');
	const before = Date.now() - 1;
	void keepUp({ editor: undefined, ...patience.lookAtNow });
	await waitForShared();
	expect(mayBringNews(before)).toBe(true);
	expect(behindSince()).toBeUndefined();
	expect(await readFile(join(home, 'arbeid/a.md'), 'utf8')).toBe('Tatt ned\n');
	void keepUp({ editor: undefined, ...patience.lookAtNow });
	expect(mayBringNews(Date.now())).toBe(true);
	await waitForShared();
	expect(mayBringNews(Date.now())).toBe(false);
	const { currentTo } = contact();
	await rm(join(home, 'felles.git'), { recursive: true });
	await keepUp({ editor: undefined, ...patience.lookAtNow });
	expect(behindSince(Date.now() + patience.look.mostAge + 1)).toEqual({ since: currentTo });
});
