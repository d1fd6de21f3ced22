package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.coding.NamedRecording;
import org.dianet.model.project.Clip;
import org.dianet.storage.eaf.EafDocument;

/// The recordings an annotation file of ELAN plays. Each may have a time origin, the time in it at which the
/// annotations' time starts.
final class EafMedia {
    private EafMedia() {}

    static List<NamedRecording> of(EafDocument document) {
        List<NamedRecording> recordings = new ArrayList<>();
        for (EafDocument.Media media : document.media()) {
            double begins = -media.origin();
            // An address that was not escaped may hold what looks like an escape.
            for (String name : List.of(
                    MediaUrl.path(media.url()), MediaUrl.written(media.url()), MediaUrl.path(media.relativeUrl()))) {
                if (!name.isBlank()
                        && recordings.stream().noneMatch(each -> each.name().equals(name))) {
                    recordings.add(NamedRecording.media(name, begins));
                }
            }
        }
        return recordings;
    }

    /// When a clip's recording begins on the clock of the annotations; 0 unless the file says otherwise.
    static double begins(Clip clip, List<NamedRecording> media) {
        RecordingNames names = RecordingNames.of(clip);
        return media.stream()
                .filter(recording -> names.knows(recording.name()))
                .findFirst()
                .map(NamedRecording::begins)
                .orElse(0.0);
    }
}
