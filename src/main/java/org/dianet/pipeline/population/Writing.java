package org.dianet.pipeline.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dianet.imaging.PhaseKind;
import org.dianet.job.JobContext;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.Words;
import org.dianet.storage.NpzFile;
import org.dianet.storage.StorageException;

/// An archive that is being written, and what it says of itself.
///
/// @param said name and shape of each array
record Writing(NpzFile npz, List<String> said) {
    Writing(NpzFile npz) {
        this(npz, new ArrayList<>());
    }

    void begin(String name, long... shape) throws StorageException {
        npz.begin(name, shape);
        said.add(name + " " + Arrays.toString(shape));
    }

    /// An array for each stream.
    void images(SpooledImages images, MotionRepresentation motion, JobContext context) throws StorageException {
        String family = family(images, motion);
        List<String> streams = streams(images, motion);
        for (int stream = 0; stream < images.streams(); stream++) {
            begin(family + "_" + streams.get(stream), images.shape(stream));
            for (int clip = 0; clip < images.clips(); clip++) {
                context.checkCancelled();
                npz.write(images.change(clip, stream));
            }
        }
    }

    private static String family(SpooledImages images, MotionRepresentation motion) {
        return images.ready()
                ? "image"
                : motion instanceof DynamicImages ? "di" : motion.specName().replace('-', '_');
    }

    /// By phase; different images of the same one by number.
    List<String> streams(SpooledImages images, MotionRepresentation motion) {
        return streams(motion.kinds().stream().limit(images.streams()).toList());
    }

    /// The same of streams that show these phases.
    static List<String> streams(List<PhaseKind> kinds) {
        return Words.distinct(kinds.stream().map(ExportArrays::name).toList());
    }
}
