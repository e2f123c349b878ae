import { readFileSync } from 'node:fs';
import { frontLifetimeOf, lifetimes } from '@/lib/contract';
import { capacityTable, inputs, planFor } from '../../bench/capacity';

describe('the plan for many readers', () => {
	it('is the table that operators are shown', () => {
		expect(readFileSync('docs/operations.md', 'utf8')).toContain(capacityTable());
	});

	it('reckons with the lifetime that caches in front are told', () => {
		expect(frontLifetimeOf(lifetimes.page)).toMatch(new RegExp(`^max-age=${inputs.lifetime},`));
	});

	it('reckons with what has been measured', () => {
		const benchmarks = readFileSync('docs/benchmarks.md', 'utf8');
		const [, requests, bytes] = /^\| front page \| (\d+) \| (\d+) \|/m.exec(benchmarks) ?? [];
		expect(Number(bytes) / Number(requests)).toBe(inputs.bytesPerRequest);
		const ours = /^\| ours, gzip \|(.*)$/m.exec(benchmarks)?.[1]?.split('|').map(Number) ?? [];
		const [, , , inFront = 0, behind = 0] = ours;
		expect((inFront + behind) * 1e-6).toBeCloseTo(inputs.cpuSecondsPerRequest, 9);
	});

	it('never has fewer machines than one may fail of while another is looked after', () => {
		expect(planFor(1, false).machines).toEqual({ average: 3, peak: 3 });
	});

	it('has more machines for more readers, and fewer with a CDN', () => {
		const [few, many] = [planFor(100, false), planFor(10_000, false)];
		expect(many.machines.peak).toBeGreaterThan(few.machines.peak);
		expect(planFor(10_000, true).machines.peak).toBeLessThan(many.machines.peak / 5);
	});

	it('has a CDN answer the more by itself the more it is asked, up to what it must pass on', () => {
		const shares = [1, 100, 10_000, 1e9].map((rate) => planFor(rate, true).hitShare.average);
		expect([...shares].sort((a, b) => a - b)).toEqual(shares);
		expect(shares.at(-1)).toBeCloseTo(1 - inputs.passedOn, 3);
	});

	it('pays for a peak on the day it comes', () => {
		const { machines, cost, gigabytes } = planFor(10_000, false);
		const steady = machines.average * 730 * inputs.machineHour + gigabytes * inputs.gigabyteFromMachines;
		expect(cost - steady).toBeCloseTo((machines.peak - machines.average) * 24 * inputs.machineHour, 3);
	});
});
