package org.dianet.dataset.protocol;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Protocol;

/// The rule of the DIANet paper: a class with fewer than ten samples stays out.
public final class SmallClasses {
    public static final int FEWEST = 10;

    private SmallClasses() {}

    /// `protocol` without the classes that have fewer than `fewest` of `clips`, whose labels it leaves out by name.
    public static Protocol without(Protocol protocol, List<Clip> clips, int fewest) {
        Map<String, Integer> perClass = ProtocolCounts.of(protocol, clips).perClass();
        List<String> kept = protocol.classes().stream()
                .filter(name -> perClass.getOrDefault(name, 0) >= fewest)
                .toList();
        Map<String, String> classOfLabel = new TreeMap<>();
        Map<String, String> leftOut = new TreeMap<>(protocol.leftOut());
        protocol.classOfLabel().forEach((label, name) -> {
            if (kept.contains(name)) {
                classOfLabel.put(label, name);
            } else {
                leftOut.put(
                        label,
                        "its class " + name + " has " + perClass.getOrDefault(name, 0) + " clips, fewer than "
                                + fewest);
            }
        });
        return new Protocol(protocol.name(), protocol.version(), kept, classOfLabel, leftOut, protocol.excluded());
    }
}
