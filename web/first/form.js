// form.js — the sign-in form before the program: to be typed into and pressed while that is on its way.
//
// Its elements are those that the twin will ask for, by the same ids: they stay, with all that was typed (twin.js).
const twin = () => document.getElementById('twin');

// As domain/session.cpp has it.
const takes_password = (/** @type {string} */ provider) => ['basic', 'openmetadata', 'ldap'].includes(provider);

/** @type {HTMLElement | null} */
let pressed = null;
let hurry = () => {};
const press = (/** @type {Event} */ event) => {
    const button = /** @type {Element} */ (event.target).closest('button');
    if (!button) return;
    event.preventDefault(); // Nothing is sent but by the program.
    pressed?.removeAttribute('aria-busy');
    pressed = button;
    button.setAttribute('aria-busy', 'true');
    hurry();
};

// The form says of which place each of its English texts is (web/site.mjs).
const translate = (/** @type {HTMLTemplateElement} */ form, /** @type {unknown[]} */ texts) => {
    const places = JSON.parse(form.dataset['places'] ?? '{}');
    const text_for = (/** @type {string} */ english) => {
        const text = texts[places[english]];
        return typeof text === 'string' && text ? text : english;
    };
    show_language(texts.length ? language : 'en-US');
    if (!texts.length) return;
    for (const element of [form, ...form.content.querySelectorAll('*')]) {
        for (const attribute of element.attributes) attribute.value = text_for(attribute.value);
        if (element.childElementCount === 0) element.textContent = text_for(element.textContent);
    }
};

const show_form = (/** @type {unknown[]} */ texts) => {
    const form = document.getElementById('sign-in');
    if (has_begun || !form) return;
    // There is none, as was just found out: so much for the program's first question, if it asks before the page is shown (boot.js).
    first['host_token'] = async () => {
        first['host_token'] = host_token;
        return null;
    };
    translate(form, texts);
    document.title = form.title;
    twin().append(form.content.cloneNode(true));
    twin().addEventListener('click', press);
    root.style.setProperty('--px', 1 / window.devicePixelRatio + 'px'); // As fine as lines can be.
    root.classList.add('early');
    // As wide as the program makes what is as wide as its text.
    /** @type {NodeListOf<HTMLElement>} */
    const others = twin().querySelectorAll('[type=button]');
    for (const button of others) button.style.width = Math.ceil(button.getBoundingClientRect().width) + 'px';
};

// The form is seen first. Then the program starts, before most people have found a field: nobody acts on what they see within the
// first fifth of a second, and a program that starts holds keys up for as long. Whoever has pressed something waits for it already.
const kHeadStart = 60; // Milliseconds.
const begun = () => new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, kHeadStart));
    hurry = () => requestAnimationFrame(() => setTimeout(resolve)); // That it is busy is seen first.
});

// What the program gets: for each field its node and its text, and the node that was pressed.
first['hand_over'] = () => {
    twin().removeEventListener('click', press);
    const id_of = (/** @type {Element} */ element) => BigInt(element.id.slice(5)); // "node-…"
    return {
        'typed': [...twin().querySelectorAll('input')].filter(({ value }) => value).map((field) => [id_of(field), field.value]),
        'pressed': pressed && id_of(pressed),
    };
};

// Whoever may be signed in already is not asked for a password.
const decided = (async () => {
    const kept_token = comes_alone && host_token();
    const { 'root': api } = await first['deployment'];
    if (first['is_outside']) return;
    const has_session = has_session_at(api);
    const { 'provider': provider } = await method_at(api);
    // What has begun asks for itself.
    if (has_begun || !comes_alone || !takes_password(provider) || (await has_session) || (await kept_token)) return;
    await styled;
    show_form(await texts_here);
    await begun();
})();
