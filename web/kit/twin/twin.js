// twin.js — one DOM element for each node of the accessibility tree, over the place where the canvas shows it.
//
// Elements are keyed by node id and live as long as their node: none is made anew while it has the focus. All text goes in
// by textContent and attributes. How an element looks to assistive technology is in twin_element.js.
addToLibrary({
    $Twin__deps: ['$twin_element', '$twin_describe', '$twin_rove', '$item_roles', '$counters', '$guard'],
    $Twin: class {
        root = document.getElementById('twin');
        /** @type {MutationObserver | undefined} */
        observer;
        entries = new Map(); // By node id: { node, element, label, note, value }.
        ids = new WeakMap(); // By element.
        moved = new Set();
        unplaced = [];
        composites = new Set(); // Whose items are one tab stop.
        is_quiet = false;

        // Runs `act` without telling the program of the focus it moves about.
        quietly(act) {
            const was_quiet = this.is_quiet;
            this.is_quiet = true;
            try {
                return act();
            } finally {
                this.is_quiet = was_quiet;
            }
        }

        entry_at(element) {
            return this.entries.get(this.ids.get(element));
        }

        apply({ put, removed, focus, height, shift, is_scroll_locked }) {
            const focused = document.activeElement;
            if (!this.entries.size) this.clear_but(put);
            for (const id of removed) this.remove(id);
            // What fails for one element does so for that one.
            put.forEach(guard((node) => this.put(node)));
            this.unplaced.forEach(guard((entry) => this.place(entry)));
            this.unplaced.length = 0;
            for (const entry of this.moved) {
                for (const child of entry.element.children) if (this.ids.has(child)) this.position(this.entry_at(child));
            }
            this.moved.clear();
            for (const { element, node } of this.composites) twin_rove(element, node.role);
            this.root.style.height = height + 'px';
            if (shift) document.documentElement.scrollTop += shift;
            this.lock_scrolling(is_scroll_locked);
            this.restore_focus(this.entries.get(focus)?.element ?? focused);
            this.observer?.takeRecords(); // These changes are the program's own.
            counters['writes'] += put.length + removed.length;
            return this.ids.get(/** @type {Element} */ (document.activeElement)) ?? 0n;
        }

        // The scroll bar's place stays free, so that nothing moves sideways.
        lock_scrolling(is_locked) {
            const { classList } = document.documentElement;
            if (is_locked === classList.contains('locked')) return;
            // The width is known after a layout, which nobody else waits for.
            classList.toggle('gutter', is_locked && document.documentElement.clientWidth < innerWidth);
            classList.toggle('locked', is_locked);
        }

        // Moving an element takes the focus off it where moveBefore() does not exist.
        restore_focus(element) {
            if (element === document.activeElement || !this.ids.has(element) || !element.isConnected) return;
            // As little as it takes: some browsers put what has the focus in the middle.
            element.focus({ preventScroll: true });
            guard(() => element.scrollIntoView({ block: 'nearest' }))();
            if (element.readOnly) element.select(); // Ready to be copied by hand.
        }

        // Of what the first script has put there (web/first/form.js), that stays which the program shows too.
        clear_but(nodes) {
            const kept = new Set(nodes.map(({ id }) => 'node-' + id));
            for (const element of this.root.querySelectorAll('[id]')) {
                if (kept.has(element.id)) continue;
                if ('value' in element) element.value = ''; // It may have been a secret.
                element.remove();
            }
        }

        put(node) {
            let entry = this.entries.get(node.id);
            const old = entry?.node;
            let is_blank = false; // No attribute is left from before.
            if (!entry) {
                const early = document.getElementById('node-' + node.id);
                entry = { element: node.parent ? early ?? twin_element(node, this.entries.get(node.parent).node) : this.root };
                is_blank = !early;
                this.entries.set(node.id, entry);
                this.ids.set(entry.element, node.id);
                if (item_roles[node.role]) this.composites.add(entry);
            }
            entry.node = node.is_described ? node : { ...old, ...node };
            if (node.is_described) twin_describe(entry, is_blank);
            if (!node.parent) {
                document.title = entry.node.name;
                return;
            }
            // What comes with its parent goes into the document with it, at once.
            if (this.entries.get(node.parent).element.isConnected) this.unplaced.push(entry);
            else this.place(entry);
            if (!old || old.x !== node.x || old.y !== node.y || old.w !== node.w || old.h !== node.h) this.position(entry);
            if (old && (old.x !== node.x || old.y !== node.y)) this.moved.add(entry);
        }

        // Among its siblings, in reading order.
        place({ node, element }) {
            const parent = this.entries.get(node.parent);
            const before = node.previous && this.entries.get(node.previous).element;
            const next = before ? before.nextSibling : parent.element.firstChild;
            if (next === element) return;
            const insert = () => parent.element.insertBefore(element, next);
            if (element.parentNode && 'moveBefore' in parent.element) guard(() => parent.element.moveBefore(element, next), insert)();
            else insert();
        }

        // Relative to its parent, whose children move with it.
        position({ node, element }) {
            const { x, y } = this.entries.get(node.parent).node;
            const { style } = element;
            style.left = node.x - x + 'px';
            style.top = node.y - y + 'px';
            style.width = node.w + 'px';
            style.height = node.h + 'px';
        }

        remove(id) {
            const { element } = this.entries.get(id);
            for (const gone of [element, ...element.querySelectorAll('*')]) {
                const key = this.ids.get(gone);
                const entry = this.entries.get(key);
                entry?.note?.remove();
                this.composites.delete(entry);
                this.entries.delete(key);
                if (gone.localName === 'input') gone.value = ''; // It may have been a secret.
            }
            element.remove();
        }
    },

    $twin__deps: ['$Twin'],
    $twin: 'new Twin()',

    twin_apply__refused: '() => 0n',
    twin_apply__deps: ['$twin', '$wire_nodes', '$TwinUpdate', '$array_of_NodeId'],
    twin_apply: (update) => twin.quietly(() =>
        twin.apply({
            put: wire_nodes(TwinUpdate.put(update), TwinUpdate.put_count(update)),
            removed: array_of_NodeId(TwinUpdate.removed(update), TwinUpdate.removed_count(update)),
            focus: TwinUpdate.focus(update),
            height: TwinUpdate.height(update),
            shift: TwinUpdate.shift(update),
            is_scroll_locked: TwinUpdate.is_scroll_locked(update) !== 0,
        })),
});
