package org.dianet.dataset.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The folders of images of an observation. An event names its image, and the image's folder is the recording.
///
/// @param folders in which the observation's images are
record BorisImages(String observation, List<String> folders) {
    BorisImages {
        folders = List.copyOf(folders);
    }

    /// @param path as the event names it; may be empty or NA
    /// @param index of the image in its folder, from 1
    static Optional<Moment> picture(String path, Optional<Integer> index) {
        String plain = named(path) ? path.strip().replace('\\', '/') : "";
        return plain.isEmpty() && index.isEmpty()
                ? Optional.empty()
                : Optional.of(new Moment.Picture(plain.substring(plain.lastIndexOf('/') + 1), index.orElse(0) - 1));
    }

    /// Whether a path is one.
    static boolean named(String path) {
        return !List.of("", "na", "none", "nan", "null").contains(path.strip().toLowerCase(Locale.ROOT));
    }

    List<NamedRecording> recordings(String path) {
        List<NamedRecording> recordings = new ArrayList<>();
        String plain = named(path) ? path.strip().replace('\\', '/') : "";
        int end = plain.lastIndexOf('/');
        if (end > 0) {
            recordings.add(NamedRecording.media(plain.substring(0, end), 0));
        } else {
            folders.forEach(folder -> recordings.add(NamedRecording.media(folder, 0)));
        }
        if (!observation.isEmpty()) {
            recordings.add(BorisClock.titled(observation, 0));
        }
        return recordings;
    }
}
