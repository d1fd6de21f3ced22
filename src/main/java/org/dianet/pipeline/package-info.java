/// Use cases. The window and the command line call these and nothing beneath them to do work.
@NullMarked
package org.dianet.pipeline;

import org.jspecify.annotations.NullMarked;
