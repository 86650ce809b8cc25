// kind.mjs — which OpenMetadata a sandbox is: its version and its way of letting people in.

export class Kind {
    // version: such as '1.9.5'; provider: as OpenMetadata names them; clientType: 'public' or 'confidential'.
    constructor({ version, provider, clientType })
    {
        Object.assign(this, { version, provider, clientType });
        this.numbers = version.split('.').map(Number);
    }

    isSince(major, minor)
    {
        const [ownMajor, ownMinor] = this.numbers;
        return ownMajor > major || (ownMajor === major && ownMinor >= minor);
    }

    get keepsPasswords() { return ['basic', 'openmetadata', 'ldap'].includes(this.provider); }
    get isSaml() { return this.provider === 'saml'; }
    get isOpenId() { return !this.keepsPasswords && !this.isSaml; }

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
