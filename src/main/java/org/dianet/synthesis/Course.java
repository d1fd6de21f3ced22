package org.dianet.synthesis;

/// How strongly something is shown over time.
interface Course {

    /// 0 for not at all, 1 for all of it.
    double at(int frame);
}
