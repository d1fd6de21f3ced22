package org.dianet.learning.djl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dianet.learning.EngineException;

/// What `auto` comes to: the first device on which a small computation gives the right answer.
///
/// @param reason a sentence
record DevicePick(String device, String reason) {

    /// @param devices in order of preference
    /// @param trial what went wrong on a device, in a few words; empty if nothing did
    /// @throws EngineException if none works
    static DevicePick of(List<String> devices, Function<String, Optional<String>> trial) throws EngineException {
        List<String> failed = new ArrayList<>();
        for (String device : devices) {
            Optional<String> failure = trial.apply(device);
            if (failure.isEmpty()) {
                return new DevicePick(device, reason(devices, device, failed));
            }
            failed.add(device + " failed a small computation (" + failure.get() + ")");
        }
        throw new EngineException("no device works: " + String.join("; ", failed));
    }

    private static String reason(List<String> devices, String device, List<String> failed) {
        if (devices.size() == 1) {
            return "auto uses " + device + ": PyTorch sees no GPU.";
        }
        return "auto uses " + device + ": it did a small computation right"
                + (failed.isEmpty() ? "." : "; " + String.join("; ", failed) + ".");
    }
}
