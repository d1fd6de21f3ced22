package org.dianet.job;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Java spells file names, arguments and the current folder in the encoding of the locale that a process starts with.
/// Under `LC_ALL=C`, as in containers and scheduled jobs, that has no letters beyond English ones: names are lost
/// before the program sees them. Linux keeps names as bytes, in UTF-8 on any system of today.
public final class NameEncoding {
    private static final String LOCALE = "LC_ALL";
    private static final String UTF8_LOCALE = "C.UTF-8";
    /// Tells the second start that it is one.
    private static final String MARK = "DIANET_RESTARTED";

    private static final Path ARGUMENTS = Path.of("/proc/self/cmdline");
    private static final Path PROGRAM = Path.of("/proc/self/exe");

    private NameEncoding() {}

    /// Starts the program again with a UTF-8 locale if this one is another: in the same process, with the same
    /// arguments, so that whoever started it notices nothing. Does nothing on other systems than Linux.
    ///
    /// @return a sentence for the user if names may be lost all the same; empty if all is well
    public static String ensureUtf8() {
        if (!needed(System.getProperty("os.name", ""), System.getProperty("sun.jnu.encoding", ""))) {
            return "";
        }
        if (System.getenv(MARK) == null) {
            try {
                startAgain();
            } catch (IOException e) {
                // The sentence below is all there is to say.
            }
        }
        return "The locale of this system has no UTF-8, so that names with other letters than English ones are lost;"
                + " set LC_ALL to one that has, e.g. C.UTF-8.";
    }

    static boolean needed(String system, String encoding) {
        return system.toLowerCase(Locale.ROOT).contains("linux")
                && !encoding.equalsIgnoreCase(StandardCharsets.UTF_8.name());
    }

    /// Returns only if it fails.
    // The launch options enable native access.
    @SuppressWarnings("restricted")
    private static void startAgain() throws IOException {
        List<byte[]> arguments = split(Files.readAllBytes(ARGUMENTS));
        Linker linker = Linker.nativeLinker();
        MethodHandle setenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setenv"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MethodHandle unsetenv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("unsetenv"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        MethodHandle execv = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("execv"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) setenv.invokeExact(arena.allocateFrom(LOCALE), arena.allocateFrom(UTF8_LOCALE), 1)
                    | (int) setenv.invokeExact(arena.allocateFrom(MARK), arena.allocateFrom("1"), 1)
                    | (int) unsetenv.invokeExact(arena.allocateFrom(ThisProgram.SECOND_START));
            if (failed == 0) {
                MemorySegment list = arena.allocate(ValueLayout.ADDRESS, arguments.size() + 1L);
                for (int i = 0; i < arguments.size(); i++) {
                    list.setAtIndex(ValueLayout.ADDRESS, i, text(arena, arguments.get(i)));
                }
                list.setAtIndex(ValueLayout.ADDRESS, arguments.size(), MemorySegment.NULL);
                int _ = (int) execv.invokeExact(arena.allocateFrom(PROGRAM.toString()), list);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MemorySegment text(Arena arena, byte[] bytes) {
        MemorySegment text = arena.allocate(bytes.length + 1L);
        MemorySegment.copy(bytes, 0, text, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return text;
    }

    /// Each argument ends with a zero.
    static List<byte[]> split(byte[] all) {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == 0) {
                parts.add(java.util.Arrays.copyOfRange(all, start, i));
                start = i + 1;
            }
        }
        return parts;
    }
}
