package org.dianet.pipeline.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dianet.dataset.protocol.ProtocolCounts;
import org.dianet.dataset.protocol.ProtocolPreset;
import org.dianet.dataset.protocol.ProtocolPresets;
import org.dianet.dataset.table.DatasetException;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;

/// Gives a project another class protocol.
public final class UseProtocol {
    private UseProtocol() {}

    /// Every protocol that a project can use: its own, then those of the field. One of its own hides another of the
    /// same name.
    public static List<ProtocolPreset> known(Project project) {
        List<ProtocolPreset> all = new ArrayList<>();
        project.ownProtocols().forEach(own -> all.add(ProtocolPreset.own(own)));
        for (ProtocolPreset preset : ProtocolPresets.all()) {
            if (all.stream().noneMatch(own -> own.name().equalsIgnoreCase(preset.name()))) {
                all.add(preset);
            }
        }
        return all;
    }

    /// The edit that makes `preset` the protocol for training and evaluation; it can be undone.
    ///
    /// @throws DatasetException if it says nothing about some labels, naming all of them
    public static Edit edit(Project project, ProtocolPreset preset) throws DatasetException {
        return edit(project, project.clips(), project.vocabulary(), preset);
    }

    /// @param clips that the project is going to have
    public static Edit edit(Project before, List<Clip> clips, Vocabulary vocabulary, ProtocolPreset preset)
            throws DatasetException {
        Protocol protocol = preset.protocolFor(clips);
        Map<String, Integer> unknown = unknown(protocol, clips);
        if (!unknown.isEmpty()) {
            throw new DatasetException("The protocol " + preset.name() + " has no class for these labels, with their"
                    + " number of clips: " + unknown + ".");
        }
        Edit classes = new Edit.SetClasses(vocabulary, protocol);
        return ProtocolPresets.all().contains(preset)
                ? classes
                : new Edit.Composite(List.of(classes, new Edit.SetOwnProtocols(with(before.ownProtocols(), protocol))));
    }

    /// Labels about which a protocol says nothing, with their number of clips.
    public static Map<String, Integer> unknown(Protocol protocol, List<Clip> clips) {
        Map<String, Integer> labels = new TreeMap<>();
        ProtocolCounts.of(protocol, clips).unknown().values().forEach(label -> labels.merge(label, 1, Integer::sum));
        return labels;
    }

    private static List<Protocol> with(List<Protocol> protocols, Protocol added) {
        List<Protocol> all = new ArrayList<>(protocols);
        all.removeIf(other -> other.title().equals(added.title()));
        all.add(added);
        return all;
    }
}
