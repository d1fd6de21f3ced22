package org.dianet.ui.agreement;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.dianet.model.annotation.Coder;
import org.dianet.ui.common.message.Messages;

/// Somebody who can be compared.
///
/// @param clips number of clips with a coding by them
record CoderChoice(Coder coder, int clips, BooleanProperty chosen) {
    /// Who it is, for people.
    String name() {
        return coder.equals(Coder.ADJUDICATED) ? Messages.text("agreement.coders.adjudicated") : coder.name();
    }

    static CoderChoice of(Coder coder, int clips, boolean chosen) {
        return new CoderChoice(coder, clips, new SimpleBooleanProperty(chosen));
    }
}
