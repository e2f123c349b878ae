import { readFileSync } from 'node:fs';
import { pageSchema } from '@/lib/content/source/schema';
import { formGroups } from '@/lib/editing/form-fields';

const groups = formGroups(pageSchema, readFileSync('content/README.md', 'utf8'));

describe('the form of a page', () => {
	it('has what decides when readers have it in one group, wherever it stands in the file', () => {
		const [group, ...others] = groups.filter(({ isGathered }) => isGathered);
		expect(others).toEqual([]);
		expect(group?.fields.map(({ label }) => label)).toEqual(['Utkast', 'Publiseres', 'Utløper']);
	});

	it('has every field once, and says of each what it is for in the words of whoever fills it in', () => {
		const fields = groups.flatMap((group) => group.fields);
		expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
		const meanings = fields.flatMap(({ meaning }) => meaning ?? []);
		const choices = fields.flatMap(({ control }) => (control.kind === 'choice' ? control.choices : []));
		expect(choices).toContainEqual({ value: 'section', label: 'Inngang til flere sider' });
		expect(choices).toContainEqual({ value: 'las', label: 'Lås' });
		expect(choices.filter(({ label }) => !/^\p{Lu}/u.test(label))).toEqual([]);
		expect(meanings.filter((meaning) => !/^[\p{Lu}\p{N}«/]/u.test(meaning) || /^True\b/.test(meaning))).toEqual([]);
	});
});
