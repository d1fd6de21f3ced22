package org.dianet.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Decides from a seed what happens in long recordings: micro- and macro-expressions among blinks, head turns and
/// nods, light steps and a mouth that moves as in speech.
///
/// @param seconds length of each recording
/// @param rate frames a second
public record SyntheticRecordingSpec(
        int subjects, int recordingsPerSubject, long seed, int side, int seconds, double rate) {

    /// @throws IllegalArgumentException if a number is out of its range, in words
    public SyntheticRecordingSpec {
        require(subjects >= 1 && subjects <= 500, "the number of subjects must lie in 1..500");
        require(
                recordingsPerSubject >= 1 && recordingsPerSubject <= 50,
                "the recordings per subject must lie in 1..50");
        require(side >= 64 && side <= 1024 && side % 2 == 0, "the size must be even and lie in 64..1024 pixels");
        require(seconds >= 5 && seconds <= 3600, "the seconds must lie in 5..3600");
        require(rate >= 20 && rate <= 240, "the frame rate must lie in 20..240");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    public List<RecordingScript> scripts() {
        List<RecordingScript> scripts = new ArrayList<>();
        for (int subject = 0; subject < subjects; subject++) {
            Rng own = new Rng(seed).child(subject);
            for (int recording = 0; recording < recordingsPerSubject; recording++) {
                String id = String.format(Locale.ROOT, "s%02d_r%02d", subject + 1, recording + 1);
                Rng rng = own.child(0x5ec0).child(recording);
                RecordingPlan plan =
                        new RecordingPlan(rng, Style.of(own), side / 224.0, (int) Math.round(seconds * rate), rate);
                scripts.add(plan.script(id, subject));
            }
        }
        return List.copyOf(scripts);
    }

    /// Who films one subject's recordings.
    public SyntheticSubject actor(int subject) {
        return new SyntheticSubject(Identity.draw(new Rng(seed).child(subject), subject), side);
    }
}
