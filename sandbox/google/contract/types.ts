/** The shape of the trimmed discovery documents next to this file. */
export interface Contract {
	source: string;
	licence: string;
	/** Google's own version of the document, e.g. `20260920`. */
	revision: string;
	host: string;
	/** Query parameters that every method takes. */
	parameters: Record<string, ParameterContract>;
	/** By the name without the API, e.g. `spaces.members.create`. */
	methods: Record<string, MethodContract>;
	/** Properties by schema name. */
	schemas: Record<string, Record<string, PropertyContract>>;
}

export interface MethodContract {
	httpMethod: string;
	/** A template: `v1/{+parent}/members`. */
	path: string;
	/** The schema of the body; absent where the method takes none. */
	request?: string;
	response?: string;
	parameters: Record<string, ParameterContract>;
	/** Any one of them will do. */
	scopes: string[];
}

export interface ParameterContract {
	location?: string;
	type?: string;
	format?: string;
	enum?: string[];
	pattern?: string;
	repeated?: boolean;
	required?: boolean;
}

export interface PropertyContract {
	type?: string;
	format?: string;
	enum?: string[];
	/** Output only. */
	readOnly?: boolean;
	$ref?: string;
	items?: PropertyContract;
	additionalProperties?: PropertyContract;
}
