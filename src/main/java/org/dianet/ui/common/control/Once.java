package org.dianet.ui.common.control;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, and kept. Used on the window's thread only.
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> make;
    private @Nullable T made;

    public Once(Supplier<? extends T> make) {
        this.make = make;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
