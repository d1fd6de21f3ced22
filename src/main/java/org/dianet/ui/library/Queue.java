package org.dianet.ui.library;

import java.util.Optional;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.ReviewState;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.results.SecondLook;
import org.dianet.ui.common.message.Messages;

/// Which clips are worked through.
public enum Queue {
    ALL,
    /// Not fully coded by the coder.
    UNCODED,
    OPEN,
    PARTLY,
    CODED,
    DISPUTED,
    ADJUDICATED,
    LOW_CONFIDENCE,
    MODEL_DISAGREES,
    /// For any of the reasons of a second look.
    SECOND_LOOK,
    MINE;

    /// The data that a queue depends on.
    ///
    /// @param seen the clip as the coder is shown it
    /// @param whole the clip with everybody's codings
    /// @param look why it is worth a second look, by networks that never saw its subject
    record Candidate(Clip seen, Clip whole, Coder coder, Optional<SecondLook> look) {
        boolean codedByMe() {
            // A flag on an unfinished coding means that it is to be looked at again.
            return whole.codingBy(coder).filter(Coding::complete).isPresent();
        }
    }

    boolean holds(Candidate clip) {
        ReviewState state = clip.seen().coding().state();
        return switch (this) {
            case ALL -> true;
            case UNCODED -> !clip.codedByMe();
            case OPEN -> state == ReviewState.OPEN;
            case PARTLY -> state == ReviewState.PARTLY;
            case CODED -> state == ReviewState.CODED;
            case DISPUTED -> state == ReviewState.DISPUTED;
            case ADJUDICATED -> state == ReviewState.ADJUDICATED;
            case LOW_CONFIDENCE -> clip.seen().coding().confidence().low();
            case MODEL_DISAGREES ->
                clip.look().filter(SecondLook::modelDisagrees).isPresent();
            case SECOND_LOOK -> clip.look().isPresent();
            case MINE -> clip.whole().codingBy(clip.coder()).isPresent();
        };
    }

    @Override
    public String toString() {
        return Messages.text("library.queue." + Words.of(this));
    }
}
