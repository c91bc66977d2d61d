import type { GoogleReply, GoogleRequest } from '../../sandbox/google';

/** The host that a `ScriptedGemini` answers for. */
export const GEMINI_HOST = 'generativelanguage.googleapis.com';

interface Part {
	text?: string;
	functionCall?: { name: string; args: object };
	functionResponse?: { name: string; response: object };
}

interface Conversation {
	contents: Array<{ role?: string; parts: Part[] }>;
	tools?: Array<{ functionDeclarations?: Array<{ name: string; description: string }> }>;
}

/**
 * In the place of a language model: it calls the first tool that it is given, once, with `args`, and
 * then says back what the tool answered.
 */
export class ScriptedGemini {
	/** What it was asked, request by request. */
	readonly heard: Conversation[] = [];

	/** @param args what it calls the tool with; may be changed at any time */
	constructor(public args: object) {}

	/** Answers `generateContent` and `streamGenerateContent`. */
	handle({ url, body }: GoogleRequest): Promise<GoogleReply> {
		const conversation = JSON.parse(body) as Conversation;
		this.heard.push(conversation);
		const answer = JSON.stringify({
			candidates: [
				{
					index: 0,
					finishReason: 'STOP',
					content: { role: 'model', parts: [this.next(conversation)] },
				},
			],
			usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
		});
		const isStream = new URL(url).pathname.endsWith(':streamGenerateContent');
		return Promise.resolve({
			status: 200,
			headers: { 'content-type': isStream ? 'text/event-stream' : 'application/json' },
			body: isStream ? `data: ${answer}\r\n\r\n` : answer,
		});
	}

	private next({ contents, tools }: Conversation): Part {
		const answered = contents
			.flatMap(({ parts }) => parts)
			.find(({ functionResponse }) => functionResponse !== undefined);
		if (answered) return { text: `The tool says: ${JSON.stringify(answered.functionResponse)}` };
		const name = tools?.[0]?.functionDeclarations?.[0]?.name ?? 'no tool';
		return { functionCall: { name, args: this.args } };
	}
}
