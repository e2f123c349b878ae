import type { Rule } from './rule';

/** The rules as the editors’ guide lists them: what each asks, what comes of breaking it, and an example. */
function ruleTable(rules: readonly Pick<Rule, 'severity' | 'about' | 'example'>[]): string {
	const rows = rules.map(
		({ severity, about, example }) => `| ${about} | ${severity === 'warning' ? 'råd' : 'stopper'} | ${example} |`,
	);
	return ['| Regelen | Brudd | For eksempel |', '|---|---|---|', ...rows].join('\n');
}

/** The guide with its list of rules as they are. */
export function withRuleTable(guide: string, rules: readonly Rule[]): string {
	return guide.replace(/^\| Regelen \|[\s\S]*?(?=^$)/m, () => `${ruleTable(rules)}\n`);
}
