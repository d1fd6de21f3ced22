package org.dianet.dataset.protocol;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Protocol;
import org.jspecify.annotations.Nullable;

/// A protocol of the field.
///
/// @param labels which column of the sheets gives the label
/// @param published counts, data set by data set; empty if none are known
/// @param source where definition and counts come from
public record ProtocolPreset(Protocol protocol, LabelColumn labels, List<Published> published, String source) {

    /// What counts as a clip's label.
    public enum LabelColumn {
        EMOTION,
        /// The objective class I to VII, which depends only on the action units.
        OBJECTIVE_CLASS
    }

    public ProtocolPreset {
        published = List.copyOf(published);
    }

    /// A user's protocol, by emotion labels.
    public static ProtocolPreset own(Protocol protocol) {
        return new ProtocolPreset(protocol, LabelColumn.EMOTION, List.of(), "own protocol");
    }

    public String name() {
        return protocol.name();
    }

    public Optional<Published> publishedFor(String dataset) {
        return published.stream().filter(p -> p.dataset().equals(dataset)).findFirst();
    }

    /// The protocol for these clips: the preset's own, or, where that names no classes, every label that has clips
    /// enough.
    public Protocol protocolFor(List<Clip> clips) {
        if (!protocol.classes().isEmpty()) {
            return protocol;
        }
        Set<String> labels = new TreeSet<>();
        for (Clip clip : clips) {
            @Nullable String label = clip.coding().emotion();
            if (label != null) {
                labels.add(label);
            }
        }
        Protocol every = Protocol.identity(name(), List.copyOf(labels));
        return SmallClasses.without(every, clips, SmallClasses.FEWEST);
    }
}
