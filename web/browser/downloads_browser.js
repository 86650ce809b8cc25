// downloads_browser.js — hands a file to the browser: the address of its bytes lives no longer than it takes to read them.
//
// Source   File API, HTML's download attribute. A sandboxed frame needs allow-downloads.
addToLibrary({
    download_save__deps: ['$UTF8ToString'],
    download_save: (name, type, text, size) => {
        const kLongEnough = 10000; // Milliseconds: Firefox and Safari read it after the click has returned.
        const link = document.createElement('a');
        link.href = URL.createObjectURL(new Blob([HEAPU8.slice(text, text + size)], { 'type': UTF8ToString(type) }));
        link.download = UTF8ToString(name);
        setTimeout(() => URL.revokeObjectURL(link.href), kLongEnough);
        link.click();
        return true;
    },
});
