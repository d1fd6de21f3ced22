package org.dianet.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.dianet.model.Digests;

/// The start numbers of one training's random draws. Folds of one seed don't share a start, so that a bad one
/// spoils one fold only, and no two kinds of draw repeat one stream of numbers.
/// See method.md 3.6.
///
/// @param seed as in `spec.json`
/// @param heldOut name of the fold, in leave-one-subject-out that of the subject; empty for a training on all clips
public record TrainingSeed(long seed, String heldOut) {
    /// Edition of how numbers are drawn: one training's numbers are those of one edition. 1: each kind of draw started
    /// once per training. 2: dropout, order, mixup and augmentation start again in each epoch.
    public static final int DRAWS = 2;

    /// What is drawn.
    public enum Purpose {
        BACKBONE,
        HEAD,
        /// Dropout and stochastic depth.
        DROPOUT,
        /// The order of clips in each epoch.
        ORDER,
        MIXUP,
        /// Flips, rotations and apexes, or which ready view of a clip.
        AUGMENTATION,
        INNER_SUBJECTS,
        /// Images that settle a frozen random backbone.
        SETTLING
    }

    /// A training on all clips.
    public static TrainingSeed ofAll(long seed) {
        return new TrainingSeed(seed, "");
    }

    /// The same for each fold of the seed: for what must not differ from fold to fold.
    public TrainingSeed shared() {
        return ofAll(seed);
    }

    /// The number that a kind of draw starts from: the first eight bytes, highest first, of the SHA-256 of seed,
    /// purpose
    /// and subject, one a line in UTF-8 without a line end. The same on every machine.
    public long of(Purpose purpose) {
        return number(seed + "\n" + purpose.name() + "\n" + heldOut);
    }

    /// The same for what is drawn again in each epoch, with the epoch's number as a fourth line: so an epoch
    /// can be trained again without those before it.
    ///
    /// @param epoch counted from 1
    public long of(Purpose purpose, int epoch) {
        return number(seed + "\n" + purpose.name() + "\n" + heldOut + "\n" + epoch);
    }

    private static long number(String text) {
        byte[] hash = Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }
}
