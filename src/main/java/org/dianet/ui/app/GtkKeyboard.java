package org.dianet.ui.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.dianet.ui.common.command.Keyboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keyboard's layout as known to GDK, which JavaFX uses on Linux but does not expose. Ask on the window's
/// thread. On other systems JavaFX names the keys of digits by their place itself.
final class GtkKeyboard implements Keyboard {
    private static final Logger LOG = LoggerFactory.getLogger(GtkKeyboard.class);
    /// A `GdkKeymapKey`: the key's code, the layout's group, and the level, 0 alone and 1 with Shift.
    private static final MemoryLayout KEY = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT);

    private static final long GROUP = JAVA_INT.byteSize();
    private static final long LEVEL = 2 * JAVA_INT.byteSize();

    private final MethodHandle keymap;
    private final MethodHandle keyValue;
    private final MethodHandle keysOf;
    private final MethodHandle valueAt;
    private final MethodHandle free;

    private GtkKeyboard(SymbolLookup gdk, SymbolLookup glib) {
        keymap = handle(gdk, "gdk_keymap_get_default", FunctionDescriptor.of(ADDRESS));
        keyValue = handle(gdk, "gdk_unicode_to_keyval", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        keysOf = handle(
                gdk,
                "gdk_keymap_get_entries_for_keyval",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
        valueAt = handle(gdk, "gdk_keymap_lookup_key", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        free = handle(glib, "g_free", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// The keyboard of this machine's display. It is found off the window's thread, which waits only for a key
    /// typed before that.
    static Keyboard here() {
        CompletableFuture<Keyboard> found = CompletableFuture.supplyAsync(GtkKeyboard::find);
        return typed -> found.join().digitOver(typed);
    }

    private static Keyboard find() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        // Without a display there is no GDK to ask, and nobody types.
        if (!linux || System.getProperty("glass.platform") != null) {
            return Keyboard.UNKNOWN;
        }
        try {
            return new GtkKeyboard(
                    SymbolLookup.libraryLookup("libgdk-3.so.0", Arena.global()),
                    SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global()));
        } catch (IllegalArgumentException e) {
            LOG.warn("Keys whose digits need Shift are not understood: {}", e.getMessage());
            return Keyboard.UNKNOWN;
        }
    }

    private static MethodHandle handle(SymbolLookup library, String name, FunctionDescriptor type) {
        MemorySegment function =
                library.find(name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
        return Linker.nativeLinker().downcallHandle(function, type);
    }

    @Override
    public OptionalInt digitOver(int typed) {
        try (Arena arena = Arena.ofConfined()) {
            return digitOver(typed, arena);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the keyboard's layout cannot be read", e);
        }
    }

    private OptionalInt digitOver(int typed, Arena arena) throws Throwable {
        MemorySegment map = (MemorySegment) keymap.invokeExact();
        int value = (int) keyValue.invokeExact(typed);
        MemorySegment found = arena.allocate(ADDRESS);
        MemorySegment count = arena.allocate(JAVA_INT);
        if (map.equals(MemorySegment.NULL) || (int) keysOf.invokeExact(map, value, found, count) == 0) {
            return OptionalInt.empty();
        }
        MemorySegment keys = found.get(ADDRESS, 0);
        try {
            int number = count.get(JAVA_INT, 0);
            return digit(map, keys.reinterpret(number * KEY.byteSize()), number, arena);
        } finally {
            free.invokeExact(keys);
        }
    }

    private OptionalInt digit(MemorySegment map, MemorySegment keys, int number, Arena arena) throws Throwable {
        MemorySegment shifted = arena.allocate(KEY);
        for (int i = 0; i < number; i++) {
            MemorySegment key = keys.asSlice(i * KEY.byteSize(), KEY.byteSize());
            if (key.get(JAVA_INT, LEVEL) == 0) {
                shifted.set(JAVA_INT, 0, key.get(JAVA_INT, 0));
                shifted.set(JAVA_INT, GROUP, key.get(JAVA_INT, GROUP));
                shifted.set(JAVA_INT, LEVEL, 1);
                int value = (int) valueAt.invokeExact(map, shifted);
                // Key values of digits are their characters.
                if (value >= '0' && value <= '9') {
                    return OptionalInt.of(value - '0');
                }
            }
        }
        return OptionalInt.empty();
    }
}
