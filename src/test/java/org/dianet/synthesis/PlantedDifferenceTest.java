package org.dianet.synthesis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dianet.imaging.ApexKernel;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Normalisation;
import org.dianet.imaging.PoolingForm;
import org.dianet.imaging.motion.FlowAlgorithm;
import org.dianet.job.JobContext;
import org.dianet.learning.Sample;
import org.dianet.learning.linear.LinearClassifier;
import org.dianet.learning.motion.ApexPooling;
import org.dianet.learning.motion.CombinedFlow;
import org.dianet.learning.motion.DynamicImages;
import org.dianet.learning.motion.FlowMerge;
import org.dianet.learning.motion.FlowPlanes;
import org.dianet.learning.motion.FlowSequence;
import org.dianet.learning.motion.InputMode;
import org.dianet.learning.motion.IntensityRanked;
import org.dianet.learning.motion.KeyFrames;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.learning.motion.PhaseFlow;
import org.dianet.learning.motion.ShortClips;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Phases;
import org.dianet.model.clip.SubjectId;
import org.dianet.pipeline.sample.MotionImageBuilder;
import org.dianet.pipeline.sample.ShownMotion;
import org.dianet.synthesis.ClipScript.Part;
import org.dianet.synthesis.ClipScript.Take;
import org.dianet.synthesis.Movement.Activation;
import org.dianet.video.javacv.JavaCvFlows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Two classes of drawn clips that differ in one thing only are told apart by the linear baseline, or not, as the
/// definition of each representation predicts. Everybody is held out once.
@Tag("slow")
class PlantedDifferenceTest {
    private static final int SIDE = 64;
    private static final int SUBJECTS = 8;
    private static final int TAKES = 2;
    private static final int ONSET = 2;
    private static final int APEX = 12;
    private static final int OFFSET = 22;
    private static final Phases PHASES = Phases.of(ONSET, APEX, OFFSET);
    /// Of 32 answers. By chance so many or more are right once in 3,700 times.
    private static final int FOUND = 26;
    /// By chance more are right once in 100 times.
    private static final int MISSED = 22;

    private static final Map<Difference, Map<String, List<Frame>>> FILMS = new EnumMap<>(Difference.class);

    /// What the second class does otherwise. Marks and lengths are the same.
    private enum Difference {
        /// Brows are lowered for a moment after the apex.
        OFFSET_PHASE {
            @Override
            List<Part> parts(int label) {
                Part smile = new Part(unit(ActionUnit.AU12), EVEN);
                return label == 0 ? List.of(smile) : List.of(smile, new Part(unit(ActionUnit.AU4), EVEN.afterApex()));
            }
        },
        /// The same movement, most of it before the apex or most of it after: at the marks it is the same.
        TIMING {
            @Override
            List<Part> parts(int label) {
                double rise = label == 0 ? 0.25 : 4;
                return List.of(
                        new Part(unit(ActionUnit.AU12), new IntensityCurve(ONSET, APEX, OFFSET, rise, 1 / rise)));
            }
        },
        /// Brows instead of the mouth.
        PLACE {
            @Override
            List<Part> parts(int label) {
                return List.of(new Part(unit(label == 0 ? ActionUnit.AU12 : ActionUnit.AU4), EVEN));
            }
        };

        private static final IntensityCurve EVEN = new IntensityCurve(ONSET, APEX, OFFSET, 1, 1);

        abstract List<Part> parts(int label);

        private static List<Activation> unit(ActionUnit unit) {
            return List.of(new Activation(unit, 1, 1));
        }

        /// All clips by name: subject, class, take.
        Map<String, List<Frame>> films() {
            SyntheticDatasetSpec people = new SyntheticDatasetSpec(SUBJECTS, 5, 7, SIDE, 25, 0);
            Map<String, List<Frame>> films = new HashMap<>();
            for (int subject = 0; subject < SUBJECTS; subject++) {
                for (int label = 0; label < 2; label++) {
                    for (int take = 0; take < TAKES; take++) {
                        films.put(clip(subject, label, take), film(people, subject, parts(label), take + 2L * label));
                    }
                }
            }
            return films;
        }

        private List<Frame> film(SyntheticDatasetSpec people, int subject, List<Part> parts, long number) {
            Rng rng = new Rng(100L * subject + number);
            Take take = new Take(
                    parts, new HeadMotion(Drift.draw(rng, SIDE), List.of()), List.of(), Lamp.STEADY, rng.nextLong());
            ClipScript script = new ClipScript(
                    "c",
                    subject,
                    "",
                    "",
                    OFFSET + 3,
                    ONSET,
                    APEX,
                    OFFSET,
                    APEX,
                    1,
                    ClipScript.Storage.PLAIN_NUMBERS,
                    take);
            SyntheticClip clip = people.actor(subject).play(script);
            return IntStream.range(0, OFFSET + 3).mapToObj(clip::frame).toList();
        }
    }

    private static String clip(int subject, int label, int take) {
        return subject + " " + label + " " + take;
    }

