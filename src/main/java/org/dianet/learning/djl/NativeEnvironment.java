package org.dianet.learning.djl;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/// Environment variables that a native library reads while it loads, which Java itself cannot set.
final class NativeEnvironment {
    private NativeEnvironment() {}

    /// Sets a variable for native code, unless the user has set it: by the C library's `setenv`, on Windows by
    /// `_putenv_s`, which was never run there.
    // The launch options enable native access.
    @SuppressWarnings("restricted")
    static void suggest(String name, String value) {
        if (System.getenv(name) != null) {
            return;
        }
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isPresent()) {
            FunctionDescriptor nameValueOverwrite = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            MethodHandle handle = linker.downcallHandle(setenv.get(), nameValueOverwrite);
            call(MethodHandles.insertArguments(handle, 2, 0), name, value);
        } else {
            linker.defaultLookup()
                    .find("_putenv_s")
                    .ifPresent(address -> call(
                            linker.downcallHandle(
                                    address,
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS)),
                            name,
                            value));
        }
    }

    /// Lets PyTorch read its log level once more: unlike its Python, it does not do so when it is loaded. Where the
    /// function is not to be found, warnings are printed.
    @SuppressWarnings("restricted")
    static void readLogLevel() {
        SymbolLookup.loaderLookup().find("_ZN3c1011initLoggingEv").ifPresent(address -> {
            MethodHandle init = Linker.nativeLinker().downcallHandle(address, FunctionDescriptor.ofVoid());
            try {
                init.invokeExact();
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// @param setenv takes a name and a value, and gives 0 if it did as asked
    private static void call(MethodHandle setenv, String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value));
            if (failed != 0) {
                throw new IllegalStateException("setenv refused " + name);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
