// system.mjs — what a client asks before anybody has signed in, and the sign-in rules after.

export async function openSystemRoutes(app, { server })
{
    const { provider, clientType, version } = server.kind;
    const isOld = server.kind.isBefore(2, 0);
    app.get('/system/config/auth', async () => ({
        provider, providerName: isOld ? '' : provider, clientType,
        responseType: 'id_token', tokenValidationAlgorithm: 'RS256',
        authority: 'https://accounts.google.com', clientId: '', callbackUrl: '',
        jwtPrincipalClaims: ['email', 'preferred_username', 'sub'], jwtPrincipalClaimsMapping: [],
        enableSelfSignup: true, enableAutoRedirect: false,
        ...(isOld && { publicKeyUrls: [], forceSecureSessionCookie: false }),
    }));
    app.get('/system/version', async () => ({
        version, revision: '0f1e2d3c4b5a69788796a5b4c3d2e1f001234567', timestamp: 1756713600000,
    }));
    app.get('/system/config/authorizer', async () => ({
        principalDomain: 'example.org',
        ...(isOld && {
            adminPrincipals: [], testPrincipals: [], allowedEmailRegistrationDomains: [], allowedDomains: [], useRolesFromProvider: false,
        }),
    }));
    app.get('/system/config/customUiThemePreference', async () => ({
        customLogoConfig: { customLogoUrlPath: '', customMonogramUrlPath: '', customFaviconUrlPath: '' },
        customTheme: { primaryColor: '', errorColor: '', successColor: '', warningColor: '', infoColor: '', ...server.theme },
    }));
    app.get('/system/config/rdf', async () => ({ basePath: server.basePath || '/', rdfEnabled: false }));
    app.get('/system/config/jwks', async () => server.keys.jwks);
}

export async function systemRoutes(app, { server })
{
    app.get('/system/config/loginConfig', async () => ({
        maxLoginFailAttempts: server.lockout.attempts,
        accessBlockTime: server.lockout.seconds,
        jwtTokenExpiryTime: server.accessTokenSeconds,
    }));
}
