package org.dianet.pipeline.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.dianet.job.JobContext;
import org.dianet.learning.EngineException;
import org.dianet.learning.Probe;
import org.dianet.learning.Sample;
import org.dianet.learning.TrainedNetwork;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.Explanation;
import org.dianet.learning.explanation.ExplanationMethod;

/// Loads trained networks and keeps those that were used last, so that the next question about a clip does not read
/// their weights again. A network whose file changed is loaded again, and one that was opened for controls, which
/// change its weights, is not kept. Thread-safe: a network has one user at a time.
public final class KeptNetworks implements TrainedNetwork.Loader {
    private final TrainedNetwork.Loader engine;
    private final long most;
    private final Map<Key, TrainedNetwork> idle = new LinkedHashMap<>();

    /// @param most bytes of weights that are kept
    public KeptNetworks(TrainedNetwork.Loader engine, long most) {
        this.engine = engine;
        this.most = most;
    }

    private record Key(TrainingSpec spec, int classes, Path file, long bytes, FileTime changed) {}

    @Override
    public TrainedNetwork load(TrainingSpec spec, int classes, Path folder) throws EngineException {
        Path file = folder.resolve(TrainedNetwork.WEIGHTS);
        Key key;
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            key = new Key(spec, classes, file, now.size(), now.lastModifiedTime());
        } catch (IOException e) {
            // The engine says what is wrong with the folder.
            return engine.load(spec, classes, folder);
        }
        TrainedNetwork known;
        synchronized (idle) {
            known = idle.remove(key);
        }
        return new Lent(key, known == null ? engine.load(spec, classes, folder) : known);
    }

    private void takeBack(Key key, TrainedNetwork network) {
        List<TrainedNetwork> leaving = new ArrayList<>();
        synchronized (idle) {
            // Of two that were used at once, one is enough.
            TrainedNetwork twin = idle.remove(key);
            if (twin != null) {
                leaving.add(twin);
            }
            idle.put(key, network);
            while (idle.keySet().stream().mapToLong(Key::bytes).sum() > most) {
                leaving.add(idle.remove(idle.keySet().iterator().next()));
            }
        }
        leaving.forEach(TrainedNetwork::close);
    }

    /// Lets go of all that nobody uses now.
    public void release() {
        List<TrainedNetwork> leaving;
        synchronized (idle) {
            leaving = List.copyOf(idle.values());
            idle.clear();
        }
        leaving.forEach(TrainedNetwork::close);
    }

    /// A network that comes back when its user closes it.
    private final class Lent implements TrainedNetwork {
        private final Key key;
        private final TrainedNetwork network;
        private boolean changed;
        private boolean returned;

        Lent(Key key, TrainedNetwork network) {
            this.key = key;
            this.network = network;
        }

        @Override
        public List<double[]> predict(List<Sample> samples) throws EngineException {
            return network.predict(samples);
        }

        @Override
        public List<float[]> embed(List<Sample> samples) throws EngineException {
            return network.embed(samples);
        }

        @Override
        public Explanation explain(Sample sample, ExplanationMethod method, int explained) throws EngineException {
            return network.explain(sample, method, explained);
        }

        @Override
        public OptionalDouble heldShare(Sample sample, List<Sample> still, int explained, JobContext context)
                throws EngineException {
            return network.heldShare(sample, still, explained, context);
        }

        @Override
        public OptionalDouble firstShare(Sample sample) throws EngineException {
            return network.firstShare(sample);
        }

        @Override
        public Probe probe() {
            changed = true;
            return network.probe();
        }

        @Override
        public void save(Path folder) throws EngineException {
            network.save(folder);
        }

        @Override
        public void close() {
            if (returned) {
                return;
            }
            returned = true;
            if (changed) {
                network.close();
            } else {
                takeBack(key, network);
            }
        }
    }
}
