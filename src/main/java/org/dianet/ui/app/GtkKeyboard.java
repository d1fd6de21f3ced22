package org.dianet.ui.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javafx.scene.input.KeyCode;
import org.dianet.ui.common.command.Keyboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keyboard's layout as known to GDK, which JavaFX uses on Linux but does not expose. Ask on the window's
/// thread. On other systems JavaFX names the keys of digits by their place itself.
final class GtkKeyboard implements Keyboard {
    private static final Logger LOG = LoggerFactory.getLogger(GtkKeyboard.class);
    /// A `GdkKeymapKey`: the key's code, the layout's group, and the level, 0 alone and 1 with Shift.
    private static final MemoryLayout KEY = MemoryLayout.structLayout(JAVA_INT, JAVA_INT, JAVA_INT);

    /// Signs of dead keys, by GDK's value.
    private static final Map<Integer, String> DEAD = Map.of(
            0xfe50, "`", 0xfe51, "´", 0xfe52, "^", 0xfe53, "~", 0xfe57, "¨", 0xfe58, "°", 0xfe5a, "ˇ", 0xfe5b, "¸");

    /// Keys that the usual layouts of X have names for that the toolkit does not know, by their place: F13 to F24 of
    /// foot pedals, and those of players.
    private static final Map<Integer, KeyCode> NAMELESS = pedalsAndPlayers();

    private static final int PLACES = 256;
    private static final int CORE_KEYBOARD = 0x100;
    /// An `XkbStateRec` is smaller; its first byte is the layout's group.
    private static final long STATE = 64;

    private static final long GROUP = JAVA_INT.byteSize();
    private static final long LEVEL = 2 * JAVA_INT.byteSize();

    private final MethodHandle keymap;
    private final MethodHandle keyValue;
    private final MethodHandle keysOf;
    private final MethodHandle valueAt;
    private final MethodHandle free;
    private final MethodHandle unicode;
    private final MethodHandle display;
    private final MethodHandle state;
    private final MethodHandle held;

    private GtkKeyboard(SymbolLookup gdk, SymbolLookup glib, SymbolLookup x) {
        keymap = handle(gdk, "gdk_keymap_get_default", FunctionDescriptor.of(ADDRESS));
        keyValue = handle(gdk, "gdk_unicode_to_keyval", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        keysOf = handle(
                gdk,
                "gdk_keymap_get_entries_for_keyval",
                FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
        valueAt = handle(gdk, "gdk_keymap_lookup_key", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        free = handle(glib, "g_free", FunctionDescriptor.ofVoid(ADDRESS));
        unicode = handle(gdk, "gdk_keyval_to_unicode", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
        display = handle(gdk, "gdk_x11_get_default_xdisplay", FunctionDescriptor.of(ADDRESS));
        state = handle(x, "XkbGetState", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        held = handle(x, "XQueryKeymap", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
    }

    /// The keyboard of this machine's display. It is found off the window's thread, which waits only for a key
    /// typed before that.
    static Keyboard here() {
        CompletableFuture<Keyboard> found = CompletableFuture.supplyAsync(GtkKeyboard::find);
        return new Keyboard() {
            @Override
            public OptionalInt digitOver(int typed) {
                return found.join().digitOver(typed);
            }

            @Override
            public String typed(int place, boolean shift) {
                return found.join().typed(place, shift);
            }

            @Override
            public KeyCode nameless() {
                return found.join().nameless();
            }
        };
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
                    SymbolLookup.libraryLookup("libglib-2.0.so.0", Arena.global()),
                    SymbolLookup.libraryLookup("libX11.so.6", Arena.global()));
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

    @Override
    public String typed(int place, boolean shift) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment map = (MemorySegment) keymap.invokeExact();
            if (map.equals(MemorySegment.NULL)) {
                return "";
            }
            MemorySegment key = arena.allocate(KEY);
            key.set(JAVA_INT, 0, place);
            key.set(JAVA_INT, GROUP, group(arena));
            key.set(JAVA_INT, LEVEL, shift ? 1 : 0);
            int value = (int) valueAt.invokeExact(map, key);
            int sign = (int) unicode.invokeExact(value);
            return sign == 0 ? DEAD.getOrDefault(value, "") : Character.toString(sign);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the keyboard's layout cannot be read", e);
        }
    }

    /// Which of the layouts that are set up is in use now.
    private int group(Arena arena) throws Throwable {
        MemorySegment x = (MemorySegment) display.invokeExact();
        MemorySegment now = arena.allocate(STATE);
        boolean told = !x.equals(MemorySegment.NULL) && (int) state.invokeExact(x, CORE_KEYBOARD, now) == 0;
        return told ? now.get(JAVA_BYTE, 0) : 0;
    }

    @Override
    public KeyCode nameless() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x = (MemorySegment) display.invokeExact();
            MemorySegment down = arena.allocate(PLACES / Byte.SIZE);
            if (x.equals(MemorySegment.NULL) || (int) held.invokeExact(x, down) == 0) {
                return KeyCode.UNDEFINED;
            }
            for (int place = 0; place < PLACES; place++) {
                boolean pressed = (down.get(JAVA_BYTE, place / Byte.SIZE) >> place % Byte.SIZE & 1) == 1;
                if (pressed && NAMELESS.containsKey(place)) {
                    return NAMELESS.get(place);
                }
            }
            return KeyCode.UNDEFINED;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the keys that are held cannot be read", e);
        }
    }

    private static Map<Integer, KeyCode> pedalsAndPlayers() {
        Map<Integer, KeyCode> keys = new HashMap<>();
        for (int i = 13; i <= 24; i++) {
            keys.put(191 + i - 13, KeyCode.valueOf("F" + i));
        }
        List<KeyCode> player = List.of(KeyCode.TRACK_NEXT, KeyCode.PLAY, KeyCode.TRACK_PREV, KeyCode.STOP);
        for (int i = 0; i < player.size(); i++) {
            keys.put(171 + i, player.get(i));
        }
        return Map.copyOf(keys);
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
