import { planRow } from '../../../nodes/GoogleChatSetupSpace/plan/planRow';
import { planOf, rowOf } from './rows';

const ADA = { id: 'ada@example.com', email: 'ada@example.com' };
const DM = { spaceType: 'DIRECT_MESSAGE', displayName: '', members: 'ada@example.com' };

describe('who acts for a row', () => {
	it('is asked by the wish of the row, and is a part of its plan', () => {
		const asked: unknown[] = [];
		const planned = planRow(rowOf({ options: { actAs: 'ada@example.com' } }), ({ actAs }) => {
			asked.push(actAs);
			return ADA;
		});
		expect(asked).toEqual(['ada@example.com']);
		expect(planned).toMatchObject({ plan: { actor: ADA } });
	});

	it('is the problem of the row where nobody can act so, and that alone', () => {
		expect(planRow(rowOf({ index: 3 }), () => ({ problem: 'not as Ada' }))).toMatchObject({
			problems: ['not as Ada'],
			name: { index: 3, label: 'Apollo' },
		});
	});

	it('is not asked for a row that is wrong', () => {
		const planned = planRow(rowOf({ displayName: '' }), () => {
			throw new Error('Nobody was to ask.');
		});
		expect(planned).toMatchObject({ problems: ['Display Name is missing'] });
	});

	it('is not the other one of a direct message', () => {
		expect(planRow(rowOf(DM), () => ADA)).toMatchObject({
			problems: ["'ada@example.com' is who acts: a direct message is with somebody else (Members)"],
			name: { label: 'ada@example.com' },
		});
	});

	it('needs no permission to bring in who acts', () => {
		const filled = { members: 'ada@example.com', options: { ifSpaceExists: 'reuse' } };
		expect(planOf(filled).needs).toContain('spaces.members.create');
		expect(planOf(filled, ADA).needs).not.toContain('spaces.members.create');
	});
});
