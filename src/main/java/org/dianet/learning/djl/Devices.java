package org.dianet.learning.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.util.cuda.CudaUtils;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Locale;
import java.util.Optional;
import org.dianet.model.Words;

/// The devices of this machine known to DJL, which gives no names of graphics cards.
final class Devices {
    private static final int SIDE = 8;
    private static final double GIGABYTE = 1 << 30;

    private Devices() {}

    static Device named(String name) {
        return name.equals("cpu") ? Device.cpu() : Device.gpu(Integer.parseInt(name.substring("gpu".length())));
    }

    /// The error when a device multiplies two matrices of ones; empty if none.
    static Optional<String> failure(String name) {
        try (NDManager manager = NDManager.newBaseManager(named(name), "PyTorch")) {
            NDArray ones = manager.ones(new Shape(SIDE, SIDE));
            float sum = ones.matMul(ones).sum().getFloat();
            return sum == SIDE * SIDE * SIDE ? Optional.empty() : Optional.of("it gave " + sum);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /// A device with its memory.
    static String description(String name) {
        if (name.equals("cpu")) {
            int cores = Runtime.getRuntime().availableProcessors();
            return "cpu: " + Words.count(cores, "core") + ", " + memory();
        }
        try {
            Device device = named(name);
            MemoryUsage usage = CudaUtils.getGpuMemory(device);
            return name + ": CUDA " + CudaUtils.getComputeCapability(device.getDeviceId()) + ", "
                    + gigabytes(usage.getMax()) + ", " + gigabytes(usage.getMax() - usage.getCommitted()) + " free";
        } catch (RuntimeException | LinkageError e) {
            return name + ": it does not report its memory";
        }
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? gigabytes(system.getTotalMemorySize())
                : "memory unknown";
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / GIGABYTE);
    }
}
