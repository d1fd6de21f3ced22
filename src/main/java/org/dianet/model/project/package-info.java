/// A project: clips, vocabulary and class protocol, as one immutable value.
@NullMarked
package org.dianet.model.project;

import org.jspecify.annotations.NullMarked;
