package org.dianet.job;

/// Where a job stands.
public sealed interface JobState<T> {
    record Waiting<T>() implements JobState<T> {}

    record Running<T>(Progress progress) implements JobState<T> {}

    record Succeeded<T>(T result) implements JobState<T> {}

    record Failed<T>(Throwable cause) implements JobState<T> {}

    record Cancelled<T>() implements JobState<T> {}

    default boolean ended() {
        return !(this instanceof Waiting) && !(this instanceof Running);
    }
}
