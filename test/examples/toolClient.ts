import type { Host } from '../../sandbox/n8n/install/release';
import type { N8n } from '../../sandbox/n8n/n8n';
import type { Workflow, WorkflowNode } from '../../sandbox/n8n/drive/workflow';

/** What a language model is told of a tool. */
export interface Tool {
	name: string;
	description: string;
	inputSchema: {
		properties: Record<string, { type?: string; description?: string; default?: unknown }>;
		required?: string[];
	};
}

/** What a call brings back to the model. */
export interface ToolAnswer {
	isError: boolean;
	text: string;
}

/** Of the official client of the Model Context Protocol, what is used here. */
interface McpClient {
	connect(transport: unknown): Promise<void>;
	listTools(): Promise<{ tools: Tool[] }>;
	callTool(call: { name: string; arguments: object }): Promise<{
		isError?: boolean;
		content: Array<{ text: string }>;
	}>;
	close(): Promise<void>;
}

const PUBLISH_POLL_MS = 200;
const PUBLISH_ATTEMPTS = 50;

/** A tool client as AI assistants have one; it comes with n8n itself. */
export class ToolClient {
	private constructor(private readonly client: McpClient) {}

	/** Connects to the tools that `toolServer(path, …)` serves; it may have been published just now. */
	static async connect(n8n: N8n, path: string): Promise<ToolClient> {
		for (let attempt = 1; ; attempt++) {
			const client = newClient(n8n.deployment.host);
			try {
				await client.connect(newTransport(n8n.deployment.host, `${n8n.url}/mcp/${path}`));
				return new ToolClient(client);
			} catch (error) {
				if (attempt === PUBLISH_ATTEMPTS) throw error;
				await new Promise((resolve) => setTimeout(resolve, PUBLISH_POLL_MS));
			}
		}
	}

	async tools(): Promise<Tool[]> {
		return (await this.client.listTools()).tools;
	}

	async call(name: string, given: object): Promise<ToolAnswer> {
		const { isError, content } = await this.client.callTool({ name, arguments: given });
		return { isError: isError === true, text: content.map(({ text }) => text).join('\n') };
	}

	close(): Promise<void> {
		return this.client.close();
	}
}

function newClient(host: Host): McpClient {
	const { Client } = host.require('@modelcontextprotocol/sdk/client/index.js') as {
		Client: new (who: { name: string; version: string }) => McpClient;
	};
	return new Client({ name: 'test', version: '1.0.0' });
}

function newTransport(host: Host, address: string): unknown {
	const { StreamableHTTPClientTransport: Transport } = host.require(
		'@modelcontextprotocol/sdk/client/streamableHttp.js',
	) as { StreamableHTTPClientTransport: new (address: URL) => unknown };
	return new Transport(new URL(address));
}

/** A workflow that serves a tool node at `/mcp/<path>`. */
export function toolServer(path: string, tool: WorkflowNode): Workflow {
	const trigger: WorkflowNode = {
		id: '6f1c1f2e-0000-4000-8000-00000000000e',
		name: 'MCP Server Trigger',
		type: '@n8n/n8n-nodes-langchain.mcpTrigger',
		typeVersion: 2,
		position: [0, 0],
		webhookId: `mcp-${path}`,
		parameters: { authentication: 'none', path },
	};
	return {
		name: `tools at ${path}`,
		nodes: [trigger, tool],
		connections: {
			[tool.name]: { ai_tool: [[{ node: trigger.name, type: 'ai_tool', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
		pinData: {},
	};
}
