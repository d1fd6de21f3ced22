package org.dianet.evaluation;

import org.dianet.model.clip.SubjectId;

/// Something that belongs to one filmed person, so that leave-one-subject-out can keep it on one side.
public interface HasSubject {
    SubjectId subject();
}
