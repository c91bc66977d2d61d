import { findQueueBinaries } from '../../../sandbox/n8n/queue/queueBinaries';

it('says in one sentence how to install what queue mode needs', async () => {
	await expect(findQueueBinaries('/nowhere')).rejects.toThrow(
		/^Queue mode needs Redis and PostgreSQL; .*apt-get install .*redis-server postgresql$/,
	);
});
