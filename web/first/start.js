// start.js — starts the program: once it is decided whether there is a form and that is there, for the program would only be in
// its way; but not later because an answer takes long, and at once where there can be no form.
const start = async () => {
    if (comes_alone) await within_a_moment(decided.catch(() => {}));
    await styled;
    await import(document.querySelector('link[rel=modulepreload]').href);
    has_script = true;
    if (root.classList.contains('failed')) fail(); // What is said of the script holds no more.
};

start().catch(fail);
