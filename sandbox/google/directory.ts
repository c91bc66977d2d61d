/** Somebody with a Google account. */
export interface Person {
	/** Google's number for the person: a text of 21 digits. */
	id: string;
	email: string;
	/** Further addresses that mean the same person, e.g. of a former name. */
	aliases: readonly string[];
	displayName: string;
	/** Google shows neither address nor name to others, as of some accounts. */
	profileHidden: boolean;
	/** Administers the organization. */
	administrator: boolean;
	/** Email addresses of the people that this person blocks. */
	blocks: Set<string>;
	/** When false, the person is invited to a space and has to accept. */
	autoAccept: boolean;
	/** Google Chat is switched off for the account. */
	chatOff: boolean;
	/** The account belongs to another organization, or to none. */
	external: boolean;
}

/** A Google Group. */
export interface Group {
	/** Google's opaque text for the group; not its address. */
	id: string;
	email: string;
	displayName: string;
	/** Email addresses. */
	members: Set<string>;
	/** Email addresses of the people who cannot see the group, as if it did not exist. */
	hiddenFrom: Set<string>;
}

const FIRST_PERSON_ID = 100_000_000_000_000_000_001n;

/** Who exists: the people and groups that Google knows. Addresses are compared without case. */
export class Directory {
	private readonly peopleByEmail = new Map<string, Person>();
	private readonly peopleByAlias = new Map<string, Person>();
	private readonly peopleById = new Map<string, Person>();
	private readonly groupsByEmail = new Map<string, Group>();
	private readonly groupsById = new Map<string, Group>();

	/** @param domain the organization's; people with other addresses are external */
	constructor(readonly domain = 'example.com') {}

	get people(): readonly Person[] {
		return [...this.peopleByEmail.values()];
	}

	get groups(): readonly Group[] {
		return [...this.groupsByEmail.values()];
	}

	/** Adds a person, with sensible values for all that is not given; replaces one of that address. */
	add(given: Partial<Person> & { email: string }): Person {
		const email = given.email.toLowerCase();
		this.remove(email);
		const person: Person = {
			id: this.nextPersonId(),
			aliases: [],
			displayName: nameFrom(email),
			profileHidden: false,
			administrator: false,
			blocks: new Set(),
			autoAccept: true,
			chatOff: false,
			external: !email.endsWith(`@${this.domain}`),
			...given,
			email,
		};
		this.peopleByEmail.set(email, person);
		for (const alias of person.aliases) this.peopleByAlias.set(alias.toLowerCase(), person);
		this.peopleById.set(person.id, person);
		return person;
	}

	/** Adds `count` people of the organization: person.001@…, person.002@… */
	addMany(count: number, prefix = 'person'): Person[] {
		return Array.from({ length: count }, (_, index) =>
			this.add({ email: `${prefix}.${String(index + 1).padStart(3, '0')}@${this.domain}` }),
		);
	}

	remove(email: string): void {
		const person = this.peopleByEmail.get(email.toLowerCase());
		if (!person) return;
		this.peopleByEmail.delete(person.email);
		for (const alias of person.aliases) this.peopleByAlias.delete(alias.toLowerCase());
		this.peopleById.delete(person.id);
	}

	addGroup(given: Partial<Group> & { email: string }): Group {
		const email = given.email.toLowerCase();
		const number = String(this.groupsByEmail.size + 1).padStart(2, '0');
		const group: Group = {
			id: `03ep43zb2sandbox${number}`,
			displayName: nameFrom(email),
			members: new Set(),
			hiddenFrom: new Set(),
			...given,
			email,
		};
		this.groupsByEmail.set(email, group);
		this.groupsById.set(group.id, group);
		return group;
	}

	/** The person with this number, or with this address among theirs. */
	person(emailOrId: string): Person | undefined {
		const email = emailOrId.toLowerCase();
		return (
			this.peopleById.get(emailOrId) ??
			this.peopleByEmail.get(email) ??
			this.peopleByAlias.get(email)
		);
	}

	/** The group with this address or opaque id. */
	group(emailOrId: string): Group | undefined {
		return this.groupsById.get(emailOrId) ?? this.groupsByEmail.get(emailOrId.toLowerCase());
	}

	/** Whether one of the two blocks the other. */
	isBlocked(one: Person, other: Person): boolean {
		return one.blocks.has(other.email) || other.blocks.has(one.email);
	}

	clear(): void {
		for (const map of [this.peopleByEmail, this.peopleByAlias, this.peopleById]) map.clear();
		for (const map of [this.groupsByEmail, this.groupsById]) map.clear();
		this.added = 0n;
	}

	private added = 0n;

	private nextPersonId(): string {
		const id = FIRST_PERSON_ID + this.added;
		this.added += 1n;
		return String(id);
	}
}

/** `jane.doe@example.com` is Jane Doe. */
function nameFrom(email: string): string {
	const words = (email.split('@')[0] ?? '').split(/[._-]+/);
	return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
