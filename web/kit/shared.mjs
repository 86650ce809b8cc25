// shared.mjs — constants of the kit's scripts and of those that run first (web/border.mjs).

// The query that asks for the plain view, and the reason for it by then.
export const kViewParameter = 'view';
export const kPlainView = 'plain';
export const kPlainWish = 'wish';
