// shared.mjs — constants of the scripts of both programs and of those that run first (web/border.mjs).

// How every request to the API is made that carries the cookies of the page's origin; see http_fetch.js.
export const kRequestPolicy = {
    credentials: 'same-origin', // A sign-in in front of OpenMetadata goes by them.
    redirect: 'manual', // To a page that a script cannot show.
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
};
