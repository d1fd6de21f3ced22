package org.dianet.learning.djl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dianet.learning.EngineException;
import org.junit.jupiter.api.Test;

class DevicePickTest {
    private static Optional<String> onlySecondAndCpu(String device) {
        return device.equals("gpu0") ? Optional.of("no kernel image") : Optional.empty();
    }

    @Test
    void aDeviceThatFailsIsPassedOverAndNamed() throws EngineException {
        assertEquals(
                new DevicePick(
                        "gpu1",
                        "auto uses gpu1: it did a small computation right; gpu0 failed a small computation (no kernel"
                                + " image)."),
                DevicePick.of(List.of("gpu0", "gpu1", "cpu"), DevicePickTest::onlySecondAndCpu));
        assertEquals(
                "cpu",
                DevicePick.of(List.of("gpu0", "cpu"), DevicePickTest::onlySecondAndCpu)
                        .device());
    }

    @Test
    void withoutAGpuThatIsTheReason() throws EngineException {
        assertEquals(
                "auto uses cpu: PyTorch sees no GPU.",
                DevicePick.of(List.of("cpu"), _ -> Optional.empty()).reason());
    }

    @Test
    void noDeviceThatWorksIsSaid() {
        EngineException e = assertThrows(
                EngineException.class, () -> DevicePick.of(List.of("cpu"), _ -> Optional.of("it gave 3.0")));
        assertEquals("no device works: cpu failed a small computation (it gave 3.0)", e.getMessage());
    }

    @Test
    void whatPyTorchSaysOfMemoryIsKnown() {
        for (String words : List.of(
                "CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 7.79 GiB total capacity)",
                "[enforce fail at alloc_cpu.cpp:114] data. DefaultCPUAllocator: can't allocate memory: you tried to"
                        + " allocate 4000000000000 bytes. Error code 12 (Cannot allocate memory)",
                "[enforce fail at alloc_cpu.cpp:80] data. DefaultCPUAllocator: not enough memory: you tried to allocate"
                        + " 4000000000000 bytes.")) {
            assertTrue(MicroBatches.isMemory(new ai.djl.engine.EngineException(words)), words);
            assertTrue(
                    MicroBatches.isMemory(new IllegalStateException(new ai.djl.engine.EngineException(words))), words);
        }
        assertFalse(MicroBatches.isMemory(new IllegalArgumentException("mat1 and mat2 shapes cannot be multiplied")));
    }
}