    private static Sample sample(MotionRepresentation motion, int subject, int label, List<Frame> film)
            throws Exception {
        MotionImageBuilder builder = new MotionImageBuilder(motion, SIDE, new JavaCvFlows());
        ShownMotion shown =
                ShownMotion.of(motion, builder.build(film::get, builder.streams(PHASES), JobContext.silent()));
        return new Sample(
                new ClipId("c"),
                new SubjectId("s" + subject),
                shown.images(),
                label,
                motion.allPlanes(),
                List.of(),
                List.of());
    }

    private static int right(Difference difference, MotionRepresentation motion) throws Exception {
        Map<String, List<Frame>> films = FILMS.computeIfAbsent(difference, Difference::films);
        List<Sample> samples = new ArrayList<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            for (int i = 0; i < 2 * TAKES; i++) {
                int label = i % 2;
                samples.add(sample(motion, subject, label, films.get(clip(subject, label, i / 2))));
            }
        }
        int right = 0;
        for (int subject = 0; subject < SUBJECTS; subject++) {
            SubjectId out = new SubjectId("s" + subject);
            LinearClassifier fitted = LinearClassifier.fit(
                    samples.stream().filter(s -> !s.subject().equals(out)).toList(), 2);
            List<Sample> test =
                    samples.stream().filter(s -> s.subject().equals(out)).toList();
            List<double[]> answers = fitted.predict(test);
            for (int i = 0; i < test.size(); i++) {
                right += answers.get(i)[test.get(i).label()] > 0.5 ? 1 : 0;
            }
        }
        return right;
    }

    private static DynamicImages sums(InputMode input) {
        return new DynamicImages(input, PoolingForm.LINEAR, Colour.GREY, Normalisation.FIXED);
    }

    private static PhaseFlow flow(InputMode input) {
        return new PhaseFlow(input, FlowAlgorithm.DIS, FlowPlanes.UV_STRAIN, Normalisation.FIXED);
    }

    private static final FlowSequence SEQUENCE = new FlowSequence(11, ShortClips.LEAVE_OUT, FlowAlgorithm.DIS);
    private static final CombinedFlow COMBINED = new CombinedFlow(new FlowMerge(0.5, 0.5), FlowAlgorithm.DIS);
    private static final IntensityRanked MIDI = new IntensityRanked(Colour.GREY, Normalisation.FIXED);
    private static final ApexPooling APEX_CENTRED =
            new ApexPooling(ApexKernel.PHASES, Colour.GREY, Normalisation.FIXED);

    static Stream<Arguments> foundByDefinition() {
        return Stream.of(
                // Only what sees the frames between apex and offset.
                Arguments.of(Difference.OFFSET_PHASE, sums(InputMode.OFFSET)),
                Arguments.of(Difference.OFFSET_PHASE, sums(InputMode.DUAL)),
                Arguments.of(Difference.OFFSET_PHASE, MIDI),
                Arguments.of(Difference.OFFSET_PHASE, APEX_CENTRED),
                Arguments.of(Difference.OFFSET_PHASE, SEQUENCE),
                // Weights that rise over the whole clip: early movement is negative, late movement positive.
                Arguments.of(Difference.TIMING, sums(InputMode.FULL)),
                Arguments.of(Difference.TIMING, SEQUENCE),
                // Everything that shows where.
                Arguments.of(Difference.PLACE, sums(InputMode.ONSET)),
                Arguments.of(Difference.PLACE, MIDI),
                Arguments.of(Difference.PLACE, APEX_CENTRED),
                Arguments.of(Difference.PLACE, flow(InputMode.ONSET)),
                Arguments.of(Difference.PLACE, COMBINED));
    }

    static Stream<Arguments> missedByDefinition() {
        return Stream.of(
                // The frames up to the apex are the same, and so are those at the marks.
                Arguments.of(Difference.OFFSET_PHASE, sums(InputMode.ONSET)),
                Arguments.of(Difference.OFFSET_PHASE, flow(InputMode.ONSET)),
                Arguments.of(Difference.OFFSET_PHASE, flow(InputMode.OFFSET)),
                Arguments.of(Difference.OFFSET_PHASE, COMBINED),
                Arguments.of(Difference.OFFSET_PHASE, KeyFrames.STANDARD),
                // The frames at the marks are the same; sums of one phase differ in size alone, which the baseline,
                // scaling each image by itself, does not see.
                Arguments.of(Difference.TIMING, sums(InputMode.DUAL)),
                Arguments.of(Difference.TIMING, APEX_CENTRED),
                Arguments.of(Difference.TIMING, flow(InputMode.DUAL)),
                Arguments.of(Difference.TIMING, COMBINED),
                // A movement that returns as it came has no sum over the whole clip.
                Arguments.of(Difference.PLACE, sums(InputMode.FULL)));
    }

    @ParameterizedTest
    @MethodSource
    void foundByDefinition(Difference difference, MotionRepresentation motion) throws Exception {
        int right = right(difference, motion);
        assertTrue(right >= FOUND, right + " of 32");
    }

    @ParameterizedTest
    @MethodSource
    void missedByDefinition(Difference difference, MotionRepresentation motion) throws Exception {
        int right = right(difference, motion);
        assertTrue(right <= MISSED, right + " of 32");
    }
}
