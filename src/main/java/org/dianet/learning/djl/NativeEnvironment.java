package org.dianet.learning.djl;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Environment variables that a native library reads while it loads, which Java itself cannot set.
final class NativeEnvironment {
    private NativeEnvironment() {}

    /// Sets a variable for native code, unless the user has set it. Without `setenv`, as on Windows, nothing happens.
    // The launch options enable native access.
    @SuppressWarnings("restricted")
    static void suggest(String name, String value) {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(address -> {
            MethodHandle setenv = linker.downcallHandle(
                    address,
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
            call(setenv, name, value);
        });
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

    private static void call(MethodHandle setenv, String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            int failed = (int) setenv.invokeExact(arena.allocateFrom(name), arena.allocateFrom(value), 0);
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
