package org.dianet.pipeline.population;

/// The mean over subjects of the means of their clips, so that nobody counts more for having more clips. Clips come
/// subject by subject; only two arrays are kept.
final class RunningMean {
    private final double[] subjects;
    private final double[] clips;
    private String subject = "";
    private int subjectCount;
    private int clipCount;
    private int ofSubject;

    RunningMean(int length) {
        subjects = new double[length];
        clips = new double[length];
    }

    /// @param of the clip's subject; all clips of one come one after another
    void add(String of, float[] values) {
        if (ofSubject > 0 && !of.equals(subject)) {
            close();
        }
        subject = of;
        for (int i = 0; i < values.length; i++) {
            clips[i] += values[i];
        }
        ofSubject++;
        clipCount++;
    }

    private void close() {
        for (int i = 0; i < clips.length; i++) {
            subjects[i] += clips[i] / ofSubject;
            clips[i] = 0;
        }
        subjectCount++;
        ofSubject = 0;
    }

    /// Ends the last subject; nothing may be added afterwards.
    float[] mean() {
        if (ofSubject > 0) {
            close();
        }
        float[] mean = new float[subjects.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (subjects[i] / subjectCount);
        }
        return mean;
    }

    int clips() {
        return clipCount;
    }

    /// After [#mean].
    int subjects() {
        return subjectCount;
    }
}
