// known.mjs — cells that do not hold yet, and where in the program the cause is. To be empty.

const known = [
    {
        call: /^login$/, fault: /^(404|401 of a gateway)$/,
        cause: 'src/api/auth_api.cpp: every 401 and 404 is a wrong password',
    },
    {
        call: /^(list|create|list after a lost create|revoke)$/, fault: /Token not present|none of the following claims|Email does not match/,
        cause: 'src/app/notices.cpp: a refusal that no sign-in mends is called a time-out',
    },
    {
        call: /^(create|list after a lost create)$/, fault: /^401/,
        cause: 'src/ui/ui.cpp: the name that was typed is gone after signing in again',
    },
    {
        call: /^refresh after a pause$/, fault: /./,
        cause: 'src/runtime/keeper.cpp: what waited for a renewal that failed is sent with the session that is over',
    },
    {
        call: /^check$/, fault: /^401 (of a gateway|Not Authorized! Token not present)$/,
        cause: 'src/app/examine_view.cpp: what a gateway refuses is said to be refused by the server',
    },
];

export const causeOf = (call, fault) => known.find((it) => it.call.test(call) && it.fault.test(fault))?.cause;
