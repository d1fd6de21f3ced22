package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.util.Utils;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dianet.job.LibraryTrouble;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.EngineException;
import org.dianet.learning.EngineInfo;
import org.dianet.learning.djl.arithmetic.Arithmetic;
import org.jspecify.annotations.Nullable;

/// The PyTorch engine of this process: loading it, its devices and its settings.
final class PyTorch {
    private static final String SIZE = "450 MB";
    private static final AtomicReference<@Nullable Loaded> LOADED = new AtomicReference<>();

    private PyTorch() {}

    /// The engine, loaded on first use.
    ///
    /// @throws EngineException if its native library is missing or does not fit this machine, or if it computes
    /// wrong
    static Engine engine() throws EngineException {
        Loaded loaded = loaded();
        if (!loaded.check().right()) {
            throw new EngineException(Arithmetic.refusal(loaded.check()));
        }
        return loaded.engine();
    }

    /// Whether the engine computes right here.
    ///
    /// @throws EngineException if it cannot be loaded
    static EngineCheck check() throws EngineException {
        return loaded().check();
    }

    private record Loaded(Engine engine, EngineCheck check) {}

    private static synchronized Loaded loaded() throws EngineException {
        Loaded known = LOADED.get();
        if (known != null) {
            return known;
        }
        if (System.getProperty("ai.djl.pytorch.num_interop_threads") == null) {
            System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        }
        // Its bindings call a deprecated function at each start; the user need not see the warning.
        NativeEnvironment.suggest("TORCH_CPP_LOG_LEVEL", "ERROR");
        // Large tensors in large pages of memory: a step takes and returns all of its memory, and each small page of it
        // would be a fault.
        NativeEnvironment.suggest("THP_MEM_ALLOC_ENABLE", "1");
        try {
            Arithmetic arithmetic = Arithmetic.prepare(NativeEnvironment::suggest);
            Engine engine = Engine.getEngine("PyTorch");
            NativeEnvironment.readLogLevel();
            Loaded loaded = new Loaded(engine, arithmetic.check(engine));
            LOADED.set(loaded);
            return loaded;
        } catch (RuntimeException | LinkageError e) {
            throw new EngineException(
                    "The learning engine could not be loaded (" + LibraryTrouble.of(e, Utils.getCacheDir(), SIZE)
                            + "). Annotating and dynamic images still work.",
                    e);
        }
    }

    static EngineInfo info() throws EngineException {
        Engine engine = engine();
        List<String> devices = devices(engine);
        DevicePick pick = DevicePick.of(devices, Devices::failure);
        return new EngineInfo(
                engine.getEngineName(),
                engine.getVersion(),
                devices,
                devices.stream().map(Devices::description).toList(),
                pick.device(),
                pick.reason(),
                check());
    }

    /// In the order in which `auto` tries them.
    private static List<String> devices(Engine engine) {
        List<String> devices = new ArrayList<>();
        for (int i = 0; i < engine.getGpuCount(); i++) {
            devices.add("gpu" + i);
        }
        devices.add("cpu");
        return devices;
    }

    /// @throws EngineException if this machine has no such device
    static Device device(String name) throws EngineException {
        List<String> devices = devices(engine());
        String chosen =
                name.equals("auto") ? DevicePick.of(devices, Devices::failure).device() : name;
        if (!devices.contains(chosen)) {
            throw new EngineException(
                    "there is no device " + name + "; this machine has " + String.join(", ", devices));
        }
        return Devices.named(chosen);
    }

    /// @param threads 0 takes all cores
    static void useThreads(int threads) {
        JniUtils.setNumThreads(threads == 0 ? Runtime.getRuntime().availableProcessors() : threads);
    }

    /// Seeds the generator behind initial weights, dropout and stochastic depth, which is one for the whole process.
    static void seed(long seed) throws EngineException {
        engine().setRandomSeed(Long.hashCode(seed));
    }

    /// Whether this thread records gradients. The engine's own default differs from thread to thread.
    enum Gradients {
        ON,
        OFF;

        void apply() {
            JniUtils.setGradMode(this == ON);
        }
    }
}
