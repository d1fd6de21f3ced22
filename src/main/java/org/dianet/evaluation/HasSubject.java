package org.dianet.evaluation;

import org.dianet.model.clip.SubjectId;

/// Something that belongs to one filmed person, so that a fold can keep it on one side.
public interface HasSubject {
    SubjectId subject();

    /// Name of the data set that it comes from; empty if none.
    default String dataset() {
        return "";
    }
}
