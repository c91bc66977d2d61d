// Fields that hang on the space type are hidden for the other types, never shown for their own: the
// editor evaluates an expression with the first row and would hide what the other rows need. None of
// them is `required`: n8n would refuse to start a run whose rows are right.

/** In a collection: for named spaces alone. */
export const NAMED_SPACES = { hide: { '/spaceType': ['GROUP_CHAT', 'DIRECT_MESSAGE'] } };

/** In a collection: for named spaces and group chats. */
export const ALL_BUT_DIRECT_MESSAGES = { hide: { '/spaceType': ['DIRECT_MESSAGE'] } };
