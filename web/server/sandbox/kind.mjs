// kind.mjs — which OpenMetadata a sandbox is: its version and its way of letting people in.
//
// Source   A running 1.12.6, for all that is before 2.0.

// What takes a client by surprise, and whether it is in a release: each can be switched by itself.
const traps = {
    // A revoked personal token serves until its end.
    acceptsRevokedTokens: (kind) => kind.isSince(1, 8) && kind.isBefore(2, 0),
    // The tokens of one second are the same text if they are of the same kind and life.
    repeatsTokens: (kind) => kind.isBefore(2, 0),
    // A failure is told with the query that failed, and the secret in it.
    tellsQueries: (kind) => kind.isBefore(2, 0),
};

export class Kind {
    // version: such as '1.9.5'; provider: as OpenMetadata names them; clientType: 'public' or 'confidential';
    // traps: by name, those that are not to be as the version has them.
    constructor({ version, provider, clientType, traps: set = {} })
    {
        this.version = version;
        this.provider = provider;
        this.clientType = clientType;
        this.numbers = version.split('.').map(Number);
        for (const [name, isOfThis] of Object.entries(traps)) this[name] = set[name] ?? isOfThis(this);
    }

    isSince(major, minor)
    {
        const [ownMajor, ownMinor] = this.numbers;
        return ownMajor > major || (ownMajor === major && ownMinor >= minor);
    }

    isBefore(major, minor) { return !this.isSince(major, minor); }

    get keepsPasswords() { return ['basic', 'openmetadata', 'ldap'].includes(this.provider); }
    get isSaml() { return this.provider === 'saml'; }
    get isOpenId() { return !this.keepsPasswords && !this.isSaml; }

    // Whether it remembers the access tokens that were signed out.
    get refusesSignedOut() { return ['basic', 'openmetadata', 'saml'].includes(this.provider); }

    // Whether /auth/* answers: the code flow of confidential clients was there first.
    get hasBrowserSessions()
    {
        if (this.isOpenId) return this.clientType === 'confidential';
        return this.isSince(1, 10);
    }

    // Where the host's own pages keep their tokens.
    get storage()
    {
        if (this.isSince(1, 10)) return 'database';
        if (this.isSince(1, 6)) return 'flat';
        return this.isSince(1, 3) ? 'nested' : 'plain';
    }
}
